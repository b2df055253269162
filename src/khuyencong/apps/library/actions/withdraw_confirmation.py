"""Withdraw a confirmation made by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.models import NormConfirmation
from khuyencong.apps.library.permissions import can_change_row
from khuyencong.apps.library.queries import installation_norms
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def withdraw_confirmation(
    *, confirmation: NormConfirmation, reason: str, actor: Account, at: datetime
) -> NormConfirmation:
    """Take a confirmation out of use; its row stays, with who withdrew it, when and why.

    Raises NotAllowed; BadInput without a reason or when it was withdrawn before; NormDataError
    when the line would then overlap another version.
    """
    can_change_row(actor, confirmation, "norms.confirm").or_raise(NotAllowed)
    row = NormConfirmation.objects.select_for_update().get(pk=confirmation.pk)
    if row.withdrawn_at is not None:
        raise BadInput("library.already_withdrawn", "Xác nhận này đã được rút trước đó")
    if not reason.strip():
        raise BadInput("library.withdrawn_without_reason", "Cần lý do rút xác nhận", field="reason")
    row.withdrawn_at = at
    row.withdrawn_by = actor
    row.withdrawn_because = reason.strip()
    row.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_because"])
    installation_norms()
    write_entry(
        verb="library.confirmation.withdrawn",
        actor=actor,
        at=at,
        unit_id=row.unit_id,
        object_kind="norm",
        object_id=row.norm_id,
        label=f"{row.article} {row.act}",
        data={"confirmation": row.pk},
        reason=row.withdrawn_because,
    )
    return row
