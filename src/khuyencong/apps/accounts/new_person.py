"""The account of somebody who answers an invitation."""

from __future__ import annotations

from datetime import datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.passwords import give_password
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc


def make_person(
    *, username: str, password: str, full_name: str, email: str, at: datetime
) -> Account:
    """Store an account with a password and nothing it may do; the calling action journals.

    Raises BadInput for a name taken or a weak password.
    """
    username = nfc(username)
    if Account.objects.filter(username__iexact=username).exists():
        raise BadInput(
            "accounts.name_taken",
            "Tên đăng nhập {name} đã có người dùng; hãy chọn tên khác",
            field="username",
            name=username,
        )
    account = Account(username=username, full_name=full_name, email=email, created_at=at)
    give_password(account, password)
    account.search = account.searched()
    account.save()
    return account
