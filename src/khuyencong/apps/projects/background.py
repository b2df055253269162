"""What the tasks do, step by step: fetch, call the actions, report."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import Progress
from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.actions.keep_past_reading import keep_past_reading
from khuyencong.apps.projects.imports.reader import read_past_projects
from khuyencong.apps.projects.imports.rows import PastReading
from khuyencong.apps.projects.models import PastImport


def import_past_projects(job: Job, progress: Progress) -> dict[str, Any]:
    """Enter the projects of the sheet of the job. Returns ``{"past_import": id}``.

    They come in by parts; a job that is stopped or killed leaves whole parts, and doing it again
    adds the rest.
    """
    progress.report("past.opening")
    past_import = PastImport.objects.select_related("file").get(job=job)
    reading = _read(past_import, progress)
    given: dict[str, Any] = {"actor": job.asked_by, "at": progress.at}
    keep_past_reading(past_import=past_import, errors=reading.errors, **given)
    progress.report("past.writing", total=len(reading.rows))
    enter_past_projects(
        rows=reading.rows,
        unit=job.unit,
        past_import=past_import,
        tell=lambda done, total: progress.report("past.writing", done=done, total=total),
        **given,
    )
    return {"past_import": past_import.pk}


def _read(past_import: PastImport, progress: Progress) -> PastReading:
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / Path(past_import.file.name).name
        sheet.write_bytes(read_bytes(past_import.file))
        return read_past_projects(
            sheet,
            tell=lambda done, total: progress.count(
                "past.reading", done=min(done, total or done), total=total
            ),
        )
