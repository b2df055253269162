"""Days, months, quarters and years as officers write them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from functools import lru_cache

from khuyencong.domain.foundation.text import fold

_EPOCH = date(1899, 12, 30)  # day 0 of Excel's serial numbers after 28/02/1900
_SERIALS = range(20_000, 80_000)  # 1954 to 2119
_YEARS = range(1990, 2100)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_DAY = re.compile(r"^(?:ngay )?(\d{1,2})(?:[/.\-]| thang )(\d{1,2})(?:[/.\-]| nam )(\d{4})$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_MONTH = re.compile(r"^(?:thang )?(\d{1,2})(?:[/.\-]| nam )(\d{4})$")
_QUARTER = re.compile(r"^(?:quy )(iv|i{1,3}|[1-4])(?:[/.\- ]| nam )+(\d{4})$")
_DATED = re.compile(r"\bngay\b.{0,12}\bthang\b.{0,8}\bnam\s+\d{4}")
_NAMED = re.compile(r"\bnam\s+(20\d\d)\b(?!\s*[-–])")
_YEAR = re.compile(r"^(?:nam )?(\d{4})$")


def _safe_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def _months(year: int, first: int, last: int, *, at_end: bool) -> date | None:
    if year not in _YEARS or not 1 <= first <= last <= 12:
        return None
    return date(year, last, monthrange(year, last)[1]) if at_end else date(year, first, 1)


def read_day(value: object, *, at_end: bool = False) -> date | None:
    """Return the day a cell states, or None if it states none.

    A month, quarter or year gives its first day, or its last with ``at_end``.

    Examples
    --------
    >>> read_day("23/11/2016"), read_day("11/2016", at_end=True), read_day("Quý II/2017")
    (datetime.date(2016, 11, 23), datetime.date(2016, 11, 30), datetime.date(2017, 4, 1))
    """
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    if isinstance(value, int | float):
        return _numeric_day(value, at_end=at_end)
    return _written_day(str(value or ""), at_end)


@lru_cache(maxsize=10_000)
def _written_day(value: str, at_end: bool) -> date | None:
    text = re.sub(r"\s*([/.\-])\s*", r"\1", fold(value))
    for shape, order in ((_DAY, (3, 2, 1)), (_ISO, (1, 2, 3))):
        if found := shape.match(text):
            year, month, day = (int(found[i]) for i in order)
            return _safe_day(year, month, day)
    span = _span(text)
    return _months(*span, at_end=at_end) if span else None


def _numeric_day(value: float, *, at_end: bool) -> date | None:
    """Read a bare number: a year, or the serial number of a day."""
    if value in _YEARS:
        return _months(int(value), 1, 12, at_end=at_end)
    return _EPOCH + timedelta(days=int(value)) if int(value) in _SERIALS else None


def _span(text: str) -> tuple[int, int, int] | None:
    """Return year, first and last month of a month, quarter or year."""
    if found := _MONTH.match(text):
        return int(found[2]), int(found[1]), int(found[1])
    if found := _QUARTER.match(text):
        last = _ROMAN[found[1]] * 3
        return int(found[2]), last - 2, last
    if found := _YEAR.match(text):
        return int(found[1]), 1, 12
    return None


def read_year(value: object) -> int | None:
    """Return the year a cell states, or None.

    Examples
    --------
    >>> read_year(2017.0), read_year("năm 2017"), read_year("2016-2017")
    (2017, 2017, None)
    """
    day = read_day(value)
    return day.year if day else None


def years_named(text: str) -> set[int]:
    """Return the years a heading speaks of, without the date of a decision.

    Examples
    --------
    >>> years_named("Kế hoạch năm 2018 (Quyết định ngày 4 tháng 12 năm 2017)")
    {2018}
    """
    plain = _DATED.sub(" ", fold(text))
    return {int(year) for year in _NAMED.findall(plain)}
