"""Lock an account: nobody gets in with it, and whoever is in is out at once."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.administrators import require_another_administrator
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.people_in_reach import (
    not_ended,
    require_looked_after,
    unit_in_reach,
)
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc

CAPABILITY = "accounts.lock_account"


@transaction.atomic
def lock_account(*, account: Account, reason: str, actor: Account, at: datetime) -> Account:
    """Lock the account; its roles stay, what others hold of them rests, its links die.

    Django asks on every request whether the account is active, so the next click of whoever is in
    leads to the door; the count that sessions must match also changes, so that no session comes
    back to life when the account is unlocked. Raises NotAllowed for oneself, outside the actor's
    reach or for the last administrator of a unit; BadInput without a reason or when it is locked.
    """
    reason, today = nfc(reason), timezone.localdate(at)
    if account.pk == actor.pk:
        raise NotAllowed("accounts.own_account", "Không ai tự khóa được tài khoản của chính mình")
    require_looked_after(actor, CAPABILITY, person=account, on=today)
    roles = list(account.memberships.filter(not_ended(today)).select_related("unit"))
    for unit in {role.unit for role in roles}:
        require_another_administrator(unit, without=roles)
    locked = Account.objects.select_for_update().get(pk=account.pk)
    if not locked.is_active:
        raise BadInput("accounts.locked_already", "Tài khoản này đã khóa rồi")
    if not reason:
        raise BadInput("accounts.no_reason", "Hãy ghi lý do khóa", field="reason")
    locked.is_active = False
    locked.sessions_ended += 1
    locked.save(update_fields=["is_active", "sessions_ended"])
    locked.password_links.filter(used_at=None).update(used_at=at)
    write_entry(
        verb="accounts.account.locked",
        actor=actor,
        at=at,
        unit_id=unit_in_reach(actor, CAPABILITY, person=locked),
        object_kind="account",
        object_id=locked.pk,
        label=locked.display_name,
        data={"before": {"is_active": True}, "after": {"is_active": False}},
        reason=reason,
    )
    return locked
