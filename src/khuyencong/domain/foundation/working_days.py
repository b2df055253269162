"""Working days of Việt Nam: Monday to Friday without public holidays, swapped days as announced."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

import holidays


@cache
def _calendar() -> holidays.HolidayBase:
    return holidays.country_holidays("VN")


def is_working_day(day: date, *, overrides: Mapping[date, bool] | None = None) -> bool:
    """Tell whether offices work that day.

    ``overrides`` says so for days that the government swapped after the calendar was made: True
    for a day that is worked, False for one that is not.

    >>> is_working_day(date(2026, 9, 2))
    False
    """
    if overrides and day in overrides:
        return overrides[day]
    return bool(_calendar().is_working_day(day))


def working_day_after(
    start: date, days: int, *, overrides: Mapping[date, bool] | None = None
) -> date:
    """Return the day that many working days after a day, which itself does not count.

    >>> working_day_after(date(2026, 11, 23), 5)
    datetime.date(2026, 12, 1)
    """
    day = start
    while days > 0:
        day += timedelta(days=1)
        days -= is_working_day(day, overrides=overrides)
    return day
