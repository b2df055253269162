"""The page of a list: what its template gets, or where to go on."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.queries import list_saved_views
from khuyencong.interfaces.office.listing.cells import lines_of
from khuyencong.interfaces.office.listing.keyset import KeyPage, page_by_key
from khuyencong.interfaces.office.listing.remembered import way_back
from khuyencong.interfaces.office.listing.spec import Column, ListSpec, Options
from khuyencong.interfaces.office.listing.state import ListState, apply_state, read_state
from khuyencong.interfaces.office.page import OfficeRequest

MOST_IN_SIGHT = 4
"""Filters beside the search; of more than these, the last ones are folded away."""
COUNTED = 1_000
"""Rows are counted up to here; beyond, the page says "more than"."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column: its address sorts by it."""

    column: Column
    query: str
    direction: str
    """ascending, descending, or nothing."""


@dataclass(frozen=True, slots=True)
class Field:
    """A filter as its form shows it."""

    key: str
    label: Any
    value: str
    options: Options
    is_day: bool

    def options_html(self) -> SafeString:
        """Return the options of the choice; in Python, as there may be some hundred on a page."""
        options = (
            f'<option value="{escape(code)}"{" selected" if code == self.value else ""}>'
            f"{escape(str(words))}</option>"
            for code, words in self.options
        )
        return mark_safe("".join(options))  # noqa: S308  # each part is escaped


@dataclass(frozen=True, slots=True)
class Fields:
    """The filters of the form: those in sight, and those folded away."""

    main: list[Field]
    more: list[Field]

    @property
    def more_used(self) -> int:
        return sum(bool(field.value) for field in self.more)


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that narrows the list, in words; its address takes it away."""

    words: str
    query: str


def list_response(
    request: OfficeRequest, spec: ListSpec, template: str, **beside: Any
) -> HttpResponse:
    """Return the page of a list, or send on to how the person looked at it last.

    ``beside``: what else the template shows.
    """
    state = read_state(spec, request.GET, request.user)
    views = list(list_saved_views(request.user, spec.key))
    if query := way_back(request, state, views):
        return HttpResponseRedirect(f"{reverse(spec.route)}?{query}")
    rows = apply_state(state, spec.rows(request.user))
    page = page_by_key(
        *(rows.filter(scope) for scope in state.scopes()),
        order=state.order(),
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
    )
    is_whole = not (page.before or page.after)
    counted = len(page.rows) if is_whole else rows.values("pk")[: COUNTED + 1].count()
    context = list_context(state, page, counted=counted) | {"views": views} | beside
    return render(request, template, context)


def list_context(state: ListState, page: KeyPage, *, counted: int) -> dict[str, Any]:
    """Return what the templates of a list show; ``counted`` goes up to one over ``COUNTED``."""
    spec = state.spec
    return {
        "spec": spec,
        "state": state,
        "query": state.query(),
        "page": page,
        "lines": lines_of(page.rows, state.columns),
        "count": min(counted, COUNTED),
        "is_more": counted > COUNTED,
        "heads": [_head(state, column) for column in state.columns],
        "fields": _fields(state),
        "chips": _chips(state),
        "bulk": [each for each in spec.bulk if can(state.account, each.capability)],
        "list_url": reverse(spec.route),
        "export_url": reverse(spec.export_route),
    }


def _head(state: ListState, column: Column) -> Head:
    is_sorted = column.key == state.sort_key
    way = ("descending" if state.is_descending else "ascending") if is_sorted else ""
    return Head(column, state.sorted_by(column.key).query() if column.sort else "", way)


def _fields(state: ListState) -> Fields:
    """Return the filters; of many, all but the first ones are folded away."""
    fields = [
        Field(
            each.key,
            each.label,
            state.filters.get(each.key, ""),
            state.choices[each.key] or [],
            each.is_day,
        )
        for each in state.spec.filters
        if state.choices[each.key] != []
    ]
    in_sight = len(fields) if len(fields) <= MOST_IN_SIGHT else MOST_IN_SIGHT - 1
    return Fields(fields[:in_sight], fields[in_sight:])


def _chips(state: ListState) -> list[Chip]:
    """Return what narrows the list just now."""
    chips = [Chip(f"“{state.text}”", state.without_text().query())] if state.text else []
    for each in state.spec.filters:
        if each.key in state.filters:
            value = state.filters[each.key]
            words = dict(state.choices[each.key] or []).get(value, value)
            chips.append(Chip(f"{each.label}: {words}", state.without(each.key).query()))
    return chips
