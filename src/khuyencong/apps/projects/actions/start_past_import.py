"""Take a list of projects of the past in and have it read in the background."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.documents.actions.take_sheet import take_sheet
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.projects import tasks
from khuyencong.apps.projects.models import PastImport


@transaction.atomic
def start_past_import(*, name: str, data: bytes, unit: Unit, actor: Account, at: datetime) -> Job:
    """Store the sheet and start its reading; the same sheet sent twice at once is one job.

    Raises NotAllowed, or BadInput for a file that is no sheet or not safe.
    """
    require(actor, "projects.draft", unit=unit)
    province = province_of(unit)
    owner: dict[str, Any] = {"province": province, "unit": unit}
    file = take_sheet(name=name, data=data, actor=actor, at=at, **owner)
    return start_job(
        kind="projects.past_import",
        label=f"Nhập đề án cũ {name}",
        task=tasks.import_past_projects,
        inputs={"sha256": file.sha256, "name": file.name},
        actor=actor,
        at=at,
        prepare=lambda job: _prepare(job, file=file, actor=actor, at=at),
        **owner,
    )


def _prepare(job: Job, *, file: StoredFile, actor: Account, at: datetime) -> None:
    past_import = PastImport.objects.create(
        province_id=file.province_id, unit_id=job.unit_id, file=file, imported_at=at, job=job
    )
    write_entry(
        verb="projects.past_import.sent",
        actor=actor,
        at=at,
        unit_id=job.unit_id,
        object_kind="past_import",
        object_id=past_import.pk,
        label=file.name,
    )
