"""Link an account with the person whom a provider knows, so that he comes in through it."""

from __future__ import annotations

from datetime import datetime

from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from khuyencong.apps.accounts.mail import Post, post_second_step_news
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.outside.asking import SUBJECT_LENGTH
from khuyencong.apps.accounts.outside.lines import write_entry_of_link
from khuyencong.apps.accounts.own_account import require_own, require_reason_for_other
from khuyencong.apps.accounts.people_in_reach import unit_in_reach
from khuyencong.apps.accounts.sessions import end_all_sessions
from khuyencong.domain.foundation.errors import BadInput

CAPABILITY = "accounts.link_outside"


@transaction.atomic
def link_outside(
    *,
    account: Account,
    issuer: str,
    subject: str,
    shown: str,
    post: Post,
    actor: Account,
    at: datetime,
    keep: str = "",
) -> None:
    """Link one's own account, after the provider told who is there. Other sessions end.

    Raises NotAllowed for somebody else's, BadInput when either is linked already.
    """
    require_own(account, actor)
    _link(account, issuer, subject, shown)
    end_all_sessions(account, keep=keep)
    write_entry_of_link(
        account, "linked", issuer=issuer, subject=subject, unit_id=None, actor=actor, at=at
    )
    post_second_step_news(account, NEWS, at=at, post=post)


@transaction.atomic
def link_outside_of(
    *,
    account: Account,
    issuer: str,
    subject: str,
    reason: str,
    post: Post,
    actor: Account,
    at: datetime,
) -> None:
    """Link the account of somebody looked after; he is told by mail, his sessions end.

    Raises NotAllowed for oneself or outside the actor's reach, BadInput.
    """
    subject = subject.strip()
    reason = require_reason_for_other(account, actor, CAPABILITY, reason=reason, at=at)
    _link(account, issuer, subject, subject)
    end_all_sessions(account)
    write_entry_of_link(
        account,
        "linked",
        issuer=issuer,
        subject=subject,
        unit_id=unit_in_reach(actor, CAPABILITY, person=account),
        actor=actor,
        at=at,
        reason=reason,
    )
    post_second_step_news(account, NEWS, at=at, post=post)


NEWS = "Đã nối tài khoản với hệ thống đăng nhập chung"


def _link(account: Account, issuer: str, subject: str, shown: str) -> None:
    Account.objects.select_for_update().get(pk=account.pk)
    if not 0 < len(subject) <= SUBJECT_LENGTH:
        raise BadInput(
            "accounts.no_subject",
            "Ghi mã người dùng mà hệ thống chung cấp, nhiều nhất {most} ký tự",
            field="subject",
            most=SUBJECT_LENGTH,
        )
    if SocialAccount.objects.filter(user=account.pk, provider=issuer).exists():
        raise BadInput("accounts.linked_already", "Tài khoản này đã nối; hãy bỏ nối trước")
    _, is_new = SocialAccount.objects.get_or_create(
        provider=issuer,
        uid=subject,
        defaults={"user_id": account.pk, "extra_data": {"shown": shown}},
    )
    if not is_new:
        raise BadInput(
            "accounts.subject_taken",
            "Người này ở hệ thống chung đã nối với một tài khoản khác",
            field="subject",
        )
