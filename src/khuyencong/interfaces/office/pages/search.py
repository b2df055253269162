"""Search over everything the person may read, grouped by what it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.search.queries import by_relevance
from khuyencong.interfaces.office.listing.registry import LISTS
from khuyencong.interfaces.office.listing.spec import ListSpec
from khuyencong.interfaces.office.listing.state import clean
from khuyencong.interfaces.office.page import OfficeRequest, office_page

SHOWN = 8


@dataclass(frozen=True, slots=True)
class Hit:
    """One row that was found, in words, and where to read it."""

    name: str
    about: str
    url: str


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of one kind: the nearest ones, and where the rest is."""

    title: Any
    hits: list[Hit]
    has_more: bool
    list_url: str


@office_page(None)
def search(request: OfficeRequest) -> HttpResponse:
    """Show the nearest rows of every list; accents and đ/d make no difference."""
    text = clean(request.GET.get("q", ""))
    lists = [spec for spec in LISTS.values() if can(request.user, spec.capability)]
    groups = [_group(request, spec, text) for spec in lists] if text else []
    context = {"text": text, "groups": [g for g in groups if g.hits], "may_read": bool(lists)}
    return render(request, "office/search.html", context)


def _group(request: OfficeRequest, spec: ListSpec, text: str) -> Found:
    rows = spec.search(spec.rows(request.user), text).prefetch_related(None)
    if any(field.name == "search" for field in rows.model._meta.fields):
        rows = by_relevance(rows, text, title=spec.title_field)
    near = list(rows[: SHOWN + 1])
    head = next(column for column in spec.columns if column.is_head)
    hits = [
        Hit(str(head.value(row)), str(spec.describe(row)), spec.row_url(row))
        for row in near[:SHOWN]
    ]
    return Found(spec.title, hits, len(near) > SHOWN, reverse(spec.route))
