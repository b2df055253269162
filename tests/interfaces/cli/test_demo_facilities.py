"""Bookings of the practice data lie on the next working days, whenever it is made."""

from __future__ import annotations

from datetime import date

import pytest

from khuyencong.interfaces.cli.demo.facilities import booked_days


@pytest.mark.parametrize(
    ("today", "row", "days"),
    [
        # Friday: Monday is the first working day after it, Tuesday the second
        (date(2026, 11, 27), {"day": 1}, (date(2026, 11, 30), date(2026, 11, 30))),
        (date(2026, 11, 27), {"day": 2, "days": 3}, (date(2026, 12, 1), date(2026, 12, 3))),
        # Wednesday: Friday, then Monday and Tuesday
        (date(2027, 12, 8), {"day": 2, "days": 3}, (date(2027, 12, 10), date(2027, 12, 14))),
        # a clock before the data was entered, Friday 13/11/2026
        (date(2016, 11, 23), {"day": 1}, (date(2026, 11, 16), date(2026, 11, 16))),
    ],
)
def test_days_of_a_booking(today: date, row: dict[str, int], days: tuple[date, date]) -> None:
    assert booked_days(row, today=today) == days
