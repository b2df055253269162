"""Take the link with a provider off an account."""

from __future__ import annotations

from datetime import datetime

from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from khuyencong.apps.accounts.actions.link_outside import CAPABILITY
from khuyencong.apps.accounts.mail import Post, post_second_step_news
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.outside.lines import write_entry_of_link
from khuyencong.apps.accounts.outside.provider import is_outside_only
from khuyencong.apps.accounts.own_account import require_own, require_reason_for_other
from khuyencong.apps.accounts.people_in_reach import unit_in_reach
from khuyencong.apps.accounts.sessions import end_all_sessions
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

NEWS = "Đã bỏ nối tài khoản với hệ thống đăng nhập chung"


@transaction.atomic
def unlink_outside(
    *, account: Account, issuer: str, post: Post, actor: Account, at: datetime, keep: str = ""
) -> None:
    """Unlink one's own account; other sessions end.

    Raises NotAllowed for somebody else's, or where nobody comes in another way.
    """
    require_own(account, actor)
    if is_outside_only():
        raise NotAllowed(
            "accounts.outside_only",
            "Hệ thống chỉ cho đăng nhập qua hệ thống chung; hãy nhờ người quản trị bỏ nối",
        )
    subject = _unlink(account, issuer)
    end_all_sessions(account, keep=keep)
    write_entry_of_link(
        account, "unlinked", issuer=issuer, subject=subject, unit_id=None, actor=actor, at=at
    )
    post_second_step_news(account, NEWS, at=at, post=post)


@transaction.atomic
def unlink_outside_of(
    *, account: Account, issuer: str, reason: str, post: Post, actor: Account, at: datetime
) -> None:
    """Unlink the account of somebody looked after, for a reason. Raises NotAllowed, BadInput."""
    reason = require_reason_for_other(account, actor, CAPABILITY, reason=reason, at=at)
    subject = _unlink(account, issuer)
    end_all_sessions(account)
    write_entry_of_link(
        account,
        "unlinked",
        issuer=issuer,
        subject=subject,
        unit_id=unit_in_reach(actor, CAPABILITY, person=account),
        actor=actor,
        at=at,
        reason=reason,
    )
    post_second_step_news(account, NEWS, at=at, post=post)


def _unlink(account: Account, issuer: str) -> str:
    """Remove the link; return who it was with."""
    rows = SocialAccount.objects.select_for_update().filter(user=account.pk, provider=issuer)
    link = rows.first()
    if link is None:
        raise BadInput("accounts.not_linked", "Tài khoản này chưa nối")
    link.delete()
    return str(link.uid)
