"""Write down how a job ended."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models.functions import Now

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.notices.models import Job


def end_job(
    *,
    job: Job,
    result: dict[str, Any] | None = None,
    failure: str = "",
    at: datetime | None = None,
) -> None:
    """End this attempt: done with a result, or failed with a sentence.

    An attempt that a newer one took over ends nothing. ``at`` None: now, by the database's clock.
    """
    state = Job.State.FAILED if failure else Job.State.DONE
    _end(job, state, actor=job.asked_by, at=at, result=result or {}, failure=failure)


def end_stopped_job(*, job: Job) -> None:
    """End this attempt as somebody asked, in the name of who asked."""
    job.refresh_from_db(fields=["stop_asked_by"])
    _end(job, Job.State.STOPPED, actor=job.stop_asked_by or job.asked_by)


@transaction.atomic
def _end(
    job: Job,
    state: Job.State,
    *,
    actor: Account,
    at: datetime | None = None,
    result: dict[str, Any] | None = None,
    failure: str = "",
) -> None:
    ended = Job.objects.filter(pk=job.pk, attempt=job.attempt, state=Job.State.RUNNING).update(
        state=state, result=result or {}, failure=failure, alive_at=at or Now()
    )
    if not ended:
        return
    job.refresh_from_db(fields=["state", "result", "failure", "alive_at"])
    write_entry(
        verb=f"notices.job.{state.value}",
        actor=actor,
        at=job.alive_at,
        unit_id=job.unit_id,
        object_kind="job",
        object_id=job.pk,
        label=job.label,
        data={"kind": job.kind, "attempt": job.attempt, "result": job.result},
        reason=failure,
    )
