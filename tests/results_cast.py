"""A project that promises a machine, and its ways to acceptance and closing."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from khuyencong.apps.projects.actions.create_project import create_project
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.drafts import LineDraft, ProjectDraft
from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.actions.plan_result import plan_result

ON = date(2016, 11, 23)
MILLION = 1_000_000
PROMISED = {
    "name": "Máy bào bốn mặt",
    "model": "SX-200",
    "maker": "Hãng A",
    "origin": "Đài Loan",
    "is_new": True,
    "quantity": 2,
    "price_vnd": 257 * MILLION,
}
FOUND = {**PROMISED, "serial": "A-0001", "year_made": 2016, "is_running": True}


def project_of_a_machine(centre: Any, officer: Any, at: datetime, **changes: Any) -> Project:
    """Return a draft for the local fund: 514 million, 200 of it asked."""
    machine = LineDraft(
        cost_item="Máy bào bốn mặt",
        eligible_cost_vnd=514 * MILLION,
        kcdp_vnd=200 * MILLION,
        own_vnd=314 * MILLION,
    )
    draft = ProjectDraft(
        title="Hỗ trợ máy bào bốn mặt",
        beneficiary="Doanh nghiệp gỗ An Lão",
        place="An Lão, Bình Định",
        line="machinery",
        pinned_on=ON,
        lines=(machine,),
        **changes,
    )
    return create_project(draft=draft, year=2016, unit=centre, actor=officer, at=at)


def promise(project: Project, officer: Any, at: datetime, **changes: Any) -> Any:
    """Return the promised machine."""
    values, place = {**PROMISED, **changes.pop("values", {})}, changes.pop("place", "An Lão")
    given: dict[str, Any] = {"actor": officer, "at": at, **changes}
    return plan_result(project=project, content="machine", values=values, place=place, **given)


def brought_to(project: Project, state: str) -> Project:
    """Put a project in a state without its steps: for what starts there."""
    Project.objects.filter(pk=project.pk).update(state=state, lifecycle="kcdp-2012")
    return Project.objects.get(pk=project.pk)


def step(project: Project, transition: str, actor: Any, at: datetime, *kinds: str) -> Project:
    """Take a step with these papers, by a paper of its own."""
    papers = tuple(NewPaper(kind=each, number=f"{each}/2016", issued_on=ON) for each in kinds)
    deed = Deed(happened_on=ON, papers=papers, paper_number="1/2016", paper_on=ON, reason="thử")
    take_step(project=project, transition_id=transition, deed=deed, actor=actor, at=at)
    return Project.objects.get(pk=project.pk)
