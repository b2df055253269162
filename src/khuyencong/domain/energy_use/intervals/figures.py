"""What a page shows of a meter, from the rows of ``expression.use_by_hour``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

DayKind = Literal["workday", "saturday", "sunday"]
BANDS = ("normal", "offpeak", "peak")
SATURDAY = 6


@dataclass(frozen=True, slots=True)
class HourRow:
    """A row of ``use_by_hour`` of one meter; the fields stand in the order of ``COLUMNS``."""

    meter: str
    month: date
    weekday: int
    hour: int
    band: str
    wh: int
    intervals: int
    most_w: int
    least_w: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthUse:
    """A month: energy by band [kWh], the greatest load [kW], the intervals there are."""

    month: date
    kwh: dict[str, float]
    most_kw: float
    intervals: int

    @property
    def total_kwh(self) -> float:
        return sum(self.kwh.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Figures of a meter.

    ``profile_kw[weekday - 1][hour]`` is the mean load [kW], None where nothing was read;
    ``day_kw`` the same by kind of day; ``most_kw`` the greatest mean load of an interval, met in
    ``most_in`` (first day of month, weekday, hour); ``base_kw`` the mean load of the hour of the
    day with the least; ``load_factor`` mean over greatest load [-].
    """

    kwh: dict[str, float]
    months: tuple[MonthUse, ...]
    profile_kw: tuple[tuple[float | None, ...], ...]
    day_kw: dict[DayKind, tuple[float | None, ...]]
    mean_kw: float
    most_kw: float
    most_in: tuple[date, int, int]
    base_kw: float
    load_factor: float | None

    @property
    def total_kwh(self) -> float:
        return sum(self.kwh.values())

    @property
    def shares(self) -> dict[str, float]:
        """Return the share of each band, 0 to 1; none without use."""
        total = self.total_kwh
        return {band: kwh / total for band, kwh in self.kwh.items()} if total else {}


def figures_of(rows: Iterable[HourRow], *, per_hour: int) -> Figures | None:
    """Return the figures of one meter; None without a row. ``per_hour`` intervals an hour [1/h]."""
    held = list(rows)
    if not held:
        return None
    top = max(held, key=lambda row: (row.most_w, row.month))
    mean = _mean_kw(held, per_hour)
    hours = [_mean_kw([row for row in held if row.hour == hour], per_hour) for hour in range(24)]
    most_kw = top.most_w / 1000
    return Figures(
        kwh=_by_band(held),
        months=_months(held),
        profile_kw=tuple(
            _day([row for row in held if row.weekday == day], per_hour) for day in range(1, 8)
        ),
        day_kw={
            kind: _day([row for row in held if day_kind(row.weekday) == kind], per_hour)
            for kind in ("workday", "saturday", "sunday")
        },
        mean_kw=mean or 0.0,
        most_kw=most_kw,
        most_in=(top.month, top.weekday, top.hour),
        base_kw=min(each for each in hours if each is not None),
        load_factor=(mean or 0.0) / most_kw if most_kw else None,
    )


def day_kind(weekday: int) -> DayKind:
    """Return the kind of a weekday, 1 Monday to 7 Sunday.

    Examples
    --------
    >>> day_kind(5), day_kind(6), day_kind(7)
    ('workday', 'saturday', 'sunday')
    """
    if weekday < SATURDAY:
        return "workday"
    return "saturday" if weekday == SATURDAY else "sunday"


def _mean_kw(rows: list[HourRow], per_hour: int) -> float | None:
    intervals = sum(row.intervals for row in rows)
    return sum(row.wh for row in rows) * per_hour / intervals / 1000 if intervals else None


def _day(rows: list[HourRow], per_hour: int) -> tuple[float | None, ...]:
    by_hour: dict[int, list[HourRow]] = defaultdict(list)
    for row in rows:
        by_hour[row.hour].append(row)
    return tuple(_mean_kw(by_hour[hour], per_hour) for hour in range(24))


def _by_band(rows: list[HourRow]) -> dict[str, float]:
    wh = dict.fromkeys(BANDS, 0)
    for row in rows:
        wh[row.band] += row.wh
    return {band: total / 1000 for band, total in wh.items()}


def _months(rows: list[HourRow]) -> tuple[MonthUse, ...]:
    by_month: dict[date, list[HourRow]] = defaultdict(list)
    for row in rows:
        by_month[row.month].append(row)
    return tuple(
        MonthUse(
            month=month,
            kwh=_by_band(held),
            most_kw=max(row.most_w for row in held) / 1000,
            intervals=sum(row.intervals for row in held),
        )
        for month, held in sorted(by_month.items())
    )
