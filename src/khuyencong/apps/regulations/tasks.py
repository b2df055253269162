"""Background work of regulations in the making."""

from __future__ import annotations

from django_tasks import task

from khuyencong.apps.notices.run_job import run_job


@task()
def simulate_draft(job_id: int, attempt: int) -> None:
    """Compute what past projects and needs would get under a draft."""
    from khuyencong.apps.regulations import simulating

    run_job(job_id, attempt, simulating.run_simulation)
