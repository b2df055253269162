"""Sign in with codes of an app from now on."""

from __future__ import annotations

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import transaction

from khuyencong.apps.accounts.mail import Post
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.own_account import require_own
from khuyencong.apps.accounts.second_step.app_codes import period_of
from khuyencong.apps.accounts.second_step.lines import write_entry_of_second_step
from khuyencong.apps.accounts.second_step.proving import LAST, count_try, wrong_code
from khuyencong.apps.accounts.second_step.sealing import seal
from khuyencong.apps.accounts.second_step.standing import new_recovery_codes, standing_of
from khuyencong.apps.accounts.sessions import end_all_sessions


def add_authenticator_app(
    *,
    account: Account,
    secret: str,
    code: str,
    post: Post,
    actor: Account,
    at: datetime,
    keep: str = "",
) -> list[str]:
    """Store the secret of the app once it has shown a right code; it takes the place of another.

    Every session but ``keep`` ends. Returns recovery codes when there were none, to be shown once.
    Raises NotAllowed for somebody else's account, BadInput for a wrong code, TooOften.
    """
    require_own(account, actor)
    count_try(account, at=at)
    digits = "".join(each for each in code if each in "0123456789")
    period = period_of(secret, digits, at=at)
    if period is None:
        raise wrong_code()
    with transaction.atomic():
        Account.objects.select_for_update().get(pk=account.pk)
        before = standing_of(account)
        if before.app:
            before.app.delete()
        Authenticator.objects.create(
            user=account,
            type=Authenticator.Type.TOTP,
            data={"secret": seal(secret), LAST: period},
            created_at=at,
        )
        codes = [] if before.codes_left else new_recovery_codes(account)
        end_all_sessions(account, keep=keep)
        write_entry_of_second_step(
            account,
            "app_added",
            news="Đã bật mã của ứng dụng khi đăng nhập",
            post=post,
            actor=actor,
            at=at,
        )
    return codes
