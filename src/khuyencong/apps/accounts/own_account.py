"""What only the person may do with an account."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.domain.foundation.errors import NotAllowed


def require_own(account: Account, actor: Account) -> None:
    """Raise NotAllowed for somebody else's account, or a locked one."""
    if actor.pk != account.pk or not actor.is_active:
        raise NotAllowed("accounts.not_own_account", "Chỉ sửa được tài khoản của chính mình")
