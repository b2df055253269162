"""What only the person may do with his account, and what others do to it for a reason."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.people_in_reach import require_looked_after
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc


def require_own(account: Account, actor: Account) -> None:
    """Raise NotAllowed for somebody else's account, or a locked one."""
    if actor.pk != account.pk or not actor.is_active:
        raise NotAllowed("accounts.not_own_account", "Chỉ sửa được tài khoản của chính mình")


def require_reason_for_other(
    account: Account, actor: Account, capability: str, *, reason: str, at: datetime
) -> str:
    """Return the reason, tidied, for what is done to how somebody looked after signs in.

    Raises NotAllowed for oneself or outside the actor's reach, BadInput without a reason.
    """
    if account.pk == actor.pk:
        raise NotAllowed(
            "accounts.own_account", "Tài khoản của chính mình thì sửa ở Bảo mật đăng nhập"
        )
    require_looked_after(actor, capability, person=account, on=timezone.localdate(at))
    if not (tidy := nfc(reason).strip()):
        raise BadInput("accounts.no_reason", "Hãy ghi lý do", field="reason")
    return tidy
