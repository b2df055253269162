"""What was published beside what is counted: of the same days, of years that add up to them, or of
a year the days cover only in part, which is told and compared with nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.indicators.periods import ReportPeriod

Fit = Literal["same", "sum", "part"]
_GRADES = [str(each) for each in Grade]
"""The surest first."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a source says for these days, whole, in the unit of its indicator; ``entered``: the key
    of the row of who typed it."""

    period: ReportPeriod
    value: int
    source: str
    grade: str
    entered: int | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """A published figure and how it fits the days asked; ``of`` the periods it tells of."""

    value: int
    source: str
    grade: str
    fit: Fit
    of: tuple[ReportPeriod, ...]
    entered: int | None = None


def set_beside(asked: ReportPeriod, told: Iterable[Told], *, may_add: bool) -> list[Beside]:
    """Return what stands beside the days asked, what fits best first.

    Years are added only where every year asked is told, each with one value, and nothing is told
    of all of them together; ``may_add`` is False of things counted once, whose years do not add up.
    A figure of some months is a year covered in part too, as long as it ends within the year.
    """
    rows = list(told)
    same = [each for each in rows if each.period == asked]
    found = [_as_told(each, "same") for each in same]
    if may_add and not same and (added := _sum_of_years(asked, rows)):
        found.append(added)
    return found + [_as_told(each, "part") for each in rows if _is_cut(each.period, asked)]


def _as_told(each: Told, fit: Fit) -> Beside:
    return Beside(each.value, each.source, each.grade, fit, (each.period,), each.entered)


def _is_cut(told: ReportPeriod, asked: ReportPeriod) -> bool:
    """Tell whether the days asked hold some days of a year that was told, and not all."""
    if told == asked or told.from_on.year != told.to_on.year:
        return False
    meets = told.from_on <= asked.to_on and asked.from_on <= told.to_on
    return meets and not (asked.from_on <= told.from_on and told.to_on <= asked.to_on)


def _sum_of_years(asked: ReportPeriod, rows: Iterable[Told]) -> Beside | None:
    if asked.kind != "years" or asked.years is None:
        return None
    first, last = asked.years
    by_year: dict[int, list[Told]] = {year: [] for year in range(first, last + 1)}
    for each in rows:
        if each.period.kind == "year" and each.period.to_on.year in by_year:
            by_year[each.period.to_on.year].append(each)
    if any(len({each.value for each in of_year}) != 1 for of_year in by_year.values()):
        return None
    used = [of_year[0] for of_year in by_year.values()]
    return Beside(
        value=sum(each.value for each in used),
        source="; ".join(dict.fromkeys(each.source for each in used)),
        grade=max((each.grade for each in used), key=_GRADES.index),
        fit="sum",
        of=tuple(each.period for each in used),
    )
