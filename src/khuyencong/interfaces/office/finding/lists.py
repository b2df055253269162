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


def find_in_lists(request: OfficeRequest, text: str, *, most: int, counts: bool) -> list[Found]:
    """Return what each list the person may read holds; one statement for each list."""
    lists = [spec for spec in LISTS.values() if can(request.user, spec.capability)]
    return [_find(request, spec, text, most=most, counts=counts) for spec in lists]


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
