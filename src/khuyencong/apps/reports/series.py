"""An indicator over the years, of places as they were or on today's map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from khuyencong.apps.reports.counting.counts import Ask, Key, adds_up, count, cross
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.maps import ProvinceMap
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.indicators import Indicator, get_indicator
from khuyencong.domain.indicators.periods import ReportPeriod, years

MOST_YEARS = 30


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """One place over the years, in the order of the years of its series."""

    place: int
    label_vi: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """An indicator by year; ``lines`` by place, ``totals`` of all of them.

    Of things counted once (establishments) a total may be below the sum of its lines.
    """

    indicator: Indicator
    years: tuple[int, ...]
    lines: tuple[SeriesLine, ...]
    totals: tuple[int, ...]
    is_todays: bool

    @property
    def has_figures(self) -> bool:
        return any(self.totals) or any(any(line.values) for line in self.lines)

    @property
    def peak(self) -> tuple[int, int]:
        """Return the year of the highest total, the earliest of such, and that total."""
        value = max(self.totals)
        return self.years[self.totals.index(value)], value


def build_series(
    ask: Ask, scope: Scope, first: int, last: int, places: ProvinceMap, *, is_todays: bool
) -> Series:
    """Return the series of the scope; one statement or two. Raises BadInput for too many years.

    ``is_todays``: the rows of a merged province stand under what holds it on the day of ``places``;
    else each stands under the province it was recorded in.
    """
    if not 0 <= last - first < MOST_YEARS:
        raise BadInput(
            "reports.bad_years",
            "Chọn từ 1 đến {most} năm, năm đầu trước năm cuối; đang chọn {first} đến {last}",
            field="first",
            most=MOST_YEARS,
            first=first,
            last=last,
        )
    period, told = years(first, last), tuple(range(first, last + 1))
    under = dict(places.heirs) if is_todays else None
    cells = cross(ask, scope, period, "province", "year", rows_as=under)
    totals = _totals(ask, scope, period, cells)
    found = {key for key, _ in cells}
    return Series(
        indicator=get_indicator(ask.indicator),
        years=told,
        lines=tuple(
            SeriesLine(
                key,
                places.label_vi(key),
                tuple(cells.get((key, year), 0) for year in told),
            )
            for key in places.provinces
            if key in found
        ),
        totals=tuple(totals.get(year, 0) for year in told),
        is_todays=is_todays,
    )


def _totals(
    ask: Ask, scope: Scope, period: ReportPeriod, cells: Mapping[tuple[Key, Key], int]
) -> dict[Key, int]:
    """Return the figure of each year: the sum of its places, or counted anew where that is more."""
    if not adds_up(ask, "province"):
        return {year: value for (_, year), value in count([ask], scope, period, "year").items()}
    totals: dict[Key, int] = {}
    for (_, year), value in cells.items():
        totals[year] = totals.get(year, 0) + value
    return totals
