"""Take a list of establishments in and have its top looked at in the background."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.documents.actions.take_sheet import take_sheet
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.establishments import tasks
from khuyencong.apps.establishments.entries import write_entry_of_import
from khuyencong.apps.establishments.models import RegisterImport
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job


@transaction.atomic
def start_register_import(
    *, name: str, data: bytes, unit: Unit, actor: Account, at: datetime
) -> Job:
    """Store the list and have it looked at; the same list sent twice at once is one job.

    Raises NotAllowed, or BadInput for a file that is no sheet or not safe.
    """
    require(actor, "establishments.record", unit=unit)
    owner: dict[str, Any] = {"province": province_of(unit), "unit": unit}
    file = take_sheet(name=name, data=data, actor=actor, at=at, **owner)
    return start_job(
        kind="establishments.read_list",
        label=f"Xem danh sách cơ sở {name}",
        task=tasks.look_at_register_list,
        inputs={"sha256": file.sha256, "name": file.name},
        actor=actor,
        at=at,
        prepare=lambda job: _prepare(job, file=file, actor=actor, at=at),
        **owner,
    )


def _prepare(job: Job, *, file: StoredFile, actor: Account, at: datetime) -> None:
    made = RegisterImport.objects.create(
        province_id=file.province_id,
        unit_id=job.unit_id,
        file=file,
        sent_at=at,
        sent_by=actor,
        read_job=job,
    )
    write_entry_of_import(made, "sent", {}, actor=actor, at=at)
