"""Ask the unit of a project that ended badly what happened."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.models import ProjectReview
from khuyencong.apps.projects.models import Project
from khuyencong.domain.norms.rules.own_days import own_days


@transaction.atomic
def ask_review(
    *, project: Project, why: str, happened_on: date, actor: Account | None, at: datetime
) -> ProjectReview | None:
    """Ask for it within our own days; None when it was asked already for the same reason.

    Part of the step that ended the project: whoever may take that step may ask.
    """
    row, is_new = ProjectReview.objects.get_or_create(
        project=project,
        why=why,
        defaults={
            "happened_on": happened_on,
            "due_on": happened_on + own_days("project_review"),
            "unit_id": project.unit_id,
            "province_id": project.province_id,
        },
    )
    if not is_new:
        return None
    data = {
        "review_why": why,
        "happened_on": happened_on.isoformat(),
        "due_on": row.due_on.isoformat(),
    }
    write_entry_of(row, "asked", data, actor=actor, at=at)
    return row
