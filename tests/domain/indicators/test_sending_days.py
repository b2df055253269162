"""When the report of each period goes out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.sending_days import MONTHS, Rhythm


@pytest.mark.parametrize(
    ("every", "day", "after", "today", "last", "sent"),
    [
        # the month itself, on the 24th: on the 23rd the one before it was the last
        ("month", 24, 0, date(2026, 11, 24), "2026-11", date(2026, 11, 24)),
        ("month", 24, 0, date(2026, 11, 23), "2026-10", date(2026, 10, 24)),
        # a quarter goes on the 5th of the month after it: the fourth in January
        ("quarter", 5, 1, date(2027, 1, 5), "2026-Q4", date(2027, 1, 5)),
        ("quarter", 5, 1, date(2027, 1, 4), "2026-Q3", date(2026, 10, 5)),
        ("half", 10, 1, date(2026, 7, 31), "2026-H1", date(2026, 7, 10)),
        ("year", 15, 2, date(2027, 2, 14), "2025", date(2026, 2, 15)),
    ],
)
def test_the_last_period_whose_day_has_come(
    every: str, day: int, after: int, today: date, last: str, sent: date
) -> None:
    period, on = Rhythm(every=every, day=day, months_after=after).last(today)
    assert (period.text, on) == (last, sent)


@given(
    st.sampled_from(sorted(MONTHS)),
    st.integers(1, 28),
    st.integers(0, 12),
    st.dates(date(2000, 1, 1), date(2090, 1, 1)),
)
def test_today_lies_between_last_and_next(every: str, day: int, after: int, today: date) -> None:
    rhythm = Rhythm(every=every, day=day, months_after=after)
    (last, sent), (coming, due) = rhythm.last(today), rhythm.next(today)
    assert sent <= today < due
    assert last.to_on + timedelta(days=1) == coming.from_on
    assert last.kind == coming.kind == every


@pytest.mark.parametrize(
    ("given_day", "field"),
    [
        ({"every": "week"}, "every"),
        ({"day": 29}, "day"),
        ({"day": 0}, "day"),
        ({"months_after": 13}, "months_after"),
    ],
)
def test_what_cannot_be_is_refused(given_day: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as told:
        Rhythm(**{"every": "month", "day": 5, "months_after": 1, **given_day})  # type: ignore[arg-type]
    assert told.value.field == field
