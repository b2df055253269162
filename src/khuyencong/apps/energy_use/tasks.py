"""Background work of energy use."""

from __future__ import annotations

from django_tasks import task

from khuyencong.apps.energy_use import background
from khuyencong.apps.notices.run_job import run_job


@task()
def read_readings(job_id: int, attempt: int) -> None:
    """Read a stored file of meter readings."""
    run_job(job_id, attempt, background.read_stored_readings)
