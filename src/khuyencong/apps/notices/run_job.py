"""Do a job in a worker: take it, report what is being done, end it with a result or a sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db.models.functions import Now

from khuyencong.apps.notices.actions.end_job import end_job
from khuyencong.apps.notices.models import Job
from khuyencong.domain.foundation.errors import DomainError

BROKEN = (
    "Chương trình gặp lỗi khi làm việc này; dữ liệu đã có không đổi. "
    "Bấm làm lại; nếu vẫn lỗi, báo người quản trị kèm số của việc."
)


class TakenOver(Exception):
    """A newer attempt does this job now."""


class Progress:
    """What a running job tells; each report is also its sign of life."""

    def __init__(self, job: Job, at: datetime | None = None) -> None:
        self._job, self._told_at = job, at

    @property
    def at(self) -> datetime:
        """Return the instant of the last report, by the clock of the database or as told."""
        return self._job.alive_at

    def report(self, step: str, *, done: int = 0, total: int = 0) -> None:
        """Say which step is being done, and how far. Raises TakenOver."""
        told = Job.objects.filter(
            pk=self._job.pk, attempt=self._job.attempt, state=Job.State.RUNNING
        ).update(step=step, done=done, total=total, alive_at=self._told_at or Now())
        if not told:
            raise TakenOver
        self._job.refresh_from_db(fields=["alive_at"])


def run_job(
    job_id: int,
    attempt: int,
    work: Callable[[Job, Progress], dict[str, Any]],
    *,
    at: datetime | None = None,
) -> None:
    """Do ``work`` for this attempt of the job; nothing when somebody took it already.

    ``at`` is the instant of all of it where a story of before is told, as in practice data; else
    the clock of the database tells. A refusal becomes the sentence of the failure. Any other error
    does too, in general words, and is raised again for the log.
    """
    taken = Job.objects.filter(pk=job_id, attempt=attempt, state=Job.State.WAITING).update(
        state=Job.State.RUNNING, alive_at=at or Now()
    )
    if not taken:
        return
    job = Job.objects.select_related("province", "unit", "asked_by").get(pk=job_id)
    try:
        end_job(job=job, result=work(job, Progress(job, at)), at=at)
    except TakenOver:
        return
    except DomainError as refusal:
        end_job(job=job, failure=str(refusal), at=at)
    except Exception:
        end_job(job=job, failure=BROKEN, at=at)
        raise
