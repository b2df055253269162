"""What a password must be, in plain words, and how it is set."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from khuyencong.apps.accounts.models import Account
from khuyencong.domain.foundation.errors import BadInput

SHORTEST = 8
_FAULTS = {
    "password_too_short": f"mật khẩu cần ít nhất {SHORTEST} ký tự",
    "password_too_common": "mật khẩu này quá nhiều người dùng, rất dễ đoán",
    "password_entirely_numeric": "mật khẩu không được chỉ gồm chữ số",
    "password_too_similar": "mật khẩu quá giống tên hoặc địa chỉ thư",
}


def give_password(account: Account, password: str) -> None:
    """Put a password on the account without saving it.

    Raises BadInput, which names everything that is wrong with it.
    """
    try:
        validate_password(password, account)
    except ValidationError as failure:
        faults = [_FAULTS.get(each.code or "", str(each.message)) for each in failure.error_list]
        raise BadInput(
            "accounts.weak_password",
            "Hãy chọn mật khẩu khác: {faults}",
            field="password",
            faults="; ".join(faults),
        ) from None
    account.set_password(password)
