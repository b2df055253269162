"""Take the second step off somebody's account, because he lost what he needs for it."""

from __future__ import annotations

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import transaction

from khuyencong.apps.accounts.mail import Post, post_second_step_news
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.own_account import require_reason_for_other
from khuyencong.apps.accounts.people_in_reach import unit_in_reach
from khuyencong.apps.accounts.second_step.standing import has_second_step
from khuyencong.apps.accounts.sessions import end_all_sessions
from khuyencong.apps.accounts.throttle import SECOND_STEP, SECOND_STEP_OF_DAY, forget_turns
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput

CAPABILITY = "accounts.reset_second_step"


@transaction.atomic
def reset_second_step(
    *, account: Account, reason: str, post: Post, actor: Account, at: datetime
) -> None:
    """Remove every app, passkey and recovery code; all sessions end, the person is told by mail.

    A rule that asks for a second step asks again at the next sign-in. Raises NotAllowed for oneself
    or outside the actor's reach, BadInput without a reason or when there is nothing to remove.
    """
    reason = require_reason_for_other(account, actor, CAPABILITY, reason=reason, at=at)
    Account.objects.select_for_update().get(pk=account.pk)
    if not has_second_step(account):
        raise BadInput("accounts.no_second_step", "Tài khoản này chưa bật bước thứ hai")
    Authenticator.objects.filter(user=account.pk).delete()
    end_all_sessions(account)
    for limit in (SECOND_STEP, SECOND_STEP_OF_DAY):
        forget_turns(limit, str(account.pk))
    write_entry(
        verb="accounts.second_step.reset",
        actor=actor,
        at=at,
        unit_id=unit_in_reach(actor, CAPABILITY, person=account),
        object_kind="account",
        object_id=account.pk,
        label=account.display_name,
        reason=reason,
    )
    post_second_step_news(account, "Người quản trị đã đặt lại bước thứ hai", at=at, post=post)
