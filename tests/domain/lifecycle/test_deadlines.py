"""What a project owes: from its steps, dated rules and the calendar, without a database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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
