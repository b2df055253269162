"""One page of a long list, without counting what is not shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from django.http import HttpRequest

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)
PAGE_ROWS = 50


@dataclass(frozen=True, slots=True)
class ListPage(Generic[Row]):
    """Rows of one page and the numbers of the pages beside it."""

    rows: list[Row]
    number: int
    next_number: int | None

    @property
    def previous_number(self) -> int | None:
        return self.number - 1 if self.number > 1 else None


class Sliced(Protocol[Row_co]):
    """Rows that can be cut: a query or a list."""

    def __getitem__(self, part: slice, /) -> Iterable[Row_co]: ...


def page_of(rows: Sliced[Row], request: HttpRequest) -> ListPage[Row]:
    """Return the page named by ``?page=``; an ill-formed number means the first."""
    asked = request.GET.get("page", "")
    number = max(1, min(int(asked), 10_000)) if asked.isascii() and asked.isdigit() else 1
    start = (number - 1) * PAGE_ROWS
    found = list(rows[start : start + PAGE_ROWS + 1])
    has_next = len(found) > PAGE_ROWS
    return ListPage(found[:PAGE_ROWS], number, number + 1 if has_next else None)
