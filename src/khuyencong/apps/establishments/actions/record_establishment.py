"""Enter an establishment in the register."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.establishments.entries import write_entry_of
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.records import EstablishmentRecord, fill
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def record_establishment(
    *, record: EstablishmentRecord, unit: Unit, actor: Account, at: datetime
) -> Establishment:
    """Return a new record of the unit's province.

    Raises NotAllowed, or BadInput that names the field; also when the code is there already.
    """
    require(actor, "establishments.record", unit=unit)
    record = record.settled()
    province = province_of(unit)
    lock_unit(unit)
    require_free_code(record, province_id=province.pk)
    made = Establishment(province=province, unit=unit)
    fill(made, record)
    made.save()
    told = {name: value for name, value in record.to_json().items() if value not in (None, "")}
    write_entry_of(made, "recorded", told, actor=actor, at=at)
    return made


def require_free_code(record: EstablishmentRecord, *, province_id: int, besides: int = 0) -> None:
    """Raise BadInput when another record of the province has the code."""
    if not record.code:
        return
    rows = Establishment.objects.filter(province=province_id, code=record.code, merged_into=None)
    if known := rows.exclude(pk=besides).first():
        raise BadInput(
            "establishments.code_known",
            "Mã số {number} đã có: {name}",
            field="code",
            number=record.code,
            name=known.name,
            known=known.pk,
        )
