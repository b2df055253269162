"""Take the last step of a project back: it was entered by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.amounts import restore_amounts
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.standing import lifecycle_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def undo_step(*, step: ProjectStep, reason: str, actor: Account, at: datetime) -> Project:
    """Put the project back where it stood before its last step; the step stays to be seen.

    Raises NotAllowed unless the actor could have entered it, BadInput when it is not the last one
    or no reason is given.
    """
    project = lock_project(step.project)
    last = next(
        (each for each in reversed(list(project.steps.all())) if each.undone_at is None), None
    )
    if last is None or last.pk != step.pk:
        raise BadInput("projects.not_the_last_step", "Chỉ bước cuối cùng mới lùi lại được")
    if not reason.strip():
        raise BadInput("projects.reason_missing", "Ghi lý do", field="reason")
    row = lifecycle_of(project).transitions_by_id[last.transition]
    if not bodies_of(actor, project) & (RECORDERS if last.is_from_paper else set(row.who)):
        raise NotAllowed(
            "projects.step_of_others",
            "Tài khoản {name} không thuộc đơn vị đã làm bước này",
            name=actor.display_name,
        )
    last.undone_at = at
    last.save(update_fields=["undone_at"])
    project.state = last.from_state
    project.save(update_fields=["state"])
    restore_amounts(project, undone=last)
    write_entry(
        verb="projects.step.undone",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={
            "transition": last.transition,
            "state_before": last.to_state,
            "state": last.from_state,
        },
        reason=reason.strip(),
    )
    return project
