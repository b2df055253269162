"""Background work of the treasury."""

from __future__ import annotations

from django_tasks import task

from khuyencong.apps.notices.run_job import run_job
from khuyencong.apps.treasury import background


@task()
def read_statement(job_id: int, attempt: int) -> None:
    """Read a stored statement and enter its lines."""
    run_job(job_id, attempt, background.read_stored_statement)
