"""Electricity prices by voltage and hour, and which hours are peak, on a day of a contract.

The day on which a contract's bills go over to the new hours belongs to the contract: one source
says that bills change only after an amending circular.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from khuyencong.domain.energy.facts import load
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.rules.fact import Fact, in_force

Band = Literal["normal", "offpeak", "peak"]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""Days of the week as the data name them; the first is weekday 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tariff(Fact):
    """Prices before VAT [VND/kWh] of one use and voltage; capacity [VND/kW/month] if any."""

    use: str
    voltage: str
    normal_vnd: int
    offpeak_vnd: int
    peak_vnd: int
    capacity_vnd: int = 0
    seen_in: str
    checked_on: date

    def price_vnd(self, band: Band) -> int:
        """Return the price of a band [VND/kWh]."""
        return {"normal": self.normal_vnd, "offpeak": self.offpeak_vnd, "peak": self.peak_vnd}[band]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours(Fact):
    """Peak hours of some days and off-peak hours of all, "HH:MM-HH:MM" local time."""

    peak_days: tuple[Day, ...]
    peak: tuple[str, ...]
    offpeak: tuple[str, ...]
    seen_in: str
    checked_on: date

    def band_at(self, moment: datetime) -> Band:
        """Return the band of a local time; a span ends before its last minute."""
        if any(_within(moment.time(), span) for span in self.offpeak):
            return "offpeak"
        has_peak = DAYS[moment.weekday()] in self.peak_days
        is_peak = has_peak and any(_within(moment.time(), span) for span in self.peak)
        return "peak" if is_peak else "normal"


def list_tariffs() -> tuple[Tariff, ...]:
    """Return every tariff, on or off."""
    return load("tariffs", "tariffs", Tariff)


def find_tariff(
    *, use: str, voltage: str, on: date, among: Iterable[Tariff] | None = None
) -> Tariff | None:
    """Return the prices that hold that day and are switched on; None where our data have none.

    ``among`` are the prices of an installation (``book.FactBook``); without it the shipped ones.
    """
    rows = in_force(list_tariffs() if among is None else among, on=on)
    return next((row for row in rows if (row.use, row.voltage) == (use, voltage)), None)


def list_hours() -> tuple[Hours, ...]:
    """Return the hours of every text, the oldest first."""
    rows = load("hours", "hours", Hours)
    return tuple(sorted(rows, key=_first_day))


def hours_of(
    *, on: date, switched_on: date | None = None, among: Iterable[Hours] | None = None
) -> tuple[Hours, str]:
    """Return the hours of a contract on a day, and a note where they are not sure.

    ``switched_on`` is the day the contract went over to the hours of the newest text: before it
    the earlier ones hold, also when the text is already in force. None: the day of the text. No
    contract goes over before there is a text. ``among`` are the hours of an installation.
    """
    *older, newest = list_hours() if among is None else sorted(among, key=_first_day)
    if newest.valid_from is None:
        raise BadInput("energy.no_hours", "Dữ liệu chưa có ngày bắt đầu của khung giờ mới")
    if on >= max(newest.valid_from, switched_on or date.min):
        return newest, ""
    row = next((each for each in reversed(older) if _first_day(each) <= on), older[0])
    is_sure = row.valid_from is not None and row.valid_from <= on
    notes = [] if is_sure else [f"Khung giờ theo {row.act}: ngày bắt đầu chưa kiểm được"]
    if switched_on and on >= newest.valid_from:
        notes.append(f"hợp đồng chuyển sang giờ của {newest.act} từ {switched_on:%d/%m/%Y}")
    return row, "; ".join(notes)


def hours_by_band(hours: Hours, *, weekday: int) -> dict[Band, float]:
    """Return how many hours of a day fall in each band; weekday 0 is Monday, 6 Sunday.

    Examples
    --------
    >>> new, _ = hours_of(on=date(2026, 5, 4))
    >>> hours_by_band(new, weekday=0)
    {'normal': 13.0, 'offpeak': 6.0, 'peak': 5.0}
    """
    told: dict[Band, float] = {"normal": 0.0, "offpeak": 0.0, "peak": 0.0}
    for band in _quarters(hours, weekday):
        told[band] += 0.25
    return told


def bands_of_day(hours: Hours, *, weekday: int) -> tuple[tuple[Band, float, float], ...]:
    """Return the spans of a day in order: band, start and end as hours since midnight.

    Examples
    --------
    >>> new, _ = hours_of(on=date(2026, 5, 4))
    >>> bands_of_day(new, weekday=6)
    (('offpeak', 0.0, 6.0), ('normal', 6.0, 24.0))
    """
    spans: list[tuple[Band, float, float]] = []
    for quarter, band in enumerate(_quarters(hours, weekday)):
        start = quarter / 4
        if spans and spans[-1][0] == band:
            spans[-1] = (band, spans[-1][1], start + 0.25)
        else:
            spans.append((band, start, start + 0.25))
    return tuple(spans)


def _quarters(hours: Hours, weekday: int) -> list[Band]:
    day = datetime(2024, 1, 1 + weekday)  # a Monday and the days after it
    return [hours.band_at(day + timedelta(minutes=15 * quarter)) for quarter in range(96)]


def _first_day(hours: Hours) -> date:
    return hours.valid_from or date.min


def _within(at: time, span: str) -> bool:
    first, last = (time.fromisoformat(part) for part in span.split("-"))
    return first <= at < last if first < last else at >= first or at < last
