"""Background work of projects."""

from __future__ import annotations

from django_tasks import task

from khuyencong.apps.notices.run_job import run_job
from khuyencong.apps.projects import background


@task()
def import_past_projects(job_id: int, attempt: int) -> None:
    """Read a stored list of projects of the past and enter them."""
    run_job(job_id, attempt, background.import_past_projects)


@task()
def end_needs(job_id: int, attempt: int) -> None:
    """Make projects of many needs, or defer or decline them."""
    from khuyencong.apps.projects import ending_needs

    run_job(job_id, attempt, ending_needs.end_needs)


@task()
def undo_ended_needs(job_id: int, attempt: int) -> None:
    """Take back what ending many needs did."""
    from khuyencong.apps.projects import ending_needs

    run_job(job_id, attempt, ending_needs.undo_ended_needs)
