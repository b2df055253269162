"""Read a sheet of needs, import its rows, draft a project for each."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.needs.actions.import_needs import import_needs
from khuyencong.apps.needs.imports.reader import read_needs
from khuyencong.apps.needs.imports.rows import SheetReading
from khuyencong.apps.needs.queries import find_needs
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import Progress
from khuyencong.apps.projects.actions.draft_projects import NEEDS_AT_ONCE, draft_projects
from khuyencong.domain.foundation.parts import parts_of


def import_sheet(job: Job, progress: Progress) -> dict[str, Any]:
    """Import the sheet of the job. Returns ``{"sheet_import": id}``.

    Rows and projects come in by parts; a job that is stopped or killed leaves whole parts, and
    doing it again adds the rest.
    """
    progress.report("import.opening")
    file = _sheet_of(job)
    reading = _read(file, progress)
    year = job.inputs["year"]
    progress.report("import.writing", total=len(reading.rows))
    sheet_import = import_needs(
        reading=reading,
        file=file,
        year=year,
        province=province_of(job.unit),
        unit=job.unit,
        actor=job.asked_by,
        at=progress.at,
        job=job,
        tell=lambda done, total: progress.report("import.writing", done=done, total=total),
    )
    _draft(job, reading, year, progress)
    return {"sheet_import": sheet_import.pk}


def _read(file: StoredFile, progress: Progress) -> SheetReading:
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / Path(file.name).name
        sheet.write_bytes(read_bytes(file))
        return read_needs(
            sheet,
            tell=lambda done, total: progress.count(
                "import.reading", done=min(done, total or done), total=total
            ),
        )


def _draft(job: Job, reading: SheetReading, year: int, progress: Progress) -> None:
    rows, done = reading.rows, 0
    progress.report("import.drafting", total=len(rows))
    for part in parts_of(rows, NEEDS_AT_ONCE):
        needs = find_needs(part, unit_id=job.unit_id, year=year)
        done += len(part)
        with transaction.atomic():
            draft_projects(
                needs=needs,
                pinned_on=date(year, 1, 1),
                unit=job.unit,
                actor=job.asked_by,
                at=progress.at,
            )
            progress.report("import.drafting", done=done, total=len(rows))


def _sheet_of(job: Job) -> StoredFile:
    return StoredFile.objects.filter(
        unit=job.unit_id, sha256=job.inputs["sha256"], name=job.inputs["name"]
    ).latest("stored_at")
