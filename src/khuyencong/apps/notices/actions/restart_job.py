"""Start a job again that failed or whose worker was killed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.module_loading import import_string

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.notices.models import Job
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def restart_job(*, job: Job, actor: Account, at: datetime) -> Job:
    """Hand the job to a worker again; whatever still runs of the attempt before stops.

    Raises NotAllowed unless the actor is of the unit, BadInput when it still runs or is done.
    """
    if all(member.unit_id != job.unit_id for member in actor.current_memberships()):
        raise NotAllowed(
            "notices.job_of_others",
            "Tài khoản {name} không thuộc {unit}",
            name=actor.display_name,
            unit=job.unit.name,
        )
    lock_unit(job.unit)
    job = Job.objects.select_for_update().get(pk=job.pk)
    if job.state != Job.State.FAILED and not job.is_lost(at):
        raise BadInput("notices.job_not_ended", "Việc này đang chạy hoặc đã xong")
    if Job.objects.filter(
        unit=job.unit_id, kind=job.kind, key=job.key, state__in=["waiting", "running"]
    ).exclude(pk=job.pk):
        raise BadInput("notices.job_under_way", "Việc này đang được làm ở một lần gửi khác")
    job.state, job.attempt, job.failure = Job.State.WAITING, job.attempt + 1, ""
    job.step, job.done, job.total, job.alive_at = "", 0, 0, at
    job.save()
    write_entry(
        verb="notices.job.restarted",
        actor=actor,
        at=at,
        unit_id=job.unit_id,
        object_kind="job",
        object_id=job.pk,
        label=job.label,
        data={"kind": job.kind, "attempt": job.attempt},
    )
    import_string(job.task).enqueue(job.pk, job.attempt)
    return job
