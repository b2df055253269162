"""Background work of plans: read a sheet, compute scenarios, write papers."""

from __future__ import annotations

from django_tasks import task

from khuyencong.apps.notices.run_job import run_job
from khuyencong.apps.plans.background import papers, scenarios, sheets


@task()
def import_sheet(job_id: int, attempt: int) -> None:
    """Read a stored sheet, import its needs, draft a project for each."""
    run_job(job_id, attempt, sheets.import_sheet)


@task()
def build_scenarios(job_id: int, attempt: int) -> None:
    """Compute the scenarios of a comparison, one after the other."""
    run_job(job_id, attempt, scenarios.build_scenarios)


@task()
def write_plan_papers(job_id: int, attempt: int) -> None:
    """Write the papers of a plan."""
    run_job(job_id, attempt, papers.write_plan_papers)
