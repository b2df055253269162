"""Check a code at the door or before a change: counted, each good once, whoever asks at once."""

from __future__ import annotations

from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.second_step.app_codes import DIGITS, period_of
from khuyencong.apps.accounts.second_step.sealing import unseal
from khuyencong.apps.accounts.throttle import (
    SECOND_STEP,
    SECOND_STEP_OF_DAY,
    forget_turns,
    take_turn,
)
from khuyencong.domain.foundation.errors import BadInput

RECOVERY_DIGITS = 10
"""As ``MFA_RECOVERY_CODE_DIGITS`` in the settings."""
LAST = "last_period"


def prove_code(account: Account, code: str, *, at: datetime) -> bool:
    """Take a code of the app or a recovery code; True when it was a recovery code.

    Every try counts before it is looked at, so that many at once gain nothing. Raises TooOften,
    BadInput for a wrong code or one that was used.
    """
    count_try(account, at=at)
    digits = "".join(each for each in code if each in "0123456789")
    with transaction.atomic():
        is_recovery = len(digits) == RECOVERY_DIGITS
        is_good = (_is_recovery if is_recovery else _is_of_app)(account, digits, at)
    if not is_good:
        raise wrong_code()
    forget_turns(SECOND_STEP, str(account.pk))
    return is_recovery


def count_try(account: Account, *, at: datetime) -> None:
    """Count one more try of this account, from wherever. Raises TooOften."""
    for limit in (SECOND_STEP, SECOND_STEP_OF_DAY):
        take_turn(limit, str(account.pk), at=at)


def wrong_code() -> BadInput:
    """Return the refusal, the same for every wrong code."""
    return BadInput(
        "accounts.wrong_code",
        "Mã chưa đúng hoặc đã dùng rồi; hãy đợi ứng dụng hiện mã mới rồi ghi lại",
        field="code",
    )


def _is_of_app(account: Account, digits: str, at: datetime) -> bool:
    rows = Authenticator.objects.select_for_update()
    row = rows.filter(user=account.pk, type=Authenticator.Type.TOTP).first()
    if row is None or len(digits) != DIGITS:
        return False
    period = period_of(unseal(row.data["secret"]), digits, at=at)
    if period is None or period <= row.data.get(LAST, 0):
        return False
    row.data[LAST], row.last_used_at = period, at
    row.save(update_fields=["data", "last_used_at"])
    return True


def _is_recovery(account: Account, digits: str, at: datetime) -> bool:
    rows = Authenticator.objects.select_for_update()
    row = rows.filter(user=account.pk, type=Authenticator.Type.RECOVERY_CODES).first()
    if row is None:
        return False
    unseal(row.data["seed"])  # a clear refusal when the key has changed
    if not RecoveryCodes(row).validate_code(digits):
        return False
    Authenticator.objects.filter(pk=row.pk).update(last_used_at=at)
    return True


def prove_password(account: Account, password: str, *, at: datetime) -> None:
    """Check the password of somebody who is in. Raises TooOften, BadInput for a wrong one."""
    count_try(account, at=at)
    if not account.check_password(password):
        raise BadInput("accounts.wrong_password", "Mật khẩu chưa đúng", field="password")
    forget_turns(SECOND_STEP, str(account.pk))
