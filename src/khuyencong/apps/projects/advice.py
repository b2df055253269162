"""A piece of advice (measure of an audit, option of cleaner production) as a draft project."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.projects.actions.create_project import create_project
from khuyencong.apps.projects.actions.link_establishment import link_establishment
from khuyencong.apps.projects.budget import check_lines
from khuyencong.apps.projects.drafts import LineDraft, ProjectDraft
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.storing import budget_line, fill_project
from khuyencong.domain.norms.budget import LineCheck
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.rules.wording import recognise_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What was advised to an establishment, and what it would cost [VND]; 0: not known."""

    title: str
    what_to_do: str
    investment_vnd: int
    establishment: Establishment
    place: str = ""


def line_of_advice(*, title: str, what_to_do: str) -> str:
    """Return the line of support that the words mean, title first; empty: none, or two."""
    return recognise_line(text=title) or recognise_line(text=what_to_do) or ""


def draft_of_advice(advice: Advice, *, pinned_on: date) -> ProjectDraft:
    """Return the draft a person goes on with: nobody is asked for money yet.

    The content is what the words mean to the norms, title first; empty when they mean nothing or
    two things. The whole cost is one line of the budget; without a cost there is none.
    """
    line = line_of_advice(title=advice.title, what_to_do=advice.what_to_do)
    cost = LineDraft(cost_item=advice.title, eligible_cost_vnd=advice.investment_vnd)
    return ProjectDraft(
        title=advice.title,
        beneficiary=advice.establishment.name,
        place=advice.establishment.production_place or advice.place,
        content=" ".join(advice.what_to_do.split())[:1000],
        line=line,
        pinned_on=pinned_on,
        lines=(cost,) if advice.investment_vnd else (),
    )


def most_support(draft: ProjectDraft, *, project: Project, library: NormLibrary) -> list[LineCheck]:
    """Return what the norms answer for each fund if it were asked for the whole first cost.

    Empty while content or cost are not known. ``project`` is not stored or changed.
    """
    if not draft.lines:
        return []
    settled = draft.settled()
    judged = Project(province=project.province, unit=project.unit, year=project.year)
    fill_project(judged, settled)
    first = settled.lines[0]
    asked = replace(first, kcqg_vnd=0, kcdp_vnd=0, open_vnd=first.eligible_cost_vnd)
    checks = check_lines(judged, [budget_line(judged, asked)], library=library)
    return [line for each in checks for line in each.check.lines]


def make_project_of(
    advice: Advice, *, draft: ProjectDraft, year: int, unit: Unit, actor: Account, at: datetime
) -> Project:
    """Return the new project, linked to the establishment; for actions that hold the advice.

    Raises NotAllowed, or BadInput that names the field.
    """
    project = create_project(draft=draft, year=year, unit=unit, actor=actor, at=at)
    return link_establishment(
        project=project, establishment=advice.establishment, actor=actor, at=at
    )
