"""What the tasks do, step by step: fetch, call the actions, report."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.establishments.actions.enter_listed_establishments import (
    enter_listed_establishments,
)
from khuyencong.apps.establishments.actions.keep_list_errors import keep_list_errors
from khuyencong.apps.establishments.actions.keep_list_top import keep_list_top
from khuyencong.apps.establishments.actions.undo_register_import import undo_register_import
from khuyencong.apps.establishments.imports.register_reader import read_list
from khuyencong.apps.establishments.imports.register_sheet import SheetTop, read_top
from khuyencong.apps.establishments.models import ColumnMeaning, RegisterImport
from khuyencong.apps.establishments.queries import villages_by_name
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import Progress


def look_at_register_list(job: Job, progress: Progress) -> dict[str, Any]:
    """Find the table of the list and its columns. Returns ``{"register_import": id}``."""
    progress.report("register.opening")
    register_import = RegisterImport.objects.select_related("file", "unit").get(read_job=job)
    meanings = ColumnMeaning.objects.filter(unit=register_import.unit)
    remembered = dict(meanings.values_list("heading", "field"))
    with _file_of(register_import) as file:
        top = read_top(file, remembered=remembered)
    given: dict[str, Any] = {"actor": job.asked_by, "at": progress.at}
    keep_list_top(register_import=register_import, top=top, **given)
    return {"register_import": register_import.pk}


def enter_register_list(job: Job, progress: Progress) -> dict[str, Any]:
    """Enter the rows of the list of the job. Returns ``{"register_import": id}``.

    They come in by parts; a job that is stopped or killed leaves whole parts, and doing it again
    adds the rest.
    """
    progress.report("register.opening")
    register_import = RegisterImport.objects.select_related("file", "unit", "province").get(job=job)
    top = SheetTop(register_import.sheet, register_import.heading_row, register_import.columns)
    with _file_of(register_import) as file:
        reading = read_list(
            file,
            top=top,
            villages=villages_by_name(register_import.province_id),
            tell=lambda done, total: progress.count(
                "register.reading", done=min(done, total or done), total=total
            ),
        )
    given: dict[str, Any] = {"actor": job.asked_by, "at": progress.at}
    keep_list_errors(register_import=register_import, errors=reading.errors, **given)
    progress.report("register.writing", total=len(reading.rows))
    enter_listed_establishments(
        register_import=register_import,
        rows=reading.rows,
        tell=lambda done, total: progress.report("register.writing", done=done, total=total),
        **given,
    )
    return {"register_import": register_import.pk}


def undo_register_list(job: Job, progress: Progress) -> dict[str, Any]:
    """Take the list back that the job names. Returns ``{"register_import": id}``."""
    sent = RegisterImport.objects.select_related("file", "unit", "job")
    register_import = sent.get(pk=job.inputs["register_import"])
    undo_register_import(
        register_import=register_import,
        actor=job.asked_by,
        at=progress.at,
        tell=lambda step, done, total: progress.report(f"register.{step}", done=done, total=total),
    )
    return {"register_import": register_import.pk}


@contextmanager
def _file_of(register_import: RegisterImport) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / Path(register_import.file.name).name
        sheet.write_bytes(read_bytes(register_import.file))
        yield sheet
