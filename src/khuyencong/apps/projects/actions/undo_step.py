"""Take the last step of a project back: it was entered by mistake."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.ledger.posting import Booking
from khuyencong.apps.projects.aftermath import tell_followers
from khuyencong.apps.projects.amounts import restore_amounts
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.standing import lifecycle_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.lifecycle.model import Body


@transaction.atomic
def undo_step(*, step: ProjectStep, reason: str, actor: Account, at: datetime) -> Project:
    """Put the project back where it stood before its last step; the step stays to be seen.

    A step that lies behind a project of the past moves nothing: it may be taken back at any time.
    Raises NotAllowed unless the actor could have entered it, BadInput when it is not the last one
    or no reason is given.
    """
    project = lock_project(step.project)
    own = [each for each in project.steps.all() if each.undone_at is None]
    may_be = own if step.is_past else [each for each in own if not each.is_past][-1:]
    last = next((each for each in may_be if each.pk == step.pk), None)
    if last is None:
        raise BadInput("projects.not_the_last_step", "Chỉ bước cuối cùng mới lùi lại được")
    if not reason.strip():
        raise BadInput("projects.reason_missing", "Ghi lý do", field="reason")
    if not bodies_of(actor, project) & set(_who(project, last)):
        raise NotAllowed(
            "projects.step_of_others",
            "Tài khoản {name} không thuộc đơn vị đã làm bước này",
            name=actor.display_name,
        )
    last.undone_at = at
    last.save(update_fields=["undone_at"])
    if not last.is_past:
        project.state = last.from_state
        project.save(update_fields=["state"])
    restore_amounts(
        undone=last,
        booking=Booking(
            on=timezone.localdate(at), actor=actor, at=at, step_id=last.pk, reason=reason.strip()
        ),
    )
    write_entry(
        verb="projects.step.undone",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={"transition": last.transition}
        if last.is_past
        else {
            "transition": last.transition,
            "state_before": last.to_state,
            "state": last.from_state,
        },
        reason=reason.strip(),
    )
    tell_followers([project], at=at)
    return project


def _who(project: Project, step: ProjectStep) -> Collection[Body]:
    """Return the bodies that may take the step back: who took it, or who may record papers."""
    if step.is_from_paper:
        return RECORDERS
    return lifecycle_of(project).transitions_by_id[step.transition].who
