"""Make the project that pays for a visit."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import hold_visit
from khuyencong.apps.exchange.models import Visit
from khuyencong.apps.projects.actions.create_project import create_project
from khuyencong.apps.projects.drafts import LineDraft, ProjectDraft
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput

LINE = "management_training"
"""A journey inside the country has no level of its own; this line is the nearest, and whoever
writes the project sees it named and may choose another."""


@transaction.atomic
def draft_project_of_visit(
    *, visit: Visit, draft: ProjectDraft, year: int, actor: Account, at: datetime
) -> Project:
    """Return the new project; the visit points to it.

    Raises NotAllowed, or BadInput: a visit that has one already, a draft that cannot be stored.
    """
    held = hold_visit(visit.pk, actor=actor)
    if held.project_id:
        raise BadInput("exchange.has_a_project", "Chuyến này đã có đề án")
    project = create_project(draft=draft, year=year, unit=held.unit, actor=actor, at=at)
    held.project = project
    held.version += 1
    held.save(update_fields=["project", "version"])
    write_entry_of(held, "project_drafted", {"code": project.code}, actor=actor, at=at)
    return project


def draft_of_visit(visit: Visit, *, pinned_on: date) -> ProjectDraft:
    """Return the draft a person goes on with; its cost, when known, is one line of the budget."""
    cost = LineDraft(cost_item="Chi phí đoàn", eligible_cost_vnd=visit.cost_vnd or 0)
    content = "Nâng cao năng lực quản lý và tổ chức thực hiện hoạt động khuyến công"
    purpose = " ".join(visit.purpose.split())
    return ProjectDraft(
        title=visit.title,
        place=visit.place,
        content=f"{content}: {purpose}"[:1000] if purpose else content,
        line=LINE,
        pinned_on=pinned_on,
        lines=(cost,),
    )
