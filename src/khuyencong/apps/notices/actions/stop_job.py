"""Stop a job that waits or runs."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.permissions import can_stop_job
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def stop_job(*, job: Job, actor: Account, at: datetime) -> Job:
    """Stop a job: at once while nobody does it, else when its worker tells of itself next.

    What it has finished stays. Asking again changes nothing. Raises NotAllowed, or BadInput when
    it has ended.
    """
    can_stop_job(actor, job).or_raise(NotAllowed)
    lock_unit(job.unit)
    job = Job.objects.select_for_update(of=("self",)).select_related("unit").get(pk=job.pk)
    if not job.is_under_way:
        raise BadInput("notices.job_has_ended", "Việc này đã kết thúc, không còn gì để dừng")
    nobody_does_it = job.state == Job.State.WAITING or job.is_lost(at)
    if job.is_stopping and not nobody_does_it:
        return job
    job.stop_asked_at, job.stop_asked_by = at, actor
    if nobody_does_it:
        job.state = Job.State.STOPPED
    job.save(update_fields=["stop_asked_at", "stop_asked_by", "state"])
    write_entry(
        verb="notices.job.stopped" if nobody_does_it else "notices.job.stop_asked",
        actor=actor,
        at=at,
        unit_id=job.unit_id,
        object_kind="job",
        object_id=job.pk,
        label=job.label,
        data={"kind": job.kind, "attempt": job.attempt},
    )
    return job
