"""Take in a sheet that is about to be read: what would be kept apart is refused at once."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import SHEETS
from khuyencong.apps.documents.intake.refusals import refuse
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.places.models import AdminUnit


@transaction.atomic
def take_sheet(
    *, name: str, data: bytes, province: AdminUnit, unit: Unit, actor: Account, at: datetime
) -> StoredFile:
    """Store a sheet (.xlsx, .xls, .ods, .csv). Raises BadInput unless it is safe to read."""
    stored = take_upload(
        name=name,
        data=data,
        allowed=SHEETS,
        province=province,
        unit=unit,
        actor=actor,
        at=at,
    )
    if not stored.is_open:
        raise refuse(
            "suspicious_sheet",
            "Tệp {name} không đọc như bảng được: {why}. Hãy lưu lại chỉ có ô và chữ",
            name=stored.name,
            why=stored.held_because[:1].lower() + stored.held_because[1:],
        )
    return stored
