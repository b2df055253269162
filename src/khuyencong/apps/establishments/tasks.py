"""Background work of the register."""

from __future__ import annotations

from django_tasks import task

from khuyencong.apps.establishments import background
from khuyencong.apps.notices.run_job import run_job


@task()
def look_at_register_list(job_id: int, attempt: int) -> None:
    """Look at the top of a stored list of establishments."""
    run_job(job_id, attempt, background.look_at_register_list)


@task()
def enter_register_list(job_id: int, attempt: int) -> None:
    """Read a list whose columns are settled, and enter its rows."""
    run_job(job_id, attempt, background.enter_register_list)


@task()
def undo_register_list(job_id: int, attempt: int) -> None:
    """Take a list of establishments back."""
    run_job(job_id, attempt, background.undo_register_list)
