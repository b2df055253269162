"""Enter the codes that the accountant of a unit writes beside a kind of entry."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.treasury.booked import BACK, OUT
from khuyencong.apps.treasury.models import AccountMap
from khuyencong.domain.foundation.errors import BadInput

_CODE = re.compile(r"[0-9A-Za-z.\-]{0,20}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """What is written beside an entry; "" is an empty cell."""

    chapter: str = ""
    item: str = ""
    debit_account: str = ""
    credit_account: str = ""


@transaction.atomic
def set_account_map(
    *, kind: str, valid_from: date, codes: Codes, unit: Unit, actor: Account, at: datetime
) -> AccountMap:
    """Return the new row; from its day it follows the one before.

    Raises NotAllowed, or BadInput that names the field: an unknown kind, a day that has codes, a
    code of other signs than digits, letters, dots and dashes.
    """
    require(actor, "treasury.reconcile", unit=unit)
    lock_unit(unit)
    if kind not in (*OUT, *BACK):
        raise BadInput("treasury.no_kind", "Không có loại bút toán này", field="kind")
    for name, text in asdict(codes).items():
        if not _CODE.fullmatch(text):
            raise BadInput(
                "treasury.bad_code",
                "Mã gồm chữ số, chữ cái, dấu chấm, gạch ngang; nhiều nhất 20 ký tự",
                field=name,
            )
    if AccountMap.objects.filter(unit=unit, kind=kind, valid_from=valid_from).exists():
        raise BadInput(
            "treasury.day_has_codes", "Ngày này đã có mã: chọn ngày khác", field="valid_from"
        )
    made = AccountMap.objects.create(
        unit=unit,
        province=province_of(unit),
        kind=kind,
        valid_from=valid_from,
        recorded_at=at,
        recorded_by=actor,
        **asdict(codes),
    )
    write_entry(
        verb="treasury.account_map.set",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="account_map",
        object_id=made.pk,
        label=f"{kind} {valid_from:%d/%m/%Y}",
        data={
            "entry_kind": kind,
            "valid_from": valid_from.isoformat(),
            "chapter": codes.chapter,
            "budget_item": codes.item,
            "debit_account": codes.debit_account,
            "credit_account": codes.credit_account,
        },
    )
    return made
