"""How a list is looked at just now: read from its address, and written back into one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Q
from django.http import QueryDict

from khuyencong.apps.accounts.models import Account
from khuyencong.interfaces.office.listing.keyset import turned
from khuyencong.interfaces.office.listing.spec import (
    Column,
    Filter,
    ListSpec,
    Options,
    day_of,
    number_of,
)

LONGEST = 200
"""Characters of a search or filter that are looked at."""


@dataclass(frozen=True, slots=True)
class ListState:
    """Words looked for, filters, order and columns of one list."""

    spec: ListSpec
    account: Account
    text: str
    filters: dict[str, str]
    sort: str
    column_keys: tuple[str, ...]
    choices: dict[str, Options | None]
    """The options of each filter for who looks; None where a value is typed."""

    @property
    def is_filtered(self) -> bool:
        return bool(self.text or self.filters)

    @property
    def columns(self) -> list[Column]:
        return [column for column in self.offered if column.key in self.column_keys]

    @property
    def offered(self) -> list[Column]:
        return offered_columns(self.spec, self.account)

    @property
    def sort_key(self) -> str:
        return self.sort.removeprefix("-")

    @property
    def is_descending(self) -> bool:
        return self.sort.startswith("-")

    def order(self) -> tuple[str, ...]:
        """Return the fields of the order: those of the column, all turned when it descends."""
        column = self.spec.column(self.sort_key)
        fields = column.sort if column else ("pk",)
        return tuple(turned(field) for field in fields) if self.is_descending else fields

    def query(self) -> str:
        """Return the part of the address after ``?``: the same for the same way of looking."""
        found = QueryDict(mutable=True)
        if self.text:
            found["q"] = self.text
        for key, value in self.filters.items():
            found[key] = value
        if self.sort != self.spec.default_sort:
            found["sort"] = self.sort
        if self.column_keys != shown_at_first(self.offered):
            found.setlist("cols", list(self.column_keys))
        return found.urlencode()

    def without(self, key: str) -> ListState:
        """Return the state without one of its filters."""
        return replace(self, filters={k: v for k, v in self.filters.items() if k != key})

    def without_text(self) -> ListState:
        """Return the state without the words looked for."""
        return replace(self, text="")

    def sorted_by(self, key: str) -> ListState:
        """Return the state after a click on the head of a column: a second click turns it."""
        column = self.spec.column(key)
        starts_high = column is not None and (column.kind not in ("text", "code") or key == "year")
        first = f"-{key}" if starts_high else key
        second = key if starts_high else f"-{key}"
        return replace(self, sort=second if self.sort == first else first)

    def scopes(self) -> list[Q]:
        """Return the parts into which the rows fall: of the first filter that says so, else of
        what the person sees.
        """
        for each in self.spec.filters:
            if each.cut and each.key in self.filters:
                return each.cut(self.filters[each.key])
        return self.spec.scopes(self.account)


def offered_columns(spec: ListSpec, account: Account) -> list[Column]:
    """Return the columns this person may choose."""
    return [column for column in spec.columns if column.is_for(account)]


def shown_at_first(columns: list[Column]) -> tuple[str, ...]:
    """Return the columns shown to who has chosen none."""
    return tuple(column.key for column in columns if column.is_shown)


def read_state(spec: ListSpec, asked: QueryDict, account: Account) -> ListState:
    """Return the state an address asks for; what makes no sense there is left out."""
    choices = {each.key: each.choices(account) for each in spec.filters}
    columns = offered_columns(spec, account)
    sortable = {column.key for column in columns if column.sort}
    sort = asked.get("sort", "")
    chosen = tuple(c.key for c in columns if c.key in asked.getlist("cols") or c.is_head)
    return ListState(
        spec=spec,
        account=account,
        text=clean(asked.get("q", "")),
        filters=_read_filters(spec, asked, choices),
        sort=sort if sort.removeprefix("-") in sortable else spec.default_sort,
        column_keys=chosen if "cols" in asked else shown_at_first(columns),
        choices=choices,
    )


def _read_filters(
    spec: ListSpec, asked: QueryDict, choices: dict[str, Options | None]
) -> dict[str, str]:
    values = {each.key: clean(asked.get(each.key, "")) for each in spec.filters}
    return {
        each.key: values[each.key]
        for each in spec.filters
        if _makes_sense(each, values[each.key], choices[each.key])
    }


def _makes_sense(each: Filter, value: str, choices: Options | None) -> bool:
    if choices is not None:
        return value in {code for code, _ in choices}
    return (day_of if each.is_day else number_of)(value) is not None


def clean(value: Any) -> str:
    """Return text that both databases can hold: no null, no half characters, not too long."""
    text = str(value).replace("\x00", "").encode("utf-8", "ignore").decode()
    return " ".join(text.split())[:LONGEST]


def apply_state(state: ListState, rows: Any) -> Any:
    """Return the rows that the search and the filters keep, without an order."""
    rows = rows.order_by()
    if state.text.strip():  # what looks into another table would ask for all of it
        rows = state.spec.search(rows, state.text)
    for each in state.spec.filters:
        if each.key in state.filters:
            rows = each.apply(rows, state.filters[each.key])
    return rows
