"""A list as data: what its columns, filters and order are. Adding a list is one small file here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import scopes_of
from khuyencong.interfaces.common.day_field import DayField

Rows = QuerySet[Any]
Options = Sequence[tuple[str, Any]]
Value = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Badge:
    """A word in a coloured ground; ``tone`` is good, bad, warn, calm, brand or nothing."""

    label: Any
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``kind`` is text, quiet, code, money, number (whole), quantity (a
    Decimal), day, instant or badges.

    ``sort`` names the fields of the ascending order, never null, the key last, as an index holds
    them (``listed_by``); without it the column is not sorted by. ``is_head`` marks the cell that
    names the row.
    """

    key: str
    label: Any
    value: Value
    kind: str = "text"
    sort: tuple[str, ...] = ()
    small: Value | None = None
    url: Callable[[Any], str | None] | None = None
    is_head: bool = False
    is_shown: bool = True
    is_for: Callable[[Account], bool] = lambda account: True
    """Who is offered the column; everybody if not said."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: a choice when it has options, else a day, or a whole number such as a year."""

    key: str
    label: Any
    apply: Callable[[Rows, str], Rows]
    options: Callable[[], Options] | None = None
    options_for: Callable[[Account], Options] | None = None
    """Options that depend on who looks, such as the provinces in his reach; without any, the
    filter is not shown."""
    is_day: bool = False
    """The value is a day, given to ``apply`` as people write it: 23/11/2016."""
    cut: Callable[[str], list[Q]] | None = None
    """Into which parts the rows it keeps fall, each with an index of its own; without it they are
    cut by what the person sees (``scopes_of``)."""

    def choices(self, account: Account) -> Options | None:
        """Return the options there are for this person, None where a value is typed."""
        if self.options_for:
            return list(self.options_for(account))
        return list(self.options()) if self.options else None


@dataclass(frozen=True, slots=True)
class Bulk:
    """What may be done with picked rows: a page that gets them as ``listing.picked`` reads them."""

    label: Any
    icon: str
    address: Callable[[], str]
    capability: str


@dataclass(frozen=True, slots=True)
class ListSpec:
    """A list: where its rows come from and how they may be looked at."""

    key: str
    capability: str
    title: Any
    route: str
    export_route: str
    file_name: str
    rows: Callable[[Account], Rows]
    search: Callable[[Rows, str], Rows]
    search_hint: Any
    columns: tuple[Column, ...]
    filters: tuple[Filter, ...]
    default_sort: str
    """Key of a column; a minus sign before it means descending."""
    empty_template: str
    describe: Value
    """A row in a few words beside its name, among what a search found."""
    row_url: Callable[[Any], str]
    """Where to read a row."""
    bulk: tuple[Bulk, ...] = ()
    """Beside the sheet, which every list gives."""
    title_field: str = "title"
    """The field in which a search prefers to find its words."""
    scopes: Callable[[Account], list[Q]] = scopes_of
    """Conditions that cut the rows into parts of which an index holds each in order."""

    def column(self, key: str) -> Column | None:
        """Return the column of that key, if there is one."""
        return next((column for column in self.columns if column.key == key), None)


def undivided(account: Account) -> list[Q]:
    """Return no condition: for rows that no unit or province owns, in one part."""
    return [Q()]


def number_of(text: str) -> int | None:
    """Return the whole number a person typed, None when it is none that the database holds."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else None


def day_of(text: str) -> date | None:
    """Return the day a person typed, None when it is none."""
    try:
        found: date | None = DayField(required=False).clean(text)
    except ValidationError:
        return None
    return found
