"""Figures that apps above reports know of: each registers a reader when it starts."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from khuyencong.apps.reports.counting.scope import Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFigure:
    """What somebody else says of an indicator for these days, whole, in its unit."""

    indicator: str
    fund: str
    from_on: date
    to_on: date
    value: int
    source: str
    grade: str


Reader = Callable[[Scope, Collection[str]], list[ToldFigure]]
_READERS: list[Reader] = []


def tell_with(reader: Reader) -> None:
    """Ask this reader too, each time a report looks for figures beside its own."""
    _READERS.append(reader)


def told_elsewhere(scope: Scope, indicators: Collection[str]) -> list[ToldFigure]:
    """Return what all of them know of the place."""
    return [figure for reader in _READERS for figure in reader(scope, indicators)]
