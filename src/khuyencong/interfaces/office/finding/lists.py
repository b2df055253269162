"""Search in the lists of the office: a list that is registered is searched."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Window
from django.urls import reverse

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.search.queries import by_relevance
from khuyencong.interfaces.office.finding.hits import Found, Hit
from khuyencong.interfaces.office.listing.registry import LISTS
from khuyencong.interfaces.office.listing.spec import ListSpec
from khuyencong.interfaces.office.page import OfficeRequest

MOST_ASKED = 7
"""Lists asked at once, a statement for each: a page asks the database ten times at most."""


def find_in_lists(request: OfficeRequest, text: str, *, most: int, counts: bool) -> list[Found]:
    """Return what the first lists the person may read hold; one statement for each list."""
    asked = _readable(request)[:MOST_ASKED]
    return [_find(request, spec, text, most=most, counts=counts) for spec in asked]


def lists_apart(request: OfficeRequest, text: str) -> list[tuple[Any, str]]:
    """Return title and address of the other lists, to look in with the same words."""
    apart = _readable(request)[MOST_ASKED:]
    return [(spec.title, f"{reverse(spec.route)}?{urlencode({'q': text})}") for spec in apart]


def _readable(request: OfficeRequest) -> list[ListSpec]:
    return [spec for spec in LISTS.values() if can(request.user, spec.capability)]


def _find(request: OfficeRequest, spec: ListSpec, text: str, *, most: int, counts: bool) -> Found:
    rows = spec.search(spec.rows(request.user), text).prefetch_related(None)
    if any(field.name == "search" for field in rows.model._meta.fields):
        rows = by_relevance(rows, text, title=spec.title_field)
    if counts:
        rows = rows.annotate(found_in_all=Window(Count("pk")))
    near = list(rows[: most + 1])
    has_more = len(near) > most
    return Found(
        spec.title,
        [_hit(spec, row) for row in near[:most]],
        near[0].found_in_all if near and counts else None if has_more else len(near),
        f"{reverse(spec.route)}?{urlencode({'q': text})}" if has_more else "",
    )


def _hit(spec: ListSpec, row: Any) -> Hit:
    head = next(column for column in spec.columns if column.is_head)
    return Hit(str(head.value(row)), str(spec.describe(row)), spec.row_url(row))
