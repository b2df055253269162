"""Working days of Việt Nam, swapped days included."""

from __future__ import annotations

from datetime import date

import pytest

from khuyencong.domain.foundation.working_days import is_working_day, working_day_after


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 26), True),  # a Thursday
        (date(2026, 11, 28), False),  # a Saturday
        (date(2026, 4, 30), False),  # Reunification Day
        (date(2026, 8, 22), True),  # a Saturday worked for Monday 31/08
        (date(2026, 8, 31), False),
    ],
)
def test_known_days(day: date, works: bool) -> None:
    assert is_working_day(day) is works


def test_a_swap_announced_later_is_entered_by_hand() -> None:
    saturday = date(2027, 5, 8)
    assert not is_working_day(saturday)
    assert is_working_day(saturday, overrides={saturday: True})


def test_counting_skips_weekends_and_holidays() -> None:
    # 23/11/2026 Mon; 24 is a holiday (Ngày Văn hóa), so 25, 26, 27, 30, 01/12
    assert working_day_after(date(2026, 11, 23), 5) == date(2026, 12, 1)
    assert working_day_after(date(2026, 11, 23), 0) == date(2026, 11, 23)
