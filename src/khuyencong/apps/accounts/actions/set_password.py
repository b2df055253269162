"""Set a password: through a link after forgetting it, or knowing the old one."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.passwords import give_password
from khuyencong.apps.accounts.people_queries import find_open_password_link
from khuyencong.apps.accounts.sessions import drop_sessions
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def set_password_by_link(*, secret: str, password: str, at: datetime) -> Account:
    """Set the password of whom the link was sent to; it and every other link stop working.

    Raises NotAllowed for a link that does not work, BadInput for a weak password.
    """
    link = find_open_password_link(secret, at=at, lock=True)
    if link is None:
        raise NotAllowed(
            "accounts.link_dead", "Liên kết không còn dùng được; hãy báo quên mật khẩu lần nữa"
        )
    _store(link.account, password, at=at)
    return link.account


@transaction.atomic
def change_password(
    *,
    account: Account,
    old_password: str,
    password: str,
    actor: Account,
    at: datetime,
    keep: str = "",
) -> Account:
    """Change one's own password; every session but the one with the key ``keep`` ends.

    Raises NotAllowed for somebody else's account, BadInput for a wrong old or a weak new password.
    """
    if actor.pk != account.pk:
        raise NotAllowed("accounts.not_own_account", "Chỉ đổi được mật khẩu của chính mình")
    if not account.check_password(old_password):
        raise BadInput(
            "accounts.wrong_password", "Mật khẩu hiện tại chưa đúng", field="old_password"
        )
    _store(account, password, at=at, keep=keep)
    return account


def _store(account: Account, password: str, *, at: datetime, keep: str = "") -> None:
    give_password(account, password)
    account.save(update_fields=["password"])
    drop_sessions(account, keep=keep)
    account.password_links.filter(used_at=None).update(used_at=at)
    write_entry(
        verb="accounts.password.set",
        actor=account,
        at=at,
        unit_id=None,
        object_kind="account",
        object_id=account.pk,
        label=account.display_name,
    )
