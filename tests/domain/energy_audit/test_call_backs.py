"""The day of the call, and its inverse."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from khuyencong.domain.energy_audit.call_backs import (
    call_back_day,
    call_back_rule,
    last_visit_due,
)


def test_the_rule_is_ours_and_six_months() -> None:
    assert call_back_rule().months == (6,)
    assert call_back_rule().basis == "ours"


@pytest.mark.parametrize("months", [1, 6, 12])
def test_the_latest_visit_is_due_and_the_next_day_is_not(months: int) -> None:
    for number in range(800):  # over the end of each month, and 29 February 2032
        on = date(2030, 12, 1) + timedelta(days=number)
        visit = last_visit_due(on, months)
        assert call_back_day(visit, months) <= on
        assert call_back_day(visit + timedelta(days=1), months) > on
