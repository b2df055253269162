"""A project of the national fund whose life is told step by step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from khuyencong.apps.projects.actions.create_project import create_project
from khuyencong.apps.projects.actions.decide_selection import decide_selection
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.drafts import LineDraft, ProjectDraft
from tests.money_cast import prepare_by_invoice

MILLION = 1_000_000
# The papers each step of kcqg-2014 needs.
PAPERS = {
    "submit": ("request_letter", "project_document", "beneficiary_request"),
    "appraise": ("appraisal_sheet",),
    "register": ("registration_report", "summary_table"),
    "approve": ("plan_decision",),
    "sign_contract": ("contract",),
    "confirm_progress": ("progress_report",),
    "accept": ("acceptance_minutes",),
    "settle": ("settlement_file",),
    "close": ("liquidation_minutes",),
}


@pytest.fixture
def project(centre: Any, officer: Any, at: Any) -> Any:
    """A machine of 514 million, 200 of them asked of the national fund, in the plan of 2018."""
    machine = LineDraft(
        cost_item="Máy bào bốn mặt",
        eligible_cost_vnd=514 * MILLION,
        kcqg_vnd=200 * MILLION,
        own_vnd=314 * MILLION,
    )
    draft = ProjectDraft(
        title="Hỗ trợ máy bào bốn mặt",
        beneficiary="Doanh nghiệp gỗ An Lão",
        line="machinery",
        pinned_on=date(2018, 1, 4),
        lines=(machine,),
    )
    made = create_project(draft=draft, year=2018, unit=centre, actor=officer, at=at)
    decide_selection(project=made, is_tender=False, reason="nhỏ", actor=officer, at=at)
    return made


def instant(on: date, hour: int = 2) -> datetime:
    """Return nine o'clock in Việt Nam that day."""
    return datetime.combine(on, time(hour), tzinfo=UTC)


@pytest.fixture
def live(project: Any, officer: Any) -> Callable[..., Any]:
    """Return a teller: ``live(("submit", date), ...)`` takes these steps, from paper if need be."""

    def run(*steps: tuple[str, date], actor: Any = None) -> Any:
        for transition, on in steps:
            if transition == "settle":
                prepare_by_invoice(project, on=on, actor=actor or officer)
            papers = [
                NewPaper(kind=kind, number=f"{kind}/{on.year}", issued_on=on)
                for kind in PAPERS.get(transition, ())
            ]
            deed = Deed(
                happened_on=on,
                paper_number="12/QĐ",
                paper_on=on,
                papers=papers,
                amounts_vnd={"kcqg_vnd": 200 * MILLION, "kcdp_vnd": 0},
                reason="",
            )
            taken = take_step(
                project=project,
                transition_id=transition,
                deed=deed,
                actor=actor or officer,
                at=instant(on),
            )
        return taken

    return run


UNDER_WAY = (
    ("submit", date(2017, 5, 10)),
    ("appraise", date(2017, 5, 25)),
    ("register", date(2017, 6, 10)),
    ("appraise_nationally", date(2017, 10, 1)),
    ("approve", date(2017, 12, 20)),
    ("sign_contract", date(2018, 3, 1)),
    ("start", date(2018, 3, 2)),
)


@pytest.fixture
def under_way(live: Any, project: Any) -> Any:
    """The project while it is carried out, from March 2018 on."""
    live(*UNDER_WAY)
    project.refresh_from_db()
    return project
