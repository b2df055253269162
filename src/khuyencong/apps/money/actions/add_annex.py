"""Record an annex of a contract: a longer term, or another change in words."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.money.booking import write_entry_of_contract
from khuyencong.apps.money.models import Contract, ContractAnnex
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc


@transaction.atomic
def add_annex(
    *,
    contract: Contract,
    number: str,
    signed_on: date,
    says: str,
    actor: Account,
    at: datetime,
    ends_on: date | None = None,
) -> ContractAnnex:
    """Keep it; a new last day takes the place of the former one.

    Raises NotAllowed, or BadInput for an annex before its contract, known already, or to a
    contract that was liquidated.
    """
    require(actor, "money.book", unit=contract.unit)
    held = Contract.objects.select_for_update(of=("self",)).get(pk=contract.pk)
    if held.liquidated_on:
        raise BadInput("money.contract_ended", "Hợp đồng đã thanh lý")
    name, words = nfc(number.replace("\x00", ""))[:80], nfc(says.replace("\x00", ""))
    if not name or not words:
        raise BadInput("money.annex_text", "Ghi số và nội dung phụ lục", field="number")
    if not held.signed_on <= signed_on <= timezone.localdate(at):
        raise BadInput(
            "money.annex_day",
            "Ngày phụ lục phải từ ngày ký hợp đồng đến hôm nay",
            field="signed_on",
        )
    if ends_on and ends_on < signed_on:
        raise BadInput("money.bad_term", "Ngày hết hạn phải sau ngày ký", field="ends_on")
    if held.annexes.filter(number=name).exists():
        raise BadInput("money.annex_known", "Phụ lục số này đã được ghi", field="number")
    annex = ContractAnnex.objects.create(
        unit_id=held.unit_id,
        province_id=held.province_id,
        contract=held,
        number=name,
        signed_on=signed_on,
        ends_on=ends_on,
        says=words,
        recorded_at=at,
        recorded_by=actor,
    )
    if ends_on:
        held.ends_on = ends_on
        held.save(update_fields=["ends_on"])
    more = {"annex": name, "ends_on": ends_on.isoformat() if ends_on else ""}
    write_entry_of_contract("money.contract.annexed", held, actor=actor, at=at, more=more)
    return annex
