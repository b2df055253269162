"""What can be counted from one table: which day places a row, its breakdowns, its measures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from khuyencong.domain.indicators.periods import ReportPeriod

Rows = QuerySet[Any]
BOTH = "both"
Condition = Callable[[str], Q]
"""Given the fund ("both", KCQG, KCDP): which rows a measure counts."""


def every_row(_fund: str) -> Q:
    return Q()


@dataclass(frozen=True, slots=True)
class Measure:
    """What is added up: ``value`` of each row that meets ``where``, or different values of it.

    ``value`` None counts rows. ``distinct`` counts each value once, so parts may add up to more
    than the whole; else parts by any breakdown add up, but for the breakdown by fund where
    ``once_per_fund`` says that a thing stands under each of its funds.
    """

    where: Condition = every_row
    value: Any = None
    distinct: bool = False
    once_per_fund: bool = False
    among: Q | None = None
    """A cheap condition that every row it counts meets; others are not read at all."""

    def adds_up(self, by: str) -> bool:
        """Tell whether the parts of a breakdown come to the whole."""
        return not self.distinct and not (self.once_per_fund and by == "fund")


@dataclass(frozen=True, slots=True)
class Source:
    """One table that indicators count. ``dimensions``: breakdown to field path or expression.

    ``of_fund`` keeps the rows of one fund; ``placed`` those of a period.
    """

    id: str
    rows: Callable[[], Rows]
    placed: Callable[[ReportPeriod], Q]
    of_fund: Callable[[str], Q]
    dimensions: Mapping[str, Any]
    measures: Mapping[str, Measure]
    shown: Mapping[str, Any] = field(default_factory=dict)
    """Of a row behind a cell: project_id, title, day, paper, what; field paths or expressions."""
    record: str = ""
    """Route of the page of one row, where it has one of its own."""


def put_under(dimension: Any, keys: Mapping[int, int]) -> Any:
    """Return a dimension of keys with some put under others; those that stay are not named."""
    path = getattr(dimension, "name", "")
    moved = [When(**{path: old}, then=Value(new)) for old, new in keys.items() if old != new]
    return Case(*moved, default=dimension, output_field=IntegerField()) if moved else dimension
