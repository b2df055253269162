"""Unlock an account: its person signs in again, with the password and roles he had."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.actions.lock_account import CAPABILITY
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.people_in_reach import require_looked_after, unit_in_reach
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc


@transaction.atomic
def unlock_account(*, account: Account, reason: str, actor: Account, at: datetime) -> Account:
    """Unlock the account.

    Raises NotAllowed outside the actor's reach, BadInput without a reason or when it is open.
    """
    reason = nfc(reason)
    require_looked_after(actor, CAPABILITY, person=account, on=timezone.localdate(at))
    opened = Account.objects.select_for_update().get(pk=account.pk)
    if opened.is_active:
        raise BadInput("accounts.not_locked", "Tài khoản này không bị khóa")
    if not reason:
        raise BadInput("accounts.no_reason", "Hãy ghi lý do mở khóa", field="reason")
    opened.is_active = True
    opened.save(update_fields=["is_active"])
    write_entry(
        verb="accounts.account.unlocked",
        actor=actor,
        at=at,
        unit_id=unit_in_reach(actor, CAPABILITY, person=opened),
        object_kind="account",
        object_id=opened.pk,
        label=opened.display_name,
        data={"before": {"is_active": False}, "after": {"is_active": True}},
        reason=reason,
    )
    return opened
