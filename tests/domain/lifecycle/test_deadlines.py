"""What a project owes: from its steps, dated rules and the calendar, without a database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.lifecycle.deadlines import (
    Due,
    Life,
    Taken,
    acting_body,
    monthly_dues,
    project_dues,
    usual_step,
)
from khuyencong.domain.lifecycle.local_rules import RuledDays
from khuyencong.domain.lifecycle.versions import get_lifecycle

SOURCE = LegalSource(act="X", article="Điều 1", grade=Grade.TEXT)
KCQG = get_lifecycle("kcqg-2014")


@dataclass(frozen=True)
class MadeUp:
    """A calendar of invented rules: 15 days, 22/01 of the year after, the 24th of each month."""

    days: int = 15
    yearly: Mapping[str, tuple[int, int, int]] = field(
        default_factory=lambda: {"closing": (1, 1, 22)}
    )

    def in_year(self, rule: str, plan_year: int) -> Due | None:
        if rule not in self.yearly:
            return None
        offset, month, day = self.yearly[rule]
        last_on = date(plan_year + offset, month, day)
        return Due(last_on=last_on, label_vi=rule, source=SOURCE)

    def after(self, rule: str, event_on: date) -> Due | None:
        last_on = event_on + timedelta(days=self.days)
        return Due(last_on=last_on, label_vi=rule, source=SOURCE, paper="settlement_file")

    def counted(self, days: int, event_on: date, *, in_working_days: bool) -> date:
        return event_on + timedelta(days=days * (2 if in_working_days else 1))

    def in_month(self, chain: str, year: int, month: int) -> dict[str, Due]:
        last_on = date(year, month, 24)
        due = Due(last_on=last_on, label_vi="r", source=SOURCE, paper="progress_report")
        return {"monthly_report": due} if chain == "KCQG" else {}


def life(state: str, *steps: tuple[str, date], **more: Any) -> Life:
    taken = []
    for transition, on in steps:
        row = KCQG.transitions_by_id[transition]
        taken.append(
            Taken(transition=transition, to_state=row.target(row.from_states[0]), happened_on=on)
        )
    given: dict[str, Any] = {"lifecycle": KCQG, "kind": "single", "plan_year": 2016}
    return Life(state=state, steps=taken, **given | more)


ACCEPTED = ("accept", date(2016, 10, 21))


def test_nothing_is_due_far_ahead() -> None:
    assert project_dues(life("draft"), MadeUp()) == []


def test_closing_is_told_while_the_work_is_done() -> None:
    [due] = project_dues(life("under_way"), MadeUp())
    assert (due.rule, due.due.last_on, due.transition) == ("closing", date(2017, 1, 22), "settle")


def test_of_two_steps_under_one_rule_the_last_meets_it() -> None:
    settled = ("settle", date(2016, 11, 3))
    [first] = [d for d in project_dues(life("settled", settled), MadeUp()) if d.rule == "closing"]
    assert (first.met_on, first.transition) == (None, "close")
    both = life("closed", settled, ("close", date(2017, 1, 20)))
    [last] = [d for d in project_dues(both, MadeUp()) if d.rule == "closing"]
    assert last.met_on == date(2017, 1, 20)


def test_a_project_entered_in_the_middle_of_its_life_owes_the_step_ahead() -> None:
    [due] = project_dues(life("settled"), MadeUp())  # nothing recorded of how it came there
    assert due.transition == "close"


def test_a_counted_deadline_is_met_by_its_paper_however_it_comes() -> None:
    [file, _] = project_dues(life("accepted", ACCEPTED), MadeUp())
    assert (file.rule, file.due.last_on, file.met_on) == (
        "settlement_file",
        date(2016, 11, 5),  # 21/10 + 15 days
        None,
    )
    papers = {"settlement_file": date(2016, 11, 1)}
    [file, _] = project_dues(life("accepted", ACCEPTED, papers=papers), MadeUp())
    assert file.met_on == date(2016, 11, 1)


def test_a_paper_from_before_the_event_meets_nothing() -> None:
    papers = {"settlement_file": date(2016, 10, 20)}
    [file, _] = project_dues(life("accepted", ACCEPTED, papers=papers), MadeUp())
    assert file.met_on is None


def test_what_was_done_before_a_return_to_draft_does_not_count() -> None:
    calendar = MadeUp(yearly={"to_department": (-1, 5, 19)})
    returned = life("draft", ("submit", date(2015, 5, 1)), ("return", date(2015, 5, 9)))
    [due] = project_dues(returned, calendar)
    assert due.met_on is None


def test_the_monthly_report_binds_one_chain_and_one_month() -> None:
    confirmed = life("under_way", ("confirm_progress", date(2016, 3, 20)))
    [march] = monthly_dues(confirmed, MadeUp(), year=2016, month=3)
    [april] = monthly_dues(confirmed, MadeUp(), year=2016, month=4)
    assert (march.met_on, april.met_on) == (date(2016, 3, 20), None)
    local = Life(
        lifecycle=get_lifecycle("kcdp-2012"), state="under_way", kind="single", plan_year=2016
    )
    assert monthly_dues(local, MadeUp(), year=2016, month=3) == []
    assert monthly_dues(life("accepted"), MadeUp(), year=2016, month=3) == []


@pytest.mark.parametrize(
    ("state", "step", "body"),
    [
        ("at_department", "appraise", "department"),
        ("appraised_locally", "register", "department"),
        ("at_agency", "appraise_nationally", "agency"),
        ("approved", "sign_contract", "implementing_unit"),
        ("under_way", "accept", "department"),
        ("accepted", "settle", "implementing_unit"),
    ],
)
def test_what_a_project_waits_for(state: str, step: str, body: str) -> None:
    found = usual_step(KCQG, state, kind="single")
    assert found is not None
    assert (found.id, acting_body(found.who)) == (step, body)


@given(
    accepted_on=st.dates(date(2014, 3, 1), date(2030, 1, 1)),
    days=st.integers(0, 400),
    came_after=st.integers(0, 400),
)
def test_a_met_deadline_is_never_open_again(accepted_on: date, days: int, came_after: int) -> None:
    came = accepted_on + timedelta(days=came_after)
    owing = life("accepted", ("accept", accepted_on), papers={"settlement_file": came})
    [file] = [d for d in project_dues(owing, MadeUp(days=days)) if d.rule == "settlement_file"]
    assert file.met_on == came


RULED = RuledDays(
    rule="local-7-1",
    work="Thẩm định cấp cơ sở",
    days=10,
    is_working_days=False,
    starts="submit",
    ends="appraise",
    source=SOURCE,
)


def local_life(*steps: tuple[str, str, date], **rule: Any) -> Life:
    taken = [Taken(transition=t, to_state=to, happened_on=on) for t, to, on in steps]
    return Life(
        lifecycle=get_lifecycle("kcdp-2012"),
        state=steps[-1][1] if steps else "draft",
        kind="single",
        plan_year=2016,
        steps=taken,
        ruled=(replace(RULED, **rule),),
    )


def ruled_dues(life: Life) -> list[tuple[date, date | None, str]]:
    found = [each for each in project_dues(life, MadeUp()) if each.rule == "local-7-1"]
    return [(each.due.last_on, each.met_on, each.body) for each in found]


SUBMITTED = ("submit", "at_department", date(2016, 3, 1))
APPRAISED = ("appraise", "appraised_locally", date(2016, 3, 9))


def test_days_of_a_province_run_from_one_step_to_another() -> None:
    assert ruled_dues(local_life()) == []
    # ten days after 01/03, the day itself not counted
    assert ruled_dues(local_life(SUBMITTED)) == [(date(2016, 3, 11), None, "department")]
    met = ruled_dues(local_life(SUBMITTED, APPRAISED))
    assert met == [(date(2016, 3, 11), date(2016, 3, 9), "department")]


def test_days_of_work_are_counted_by_the_calendar() -> None:
    found = ruled_dues(local_life(SUBMITTED, is_working_days=True))
    assert found[0][0] == date(2016, 3, 21)  # the made-up calendar takes two days for one


def test_a_draft_again_owes_nothing_of_it() -> None:
    returned = ("return", "draft", date(2016, 3, 5))
    assert ruled_dues(local_life(SUBMITTED, returned)) == []
