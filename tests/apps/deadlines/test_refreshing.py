"""Deadlines follow the steps of a project, and come back when a step is undone.

Days by hand from TT 36/2013: register with the agency before 15/06 of the year before the plan
(art. 10.2.b), report before the 25th of each month (23.3.a), settlement file 15 days after
acceptance (18.1), closing by 22/01 of the year after (18.2).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from khuyencong.apps.deadlines.models import ProjectDeadline
from khuyencong.apps.projects.actions.undo_step import undo_step
from tests.apps.deadlines.conftest import instant
from tests.money_cast import send_what_was_settled

ACCEPTED = date(2018, 10, 21)


def rows_of(project: Any) -> dict[tuple[str, str], ProjectDeadline]:
    return {(row.rule, row.period): row for row in ProjectDeadline.objects.filter(project=project)}


def test_a_draft_owes_nothing(project: Any) -> None:
    assert rows_of(project) == {}


def test_what_was_sent_in_time_is_met_and_the_next_is_due(live: Any, project: Any) -> None:
    live(("submit", date(2017, 5, 10)))
    rows = rows_of(project)
    sent, next_one = rows["to_department", "2018"], rows["to_agency", "2018"]
    assert (sent.state, sent.met_on, sent.due_on) == (
        "met",
        date(2017, 5, 10),
        date(2017, 5, 19),
    )
    assert (next_one.state, next_one.due_on) == ("open", date(2017, 6, 14))
    assert (next_one.body, next_one.transition) == ("department", "register")
    assert next_one.source == "Điều 10.2.b TT 36/2013/TT-BCT"


def test_under_way_it_owes_the_report_of_the_month_and_its_closing(under_way: Any) -> None:
    rows = rows_of(under_way)
    assert rows["monthly_report", "2018-03"].due_on == date(2018, 3, 24)
    assert rows["closing", "2018"].due_on == date(2019, 1, 22)
    assert ("settlement_file", str(ACCEPTED)) not in rows


def test_the_report_that_the_department_confirmed_meets_the_month(
    live: Any, under_way: Any
) -> None:
    live(("confirm_progress", date(2018, 3, 20)))
    report = rows_of(under_way)["monthly_report", "2018-03"]
    assert (report.state, report.met_on) == ("met", date(2018, 3, 20))


def test_acceptance_starts_fifteen_days_and_the_file_meets_them(
    live: Any, under_way: Any, officer: Any
) -> None:
    live(("accept", ACCEPTED))
    file = rows_of(under_way)["settlement_file", str(ACCEPTED)]
    assert (file.state, file.due_on) == ("open", date(2018, 11, 5))  # 21/10 + 15 days
    assert (file.body, file.transition) == ("implementing_unit", "settle")
    live(("settle", date(2018, 11, 3)))
    file.refresh_from_db()
    assert (file.state, file.met_on) == ("met", date(2018, 11, 3))
    assert rows_of(under_way)["closing", "2018"].state == "open"
    send_what_was_settled(under_way, on=date(2018, 12, 1), actor=officer)
    live(("close", date(2019, 1, 20)))
    assert rows_of(under_way)["closing", "2018"].met_on == date(2019, 1, 20)


def test_undoing_a_step_takes_back_what_it_started(live: Any, under_way: Any, officer: Any) -> None:
    accepted = live(("accept", ACCEPTED))
    undo_step(step=accepted, reason="nhầm", actor=officer, at=instant(date(2018, 10, 22)))
    assert rows_of(under_way)["settlement_file", str(ACCEPTED)].state == "void"
    live(("accept", ACCEPTED))
    assert rows_of(under_way)["settlement_file", str(ACCEPTED)].state == "open"


def test_a_stopped_project_owes_no_reports(live: Any, under_way: Any, officer: Any) -> None:
    from khuyencong.apps.projects.actions.take_step import Deed, take_step
    from khuyencong.apps.projects.dossier import NewPaper

    on = date(2018, 8, 24)
    papers = [
        NewPaper(kind=kind, number="3474/QĐ") for kind in ("amendment_request", "stop_decision")
    ]
    deed = Deed(
        happened_on=on, paper_number="3474/QĐ", paper_on=on, reason="không đạt", papers=papers
    )
    take_step(project=under_way, transition_id="stop", deed=deed, actor=officer, at=instant(on))
    rows = rows_of(under_way)
    assert rows["monthly_report", "2018-03"].state == "void"
    assert rows["closing", "2018"].state == "open"  # what was paid is still settled
