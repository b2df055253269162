"""Write the papers of a plan."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import Progress
from khuyencong.apps.plans.actions.write_papers import write_papers
from khuyencong.apps.plans.models import Plan


def write_plan_papers(job: Job, progress: Progress) -> dict[str, Any]:
    """Write the papers. Returns ``{"plan": id}``."""
    progress.report("papers.writing")
    plan = Plan.objects.select_related("unit", "province", "sheet_import").get(
        pk=job.inputs["plan"]
    )
    with tempfile.TemporaryDirectory() as folder:
        write_papers(plan=plan, folder=Path(folder), actor=job.asked_by, at=progress.at)
    return {"plan": plan.pk}
