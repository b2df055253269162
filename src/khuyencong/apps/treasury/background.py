"""What the task does, step by step: fetch, call the action, report."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from khuyencong.apps.documents.learned import learned_columns
from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import Progress
from khuyencong.apps.treasury.actions.enter_statement import enter_statement
from khuyencong.apps.treasury.actions.propose_matches import propose_matches
from khuyencong.apps.treasury.imports.statement_reader import read_statement
from khuyencong.apps.treasury.models import Statement


def read_stored_statement(job: Job, progress: Progress) -> dict[str, Any]:
    """Read the statement of the job and enter it. Returns ``{"statement": id}``."""
    progress.report("treasury.opening")
    statement = Statement.objects.select_related("file").get(job=job)
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / Path(statement.file.name).name
        sheet.write_bytes(read_bytes(statement.file))
        reading = read_statement(
            sheet,
            learned=learned_columns(statement.unit_id, "statement"),
            tell=lambda done, total: progress.count(
                "treasury.reading", done=min(done, total or done), total=total
            ),
        )
    progress.report("treasury.writing", total=len(reading.lines))
    statement = enter_statement(
        statement=statement, reading=reading, actor=job.asked_by, at=progress.at
    )
    if statement.state == Statement.State.ENTERED:
        progress.report("treasury.matching")
        propose_matches(unit=job.unit, actor=job.asked_by, at=progress.at)
    return {"statement": statement.pk}
