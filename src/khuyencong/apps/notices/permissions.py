"""Who may stop background work, and start it again."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.notices.models import Job
from khuyencong.domain.foundation.decision import Decision


def can_stop_job(actor: Account, job: Job) -> Decision:
    """Tell whether the actor may stop the job: who asked for it, or who works on plans there."""
    if actor.is_active and job.asked_by_id == actor.pk:
        return Decision.yes()
    return can(actor, "notices.stop_job", unit=job.unit)


def can_restart_job(actor: Account, job: Job) -> Decision:
    """Tell whether the actor may start the job again: anybody of its unit."""
    if any(member.unit_id == job.unit_id for member in actor.current_memberships()):
        return Decision.yes()
    return Decision.no(
        "notices.job_of_others",
        "Tài khoản {name} không thuộc {unit}",
        name=actor.display_name,
        unit=job.unit.name,
    )
