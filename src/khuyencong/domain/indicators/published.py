"""Published figures: what sources wrote about a place and its years, each with source and grade.

``data/published_figures.csv``: one figure a row, as gathered; ``data/indicators.yaml``: which of
them the system counts too. Two sources may tell different figures of the same thing: both stay.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.indicators.beside import Told
from khuyencong.domain.indicators.indicators import BOTH, indicators_of_words
from khuyencong.domain.indicators.periods import years as period_of_years
from khuyencong.domain.indicators.years import Years, read_years

DATA = Path(__file__).parent / "data"
VND_OF_UNIT = {"triệu đồng": 1_000_000, "tỷ đồng": 1_000_000_000}


@dataclass(frozen=True, slots=True)
class Figure:
    """One published figure; ``period`` and ``scope`` stand as its source writes them."""

    period: str
    scope: str
    indicator: str
    unit: str
    value: Decimal
    source: str
    grade: Grade

    @property
    def years(self) -> Years | None:
        return read_years(self.period)

    @property
    def province(self) -> str:
        """Return the province of a district ("An Nhơn, Bình Định"), else the scope itself."""
        return self.scope.rpartition(", ")[2]

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """Return which indicators, of which fund, the system counts under these words."""
        return indicators_of_words().get(self.indicator, ())

    @property
    def counted_value(self) -> int | None:
        """Return the value in whole đồng, or as a whole number; None for shares and growth."""
        exact = self.value * VND_OF_UNIT.get(self.unit, 1)
        whole = int(exact)
        return whole if whole == exact and not self.unit.startswith("%") else None


@dataclass(frozen=True, slots=True)
class MoneyYear:
    """What was published of the money of one place in one year. [VND] None: not published."""

    year: int
    total_vnd: int | None
    kcqg_vnd: int | None
    kcdp_vnd: int | None

    @property
    def known_vnd(self) -> int:
        """Return the money whose fund was published."""
        return (self.kcqg_vnd or 0) + (self.kcdp_vnd or 0)

    @property
    def untold_vnd(self) -> int:
        """Return the part of the published total whose fund was not."""
        return max((self.total_vnd or 0) - self.known_vnd, 0)


@cache
def list_figures() -> tuple[Figure, ...]:
    """Return every published figure in the order of the file."""
    with (DATA / "published_figures.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Figure(
                period=row["year"],
                scope=row["scope"],
                indicator=row["indicator"],
                unit=row["unit"],
                value=Decimal(row["value"]),
                source=row["source"],
                grade=Grade(row["grade"]),
            )
            for row in csv.DictReader(file)
        )


def figures_of_year(year: int, scopes: Collection[str] | None = None) -> list[Figure]:
    """Return the figures of that very year or of months of it; ``scopes`` None: every place."""
    return [
        figure
        for figure in _of(scopes)
        if (years := figure.years) and years.is_one and years.first == year
    ]


def figures_over_years(year: int, scopes: Collection[str] | None = None) -> list[Figure]:
    """Return the figures of several years together that hold that year."""
    return [
        figure
        for figure in _of(scopes)
        if (years := figure.years) and not years.is_one and year in years
    ]


def list_years(scopes: Collection[str] | None = None) -> list[int]:
    """Return the years that figures of one full year tell of, newest first."""
    found = {
        years.first
        for figure in _of(scopes)
        if (years := figure.years) and years.is_one and not years.is_part
    }
    return sorted(found, reverse=True)


def published_of(
    indicator: str, fund: str, *, scope: str, first: int, last: int
) -> tuple[Figure, ...]:
    """Return what was published of an indicator for one place and these full years together."""
    return tuple(
        figure
        for figure in _by_scope().get(scope, ())
        if (indicator, fund) in figure.told
        and (years := figure.years)
        and not years.is_part
        and (years.first, years.last) == (first, last)
    )


def told_of(indicator: str, fund: str, *, scope: str) -> list[Told]:
    """Return what was published of an indicator for one place, of full years, whole and in đồng."""
    return [
        Told(period_of_years(years.first, years.last), value, figure.source, str(figure.grade))
        for figure in _by_scope().get(scope, ())
        if (indicator, fund) in figure.told
        and (value := figure.counted_value) is not None
        and (years := figure.years)
        and years.last is not None
        and not years.is_part
    ]


def told_otherwise(
    known: Collection[tuple[str, str]], *, scope: str, first: int, last: int
) -> list[Figure]:
    """Return what was published of one place and these full years beside the known indicators, each
    by its fund: figures the system counts otherwise or not at all, in the words of their source."""
    return [
        figure
        for figure in _by_scope().get(scope, ())
        if (years := figure.years)
        and not years.is_part
        and (years.first, years.last) == (first, last)
        and (figure.counted_value is None or not set(known) & set(figure.told))
    ]


def planned_figure(fund: str, *, scope: str, year: int) -> Figure | None:
    """Return the money published for one place and full year by fund, if any was."""
    return next(iter(published_of("planned_vnd", fund, scope=scope, first=year, last=year)), None)


def money_by_place(scopes: Collection[str] | None = None) -> dict[str, tuple[MoneyYear, ...]]:
    """Return the published money over the years of each place that has any; None: every place."""
    names = dict.fromkeys(figure.scope for figure in _of(scopes))
    return {name: rows for name in names if (rows := money_by_year(name))}


@cache
def money_by_year(scope: str) -> tuple[MoneyYear, ...]:
    """Return the published money of a place, one row for each year that tells of any."""
    rows = []
    for year in reversed(list_years({scope})):
        told = [planned_figure(fund, scope=scope, year=year) for fund in (BOTH, "KCQG", "KCDP")]
        money = [figure.counted_value if figure else None for figure in told]
        if any(amount is not None for amount in money):
            rows.append(MoneyYear(year, *money))
    return tuple(rows)


def _of(scopes: Collection[str] | None) -> Iterable[Figure]:
    return (
        figure
        for figure in list_figures()
        if scopes is None or figure.scope in scopes or figure.province in scopes
    )


@cache
def _by_scope() -> dict[str, tuple[Figure, ...]]:
    found: dict[str, list[Figure]] = {}
    for figure in list_figures():
        found.setdefault(figure.scope, []).append(figure)
    return {scope: tuple(figures) for scope, figures in found.items()}
