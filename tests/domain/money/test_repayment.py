"""Instalments add up, money goes to the oldest, arrears count from the day after."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.money.repayment import (
    Event,
    EventKind,
    Instalment,
    allocate,
    arrears,
    equal_instalments,
    next_due,
    planned_instalments,
)

START = date(2019, 3, 26)
# 300 million in 3 years after one year of grace (illustrative): 100 million each 26/03 from 2021.
THREE = equal_instalments(amount_vnd=300_000_000, count=3, from_on=START, grace_months=12)


def event(kind: EventKind, on: date, million: int, instalment: int | None = None) -> Event:
    return Event(kind=kind, on=on, amount_vnd=million * 1_000_000, instalment=instalment)


def open_of(*events: Event) -> list[int]:
    return [each.open_vnd // 1_000_000 for each in allocate(THREE, events)]


def test_equal_parts_after_the_grace() -> None:
    assert [(part.due_on, part.amount_vnd) for part in THREE] == [
        (date(2021, 3, 26), 100_000_000),
        (date(2022, 3, 26), 100_000_000),
        (date(2023, 3, 26), 100_000_000),
    ]


def test_what_does_not_divide_goes_to_the_first_parts() -> None:
    parts = equal_instalments(amount_vnd=100_000_001, count=3, from_on=START, every_months=6)
    assert [part.amount_vnd for part in parts] == [33_333_334, 33_333_334, 33_333_333]
    assert [part.due_on for part in parts][:2] == [date(2019, 9, 26), date(2020, 3, 26)]


def test_money_goes_to_the_oldest_and_early_money_reaches_the_next() -> None:
    assert open_of(event("repaid", date(2021, 3, 1), 130)) == [0, 70, 100]


def test_a_part_written_off_stands_beside_what_was_repaid() -> None:
    rows = allocate(
        THREE,
        [event("repaid", date(2021, 3, 26), 100), event("written_off", date(2022, 6, 1), 40, 3)],
    )
    assert [row.written_off_vnd for row in rows] == [0, 0, 40_000_000]
    assert [row.open_vnd for row in rows] == [0, 100_000_000, 60_000_000]


def test_events_are_taken_by_their_day_whatever_their_order() -> None:
    events = [event("repaid", date(2022, 1, 1), 50), event("written_off", date(2021, 1, 1), 100)]
    first = allocate(THREE, events)[0]
    assert (first.repaid_vnd, first.written_off_vnd) == (0, 100_000_000)
    assert first.cleared_on == date(2021, 1, 1)


@pytest.mark.parametrize(
    ("on", "million", "instalments"),
    [
        (date(2021, 3, 26), 0, 0),  # the day itself is on time
        (date(2021, 3, 27), 70, 1),  # 100 less 30
        (date(2022, 3, 27), 170, 2),
    ],
)
def test_arrears_on_a_day(on: date, million: int, instalments: int) -> None:
    late = arrears(allocate(THREE, [event("repaid", date(2021, 1, 1), 30)]), on=on)
    assert (late.amount_vnd, late.instalments) == (million * 1_000_000, instalments)
    assert late.days(on) == ((on - date(2021, 3, 26)).days if million else 0)


def test_a_part_that_came_late_stays_late() -> None:
    first, second, _ = allocate(THREE, [event("repaid", date(2021, 4, 1), 100)])
    assert first.is_late(date(2021, 5, 1)) and not second.is_late(date(2021, 5, 1))


def test_the_next_part_is_the_first_open_one_to_come() -> None:
    rows = allocate(THREE, [event("repaid", date(2020, 1, 1), 100)])
    following = next_due(rows, on=date(2021, 3, 26))
    assert following is not None and following.instalment.number == 2
    assert next_due(rows, on=date(2024, 1, 1)) is None


@pytest.mark.parametrize(
    "bad",
    [
        [event("repaid", START, 301)],
        [event("repaid", START, 0)],
        [event("repaid", START, 1, 4)],
    ],
)
def test_bad_events_are_refused(bad: list[Event]) -> None:
    with pytest.raises(BadInput):
        allocate(THREE, bad)


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [(date(2020, 1, 1), 60), (date(2020, 1, 1), 40)],
        [(date(2021, 1, 1), 60), (date(2020, 1, 1), 40)],
        [(date(2020, 1, 1), 100), (date(2021, 1, 1), 0)],
        [(date(2020, 1, 1), 60), (date(2021, 1, 1), 41)],
    ],
)
def test_a_schedule_that_does_not_add_up_or_run_forward_is_refused(
    parts: list[tuple[date, int]],
) -> None:
    with pytest.raises(BadInput):
        planned_instalments(amount_vnd=100, parts=parts)


@pytest.mark.parametrize(("count", "grace", "every"), [(0, 0, 12), (3, -1, 12), (3, 0, 0)])
def test_a_schedule_out_of_range_is_refused(count: int, grace: int, every: int) -> None:
    with pytest.raises(BadInput):
        equal_instalments(
            amount_vnd=100, count=count, from_on=START, grace_months=grace, every_months=every
        )


schedules = st.builds(
    lambda amount, count, grace, every: equal_instalments(
        amount_vnd=amount, count=count, from_on=START, grace_months=grace, every_months=every
    ),
    st.integers(120, 10**12),
    st.integers(1, 120),
    st.integers(0, 60),
    st.integers(1, 24),
)


@given(schedules)
def test_parts_add_up_run_forward_and_differ_by_one_dong(parts: tuple[Instalment, ...]) -> None:
    amounts = [part.amount_vnd for part in parts]
    assert max(amounts) - min(amounts) <= 1
    assert all(a.due_on < b.due_on for a, b in pairwise(parts))
    again = planned_instalments(
        amount_vnd=sum(amounts), parts=[(part.due_on, part.amount_vnd) for part in parts]
    )
    assert again == parts


@given(schedules, st.data())
def test_every_dong_lands_once_and_the_oldest_is_filled_first(
    parts: tuple[Instalment, ...], data: st.DataObject
) -> None:
    left, events = sum(part.amount_vnd for part in parts), []
    while left and len(events) < 6 and data.draw(st.booleans()):
        amount = data.draw(st.integers(1, left))
        left -= amount
        events.append(
            Event(
                kind=data.draw(st.sampled_from(["repaid", "written_off"])),
                on=data.draw(st.dates(date(2019, 1, 1), date(2050, 1, 1))),
                amount_vnd=amount,
            )
        )
    rows = allocate(parts, events)
    assert sum(row.open_vnd for row in rows) == left
    for kind, field in (("repaid", "repaid_vnd"), ("written_off", "written_off_vnd")):
        came = sum(each.amount_vnd for each in events if each.kind == kind)
        assert sum(getattr(row, field) for row in rows) == came
    assert all(row.open_vnd >= 0 and (row.cleared_on is None) == (row.open_vnd > 0) for row in rows)
    touched = [row.open_vnd < row.instalment.amount_vnd for row in rows]
    cleared = [row.open_vnd == 0 for row in rows]
    assert cleared == sorted(cleared, reverse=True) and touched == sorted(touched, reverse=True)
    assert arrears(rows, on=date(2400, 1, 1)).amount_vnd == left
