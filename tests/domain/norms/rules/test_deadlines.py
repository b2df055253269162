"""Deadlines: separate steps, by the text of the day, with yearly guidance."""

from dataclasses import replace
from datetime import date

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.rules.deadlines import (
    counted_day,
    deadline_in_year,
    deadlines,
    due_after,
    due_in_month,
)


@pytest.mark.parametrize(
    ("step", "plan_year", "last_on", "act"),
    [
        # "trước 20/5", "trước 15/6", "trước 20/6": the day itself is too late.
        ("to_department", 2017, date(2016, 5, 19), "TT 36/2013/TT-BCT"),
        ("to_agency", 2017, date(2016, 6, 14), "TT 36/2013/TT-BCT"),
        ("to_agency", 2019, date(2018, 6, 14), "TT 36/2013/TT-BCT"),  # 17/2018 came on 10/07/2018
        ("to_agency", 2020, date(2019, 6, 19), "TT 17/2018/TT-BCT"),
        ("closing", 2016, date(2017, 1, 22), "TT 36/2013/TT-BCT"),  # "không chậm quá": that day too
    ],
)
def test_yearly_steps(step: str, plan_year: int, last_on: date, act: str) -> None:
    due = deadline_in_year(step=step, plan_year=plan_year)
    assert due is not None
    assert (due.last_on, due.source.act) == (last_on, act)


def test_no_step_is_known_before_the_circular() -> None:
    assert deadlines(on=date(2014, 2, 9)) == ()
    assert deadline_in_year(step="to_department", plan_year=2014) is None
    assert deadline_in_year(step="to_department", plan_year=2015) is not None


def test_the_two_steps_stay_apart() -> None:
    steps = [item.step for item in deadlines(on=date(2016, 1, 1))]
    assert steps.count("to_department") == steps.count("to_agency") == 1


def test_yearly_guidance_overrides_and_is_named() -> None:
    due = deadline_in_year(
        step="to_agency", plan_year=2017, overrides={"to_agency": date(2016, 7, 15)}
    )
    assert due is not None
    assert (due.last_on, due.overridden_by) == (date(2016, 7, 15), "Hướng dẫn hằng năm của Cục")


def test_closing_may_not_be_overridden() -> None:
    with pytest.raises(BadInput, match="hướng dẫn hằng năm"):
        deadline_in_year(step="closing", plan_year=2016, overrides={"closing": date(2017, 3, 1)})


def test_a_settlement_file_is_due_fifteen_days_after_the_last_acceptance() -> None:
    due = due_after(step="settlement_file", event_on=date(2016, 10, 21))
    assert due is not None and due.last_on == date(2016, 11, 5)  # 21/10 + 15 days


def test_a_monthly_report_is_due_before_the_25th() -> None:
    due = due_in_month(step="monthly_report", year=2016, month=11)
    assert due is not None and due.last_on == date(2016, 11, 24)
    assert due_in_month(step="monthly_report", year=2014, month=1) is None


def test_a_step_without_a_yearly_day_is_refused() -> None:
    with pytest.raises(BadInput, match="monthly_report"):
        deadline_in_year(step="monthly_report", plan_year=2016)


def test_the_2018_registration_day_says_that_its_start_is_the_day_of_issue() -> None:
    (rule,) = [item for item in deadlines(on=date(2018, 7, 10)) if item.step == "to_agency"]
    assert (rule.start_basis, rule.grade.value) == ("issue", "secondary")
    (before,) = [item for item in deadlines(on=date(2018, 7, 9)) if item.step == "to_agency"]
    assert (before.day, rule.day) == (15, 20)


def test_working_days_are_counted_across_tet_and_its_swapped_days() -> None:
    """Tết Bính Ngọ: the first day of the year is Tuesday 17/02/2026; the calendar of ``holidays``
    has 16 to 20/02 off, a whole week. By hand from Thursday 12/02: Friday 13 is the first working
    day, Monday 23 the second. With Saturday 21 worked in exchange (made up) it is the second.
    """
    rule = replace(
        next(rule for rule in deadlines(on=date(2026, 1, 1)) if rule.kind == "days_after"),
        days=2,
        in_working_days=True,
    )
    start = date(2026, 2, 12)
    assert counted_day(rule, start, None) == date(2026, 2, 23)
    assert counted_day(rule, start, {date(2026, 2, 21): True}) == date(2026, 2, 21)
    assert counted_day(rule, start, {date(2026, 2, 13): False}) == date(2026, 2, 24)
    assert counted_day(replace(rule, in_working_days=False), start, None) == date(2026, 2, 14)
