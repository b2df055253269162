"""Note on projects that an accepted plan has them, or no longer has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput

MOST_NAMED = 5


@transaction.atomic
def plan_projects(
    *, projects: QuerySet[Project], built_at: datetime, actor: Account, at: datetime
) -> None:
    """Move draft projects into the plan that was built at an instant; their budgets are fixed now.

    The caller has checked that the actor may accept the plan. Raises BadInput that names projects
    edited after the plan was computed: what it chose is no longer what they ask.
    """
    locked = _lock(projects, state=Project.DRAFT)
    edited = [each.code for each in locked if each.edited_at and each.edited_at > built_at]
    if edited:
        raise BadInput(
            "projects.edited_after_plan",
            "{count} đề án đã sửa sau khi lập phương án này ({codes}); lập lại phương án "
            "rồi chấp nhận",
            count=len(edited),
            codes=", ".join(edited[:MOST_NAMED]) + ", ..." * (len(edited) > MOST_NAMED),
        )
    _move(locked, to=Project.PLANNED, verb="projects.project.planned", actor=actor, at=at)


@transaction.atomic
def return_to_draft(*, projects: QuerySet[Project], actor: Account, at: datetime) -> None:
    """Take projects out of a plan that is no longer accepted."""
    locked = _lock(projects, state=Project.PLANNED)
    _move(locked, to=Project.DRAFT, verb="projects.project.unplanned", actor=actor, at=at)


def _lock(projects: QuerySet[Project], *, state: str) -> list[Project]:
    rows = projects.filter(state=state).select_for_update(of=("self",))
    return list(rows.only("code", "title", "state", "unit", "edited_at").order_by("pk"))


def _move(projects: Sequence[Project], *, to: str, verb: str, actor: Account, at: datetime) -> None:
    for project in projects:
        former, project.state = project.state, to
        write_entry(
            verb=verb,
            actor=actor,
            at=at,
            unit_id=project.unit_id,
            object_kind="project",
            object_id=project.pk,
            label=project.title,
            data={"state_before": former, "state": to, "code": project.code},
        )
    Project.objects.bulk_update(projects, ["state"], batch_size=1_000)
