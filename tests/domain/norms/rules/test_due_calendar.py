"""The calendar of steps. Days and articles: TT 36/2013/TT-BCT and TT 17/2018, as in the data."""

from __future__ import annotations

from datetime import date

from khuyencong.domain.norms.rules.due_calendar import (
    counted_steps,
    dated_steps,
    next_monthly_steps,
)


def shown(since: date, until: date) -> list[tuple[str, date, int | None]]:
    return [
        (each.due.step, each.due.last_on, each.plan_year)
        for each in dated_steps(since=since, until=until)
    ]


def test_a_year_under_the_first_circular() -> None:
    # Before 20/05 and before 15/06 of the year before the plan; closing by 22/01 of the year after.
    assert shown(date(2016, 1, 1), date(2016, 12, 31)) == [
        ("closing", date(2016, 1, 22), 2015),
        ("to_department", date(2016, 5, 19), 2017),
        ("to_agency", date(2016, 6, 14), 2017),
    ]


def test_the_amended_day_of_the_agency() -> None:
    steps = dated_steps(since=date(2019, 6, 1), until=date(2019, 6, 30))
    assert [(s.due.last_on, s.rule.act) for s in steps] == [
        (date(2019, 6, 19), "TT 17/2018/TT-BCT")
    ]


def test_both_ends_belong_to_the_stretch() -> None:
    assert len(shown(date(2016, 5, 19), date(2016, 6, 14))) == 2
    assert shown(date(2016, 5, 20), date(2016, 6, 13)) == []


def test_days_left_count_down_to_zero() -> None:
    step = dated_steps(since=date(2016, 5, 1), until=date(2016, 5, 31))[0]
    assert [step.days_left(date(2016, 5, d)) for d in (9, 19, 20)] == [10, 0, -1]


def test_the_monthly_report_moves_to_the_next_month_when_its_day_has_passed() -> None:
    def due(on: date) -> date:
        return next_monthly_steps(on=on)[0].due.last_on

    assert due(date(2016, 11, 24)) == date(2016, 11, 24)
    assert due(date(2016, 11, 25)) == date(2016, 12, 24)
    assert due(date(2016, 12, 31)) == date(2017, 1, 24)


def test_steps_counted_from_an_event() -> None:
    assert [(rule.step, rule.days) for rule in counted_steps(on=date(2016, 11, 23))] == [
        ("settlement_file", 15)
    ]
    assert counted_steps(on=date(2014, 2, 9)) == ()
