"""Do a job in a worker: take it, report what is being done, end it with a result or a sentence."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db.models import Case, F, When
from django.db.models.functions import Now

from khuyencong.apps.notices.actions.end_job import end_job, end_stopped_job
from khuyencong.apps.notices.models import Job
from khuyencong.domain.foundation.errors import DomainError

BROKEN = (
    "Chương trình gặp lỗi khi làm việc này; những phần đã xong vẫn còn. "
    "Bấm làm lại; nếu vẫn lỗi, báo người quản trị kèm số của việc."
)


EVERY_S = 0.5
"""Counts are told at most so often: each is a write to the database. [s]"""


class TakenOver(Exception):
    """A newer attempt does this job now."""


class Stopped(Exception):
    """Somebody asked for the end of this job."""


class Progress:
    """What a running job tells; each report is also its sign of life."""

    def __init__(self, job: Job, at: datetime | None = None) -> None:
        self._job, self._told_at = job, at
        self._told_s = float("-inf")

    @property
    def at(self) -> datetime:
        """Return the instant of the last report, by the clock of the database or as told."""
        return self._job.alive_at

    def report(self, step: str, *, done: int = 0, total: int = 0) -> None:
        """Say which step is being done, and how far. Raises TakenOver or Stopped."""
        own = Job.objects.filter(
            pk=self._job.pk, attempt=self._job.attempt, state=Job.State.RUNNING
        )
        now = self._told_at or Now()
        told = own.filter(stop_asked_at=None).update(
            step=step,
            step_at=Case(When(step=step, then=F("step_at")), default=now),
            done=done,
            total=total,
            alive_at=now,
        )
        if not told:
            raise Stopped if own.exists() else TakenOver
        self._job.refresh_from_db(fields=["alive_at"])
        self._told_s = time.monotonic()

    def count(self, step: str, *, done: int, total: int = 0) -> None:
        """Say how far a step is, when the last report is not too fresh."""
        if time.monotonic() - self._told_s >= EVERY_S:
            self.report(step, done=done, total=total)


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
    except Stopped:
        end_stopped_job(job=job)
    except DomainError as refusal:
        end_job(job=job, failure=str(refusal), at=at)
    except Exception:
        end_job(job=job, failure=BROKEN, at=at)
        raise
