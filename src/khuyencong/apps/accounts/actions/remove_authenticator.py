"""Take an app or a passkey off one's own account."""

from __future__ import annotations

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.mail import Post
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.own_account import require_own
from khuyencong.apps.accounts.second_step.lines import write_entry_of_second_step
from khuyencong.apps.accounts.second_step.rules import must_have_second_step
from khuyencong.apps.accounts.second_step.standing import KINDS
from khuyencong.apps.accounts.sessions import end_all_sessions
from khuyencong.domain.foundation.errors import NotAllowed

VERBS = {
    Authenticator.Type.TOTP: "app_removed",
    Authenticator.Type.WEBAUTHN: "passkey_removed",
}


@transaction.atomic
def remove_authenticator(
    *, row: Authenticator, post: Post, actor: Account, at: datetime, keep: str = ""
) -> None:
    """Remove it; with the last one go the recovery codes. Every session but ``keep`` ends.

    Raises NotAllowed for somebody else's, or for the last one while a rule asks for one.
    """
    require_own(row.user, actor)
    account = Account.objects.select_for_update().get(pk=actor.pk)
    held = Authenticator.objects.filter(user=account.pk)
    others = held.filter(type__in=KINDS).exclude(pk=row.pk)
    if not others.exists():
        if must_have_second_step(account, on=timezone.localdate(at)):
            raise NotAllowed(
                "accounts.second_step_required",
                "Vai trò của tài khoản này phải có bước thứ hai; hãy thêm cách khác trước khi bỏ",
            )
        held.filter(type=Authenticator.Type.RECOVERY_CODES).delete()
    Authenticator.objects.filter(pk=row.pk).delete()
    end_all_sessions(actor, keep=keep)
    write_entry_of_second_step(
        account,
        VERBS[Authenticator.Type(row.type)],
        news="Đã bỏ một cách xác nhận khi đăng nhập",
        post=post,
        actor=actor,
        at=at,
        data={"name": row.data["name"]} if "name" in row.data else {},
    )
