"""Start a job again that failed, was stopped, or whose worker was killed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.module_loading import import_string

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.permissions import can_restart_job
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def restart_job(*, job: Job, actor: Account, at: datetime) -> Job:
    """Hand the job to a worker again; whatever still runs of the attempt before stops.

    Raises NotAllowed unless the actor is of the unit, BadInput when it still runs or is done.
    """
    can_restart_job(actor, job).or_raise(NotAllowed)
    lock_unit(job.unit)
    job = Job.objects.select_for_update().get(pk=job.pk)
    if job.state not in (Job.State.FAILED, Job.State.STOPPED) and not job.is_lost(at):
        raise BadInput("notices.job_not_ended", "Việc này đang chạy hoặc đã xong")
    if Job.objects.filter(
        unit=job.unit_id, kind=job.kind, key=job.key, state__in=["waiting", "running"]
    ).exclude(pk=job.pk):
        raise BadInput("notices.job_under_way", "Việc này đang được làm ở một lần gửi khác")
    job.state, job.attempt, job.failure = Job.State.WAITING, job.attempt + 1, ""
    job.step, job.step_at, job.done, job.total, job.alive_at = "", None, 0, 0, at
    job.stop_asked_at, job.stop_asked_by = None, None
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
