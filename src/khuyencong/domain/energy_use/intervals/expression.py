"""What meters used, by month, weekday, hour and band of the tariff: one expression for any engine.

Written once in narwhals, it runs on DuckDB on one machine and on PySpark on many. Energies are
whole watt-hours, so that the same readings give the same sums in whatever order they are added.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import narwhals as nw

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy.tariffs import DAYS, Hours
from khuyencong.domain.foundation.errors import BadInput

KEYS = ("meter", "month", "weekday", "hour", "band")
COLUMNS = (*KEYS, "wh", "intervals", "most_w", "least_w")
NORMAL, OFFPEAK, PEAK = "normal", "offpeak", "peak"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedHours:
    """The hours before and after they changed, and the day of the text for that change."""

    before: Hours
    after: Hours
    changed_on: date


def dated_hours(facts: FactBook) -> DatedHours:
    """Return the hours of the tariff as the facts of an installation have them."""
    before, _ = facts.hours_of(on=date.min)
    after, _ = facts.hours_of(on=date.max)
    if after.valid_from is None:
        raise BadInput("energy.no_hours", "Dữ liệu chưa có ngày bắt đầu của khung giờ mới")
    return DatedHours(before=before, after=after, changed_on=after.valid_from)


def use_by_hour(readings: Any, meters: Any, *, hours: DatedHours) -> Any:
    """Return what each meter used, as a table of the engine that brought the readings.

    Parameters
    ----------
    readings : table of DuckDB, PySpark or what else narwhals knows
        Columns ``meter`` (any key), ``at`` (timestamp without zone: local start of an interval)
        and ``wh`` (whole number, energy of the interval [Wh]).
    meters : table of the same engine
        One row for each meter: ``meter``, ``per_hour`` (whole number, intervals in an hour [1/h])
        and ``switched_on`` (date on which its contract went over to the new hours, null: the day
        of the text). Meters that are not in it have no load [W].

    Returns
    -------
    table of the same engine
        ``COLUMNS``: by meter, first day of the month, weekday (1 Monday to 7 Sunday), hour (0 to
        23) and band the sum [Wh], the number of intervals, the greatest and the least mean load
        of an interval [W].

    Notes
    -----
    An interval belongs to the band of its start; steps of 5 to 30 minutes never cross the half
    hour at which a band changes.
    """
    at = nw.col("at")
    weekday = at.dt.weekday()  # Sunday is 7 on DuckDB and 0 on PySpark
    placed = (
        nw.from_native(readings)
        .join(nw.from_native(meters), on="meter", how="left")
        .with_columns(
            month=at.dt.truncate("1mo").cast(nw.Date),
            weekday=nw.when(weekday == 0).then(nw.lit(7)).otherwise(weekday),
            hour=at.dt.hour(),
            minute=at.dt.hour().cast(nw.Int32) * 60 + at.dt.minute().cast(nw.Int32),
            load_w=nw.col("wh") * nw.col("per_hour"),
            is_after=(at.cast(nw.Date) >= nw.lit(hours.changed_on))
            & (at.cast(nw.Date) >= nw.coalesce(nw.col("switched_on"), nw.lit(hours.changed_on))),
        )
        .with_columns(band=_band(hours))
    )
    return (
        placed.group_by(*KEYS)
        .agg(
            wh=nw.col("wh").sum(),
            intervals=nw.len(),
            most_w=nw.col("load_w").max(),
            least_w=nw.col("load_w").min(),
        )
        .to_native()
    )


def _band(hours: DatedHours) -> nw.Expr:
    is_after = nw.col("is_after")
    offpeak = (is_after & _within(hours.after.offpeak)) | (
        ~is_after & _within(hours.before.offpeak)
    )
    peak = (is_after & _peak(hours.after)) | (~is_after & _peak(hours.before))
    otherwise = nw.when(peak).then(nw.lit(PEAK)).otherwise(nw.lit(NORMAL))
    return nw.when(offpeak).then(nw.lit(OFFPEAK)).otherwise(otherwise)


def _peak(hours: Hours) -> nw.Expr:
    days = [DAYS.index(day) + 1 for day in hours.peak_days]  # narwhals counts Monday as 1
    return nw.col("weekday").is_in(days) & _within(hours.peak)


def _within(spans: tuple[str, ...]) -> nw.Expr:
    minute = nw.col("minute")
    found = minute < 0
    for span in spans:
        first, last = (_minutes(part) for part in span.split("-"))
        inside = (minute >= first, minute < last)
        found = found | (inside[0] & inside[1] if first < last else inside[0] | inside[1])
    return found


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)
