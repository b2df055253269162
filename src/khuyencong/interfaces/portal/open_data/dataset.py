"""What a set of open data is: its columns with their meaning, and where its rows come from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

Kind = Literal["string", "integer", "number", "date", "year"]
"""Types of a Frictionless Table Schema."""
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``says`` is its meaning in the language of the page, ``unit`` of a quantity."""

    name: str
    kind: Kind
    says: Any
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """One set. ``rows`` gives plain values by column, one after another, on a day; ``stamp`` a text
    that changes when they do; ``changed_on`` the day they last did, None where nobody knows.
    """

    id: str
    title: Any
    about: Any
    source: Any
    page: str
    """Route of the page that shows the same."""
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[date], Iterator[Row]]
    stamp: Callable[[date], str]
    count: Callable[[date], int]
    changed_on: Callable[[], date | None]
