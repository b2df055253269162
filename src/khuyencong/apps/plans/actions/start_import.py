"""Take a sheet of needs in and have it read in the background."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.documents.actions.take_sheet import take_sheet
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.plans import tasks


@transaction.atomic
def start_import(
    *,
    name: str,
    data: bytes,
    year: int,
    unit: Unit,
    actor: Account,
    at: datetime,
) -> Job:
    """Store the sheet and start its import: needs, then a draft project for each.

    The same sheet sent twice at the same moment is one job. Raises NotAllowed, or BadInput when
    the file is no sheet or not safe, or the unit has no province.
    """
    require(actor, "needs.import", unit=unit)
    require(actor, "projects.draft", unit=unit)
    province = province_of(unit)
    file = take_sheet(
        name=name,
        data=data,
        province=province,
        unit=unit,
        actor=actor,
        at=at,
    )
    return start_job(
        kind="needs.import",
        label=f"Nhập bảng {name}",
        task=tasks.import_sheet,
        inputs={"sha256": file.sha256, "year": year, "name": file.name},
        province=province,
        unit=unit,
        actor=actor,
        at=at,
    )
