"""Send somebody a way to a new password, because he asked his administrator."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.links import PASSWORD_LINK_LASTS, digest_of, new_secret
from khuyencong.apps.accounts.mail import LinkTo, Post, post_password_link
from khuyencong.apps.accounts.models import Account, PasswordLink
from khuyencong.apps.accounts.people_in_reach import require_looked_after, unit_in_reach
from khuyencong.apps.accounts.throttle import MAIL_TO_ADDRESS, take_turn
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput

CAPABILITY = "accounts.send_password_link"


@transaction.atomic
def send_password_link(
    *, account: Account, link_to: LinkTo, post: Post, actor: Account, at: datetime
) -> None:
    """Send the link to the person's own mail: the administrator never sees it.

    The password in use stays until the person sets a new one. Raises NotAllowed outside the
    actor's reach, BadInput for a locked account or one without a mail, TooOften for a mail that was
    written to too often.
    """
    require_looked_after(actor, CAPABILITY, person=account, on=timezone.localdate(at))
    if not account.is_active:
        raise BadInput("accounts.locked", "Tài khoản đang khóa; hãy mở khóa trước")
    if not account.email:
        raise BadInput(
            "accounts.no_mail",
            "{name} chưa ghi địa chỉ thư nên không gửi được liên kết",
            name=account.display_name,
        )
    take_turn(MAIL_TO_ADDRESS, account.email, at=at)
    post_link(account, link_to=link_to, post=post, at=at)
    write_entry(
        verb="accounts.password.link_sent",
        actor=actor,
        at=at,
        unit_id=unit_in_reach(actor, CAPABILITY, person=account),
        object_kind="account",
        object_id=account.pk,
        label=account.display_name,
    )


def post_link(account: Account, *, link_to: LinkTo, post: Post, at: datetime) -> None:
    """Make a link and post it; part of every action that sends one, after its permission."""
    secret, until = new_secret(), at + PASSWORD_LINK_LASTS
    PasswordLink.objects.create(
        account=account, digest=digest_of(secret), sent_at=at, expires_at=until
    )
    post_password_link(account, address=link_to(secret), until=until, post=post)
