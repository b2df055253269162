"""How a job looks from its page: how often to ask again, and what is worth saying aloud."""

from __future__ import annotations

from datetime import datetime

from khuyencong.apps.notices.models import Job

# A page that has waited so long [s] asks again after so many seconds.
PATIENCE = ((15, 1), (60, 2), (300, 5))
LONGEST_WAIT_S = 10


def ask_again_s(job: Job, now: datetime) -> int:
    """Return after how many seconds the page asks again: the longer it waits, the more seldom."""
    waited = (now - job.asked_at).total_seconds()
    return next((seconds for up_to, seconds in PATIENCE if waited < up_to), LONGEST_WAIT_S)


def percent_done(job: Job) -> int | None:
    """Return how far the step is; None while nobody knows."""
    return 100 * min(job.done, job.total) // job.total if job.total else None


def news_of(job: Job, *, is_lost: bool) -> str:
    """Return what changes only when there is something worth saying: state, step, each quarter."""
    state = "lost" if is_lost else "stopping" if job.is_stopping else job.state
    quarter = (percent_done(job) or 0) // 25 if job.state == Job.State.RUNNING else 0
    return f"{state}-{job.step}-{quarter}"
