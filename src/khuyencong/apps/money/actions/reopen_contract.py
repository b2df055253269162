"""Take back a liquidation that was recorded by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.money.booking import write_entry_of_contract
from khuyencong.apps.money.models import Contract
from khuyencong.apps.projects.archived import refuse_archived
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

VERB = "money.contract.reopened"


@transaction.atomic
def reopen_contract(*, contract: Contract, reason: str, actor: Account, at: datetime) -> Contract:
    """Let the contract be open again. Closing steps of its projects stay: each is undone by itself.

    Raises NotAllowed, or BadInput: it is open, no reason, a project of it lies in the archive.
    """
    require(actor, "money.reopen_contract", unit=contract.unit)
    held = Contract.objects.select_for_update(of=("self",)).get(pk=contract.pk)
    if held.liquidated_on is None:
        raise BadInput("money.contract_open", "Hợp đồng chưa thanh lý")
    why = nfc(reason.replace("\x00", "")).strip()[:500]
    if not why:
        raise BadInput("money.no_reason", "Ghi vì sao mở lại hợp đồng", field="reason")
    refuse_archived(VERB, [str(key) for key in held.items.values_list("project", flat=True)])
    was: dict[str, object] = {
        "happened_on": held.liquidated_on.isoformat(),
        "paper_number": held.liquidation_number,
    }
    held.liquidated_on, held.liquidation_number = None, ""
    held.save(update_fields=["liquidated_on", "liquidation_number"])
    write_entry_of_contract(VERB, held, actor=actor, at=at, more=was, reason=why)
    return held
