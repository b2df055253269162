"""Send a way to a new password to whoever forgot his."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from khuyencong.apps.accounts.links import (
    PASSWORD_LINK_LASTS,
    PASSWORD_LINK_PAUSE,
    digest_of,
    new_secret,
)
from khuyencong.apps.accounts.mail import LinkTo, Post, post_password_link
from khuyencong.apps.accounts.models import Account, PasswordLink
from khuyencong.apps.journal.actions.write_entry import write_entry

_MOST_ACCOUNTS = 5


@transaction.atomic
def ask_new_password(*, name: str, link_to: LinkTo, post: Post, at: datetime) -> None:
    """Send a link to the accounts with that sign-in name or mail, if there are any.

    Anybody may ask, so nothing tells whether somebody was found: no answer, no refusal.
    """
    asked = name.strip()
    known = Account.objects.filter(Q(username__iexact=asked) | Q(email=asked.lower()))
    for account in known.filter(is_active=True).exclude(email="").order_by("pk")[:_MOST_ACCOUNTS]:
        if not account.password_links.filter(sent_at__gt=at - PASSWORD_LINK_PAUSE).exists():
            _send_link(account, link_to=link_to, post=post, at=at)


def _send_link(account: Account, *, link_to: LinkTo, post: Post, at: datetime) -> None:
    secret, until = new_secret(), at + PASSWORD_LINK_LASTS
    PasswordLink.objects.create(
        account=account, digest=digest_of(secret), sent_at=at, expires_at=until
    )
    post_password_link(account, address=link_to(secret), until=until, post=post)
    write_entry(
        verb="accounts.password.asked",
        actor=None,
        at=at,
        unit_id=None,
        object_kind="account",
        object_id=account.pk,
        label=account.display_name,
    )
