"""What the tasks do, step by step: fetch, call the action, report."""

from __future__ import annotations

from typing import Any

from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.energy_use.actions.enter_readings import enter_readings
from khuyencong.apps.energy_use.models import ReadingFile
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import Progress
from khuyencong.domain.energy_use.intervals.reading import Readings, read_readings
from khuyencong.domain.foundation.errors import BadInput


def read_stored_readings(job: Job, progress: Progress) -> dict[str, Any]:
    """Read the file of the job and keep its meters. Returns ``{"reading_file": id}``."""
    progress.report("readings.opening")
    held = ReadingFile.objects.select_related("file", "site").get(job=job)
    read: Readings | BadInput
    try:
        read = read_readings(
            read_bytes(held.file),
            is_index=held.is_index,
            is_end=held.is_end,
            multiplier=held.multiplier,
            tell=lambda done, total: progress.count(
                "readings.reading", done=min(done, total), total=total
            ),
        )
    except BadInput as refusal:
        read = refusal
    progress.report("readings.writing")
    enter_readings(reading_file=held, read=read, actor=job.asked_by, at=progress.at)
    return {"reading_file": held.pk}
