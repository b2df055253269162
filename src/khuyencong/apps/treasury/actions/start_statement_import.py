"""Take a statement in and have it read in the background."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.documents.actions.take_sheet import take_sheet
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.treasury import tasks
from khuyencong.apps.treasury.entries import write_entry_of_statement
from khuyencong.apps.treasury.imports.statement_head import plain_account
from khuyencong.apps.treasury.models import Statement


@transaction.atomic
def start_statement_import(
    *, name: str, data: bytes, account: str = "", unit: Unit, actor: Account, at: datetime
) -> Job:
    """Store the statement and have it read; the same one sent twice at once is one job.

    ``account`` is its number where the file does not say it. Raises NotAllowed, or BadInput for a
    file that is no sheet or not safe.
    """
    require(actor, "treasury.reconcile", unit=unit)
    owner: dict[str, Any] = {"province": province_of(unit), "unit": unit}
    file = take_sheet(name=name, data=data, actor=actor, at=at, **owner)

    def prepare(job: Job) -> None:
        made = Statement.objects.create(
            province_id=file.province_id,
            unit_id=job.unit_id,
            file=file,
            job=job,
            sent_at=at,
            sent_by=actor,
            account=plain_account(account.replace("\x00", "")),
        )
        write_entry_of_statement(made, "sent", {}, actor=actor, at=at)

    return start_job(
        kind="treasury.read_statement",
        label=f"Đọc sao kê {file.name}",
        task=tasks.read_statement,
        inputs={"sha256": file.sha256, "name": file.name, "account": account},
        actor=actor,
        at=at,
        prepare=prepare,
        **owner,
    )
