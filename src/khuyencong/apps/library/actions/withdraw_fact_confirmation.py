"""Withdraw the confirmation of a fact of energy made by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.energy_facts import installation_facts
from khuyencong.apps.library.models import FactConfirmation
from khuyencong.apps.library.permissions import can_change_row
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def withdraw_fact_confirmation(
    *, confirmation: FactConfirmation, reason: str, actor: Account, at: datetime
) -> FactConfirmation:
    """Take a confirmation out of use; its row stays, with who withdrew it, when and why.

    Raises NotAllowed; BadInput without a reason or when it was withdrawn before.
    """
    can_change_row(actor, confirmation, "energy.confirm").or_raise(NotAllowed)
    row = FactConfirmation.objects.select_for_update().get(pk=confirmation.pk)
    if row.withdrawn_at is not None:
        raise BadInput("library.already_withdrawn", "Xác nhận này đã được rút trước đó")
    if not reason.strip():
        raise BadInput("library.withdrawn_without_reason", "Cần lý do rút xác nhận", field="reason")
    row.withdrawn_at = at
    row.withdrawn_by = actor
    row.withdrawn_because = reason.strip()
    row.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_because"])
    installation_facts()
    write_entry(
        verb="library.fact.withdrawn",
        actor=actor,
        at=at,
        unit_id=row.unit_id,
        object_kind="energy_fact",
        object_id=row.fact_key,
        label=f"{row.article} {row.act}",
        data={"confirmation": row.pk},
        reason=row.withdrawn_because,
    )
    return row
