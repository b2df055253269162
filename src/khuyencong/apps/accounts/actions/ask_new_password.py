"""Send a way to a new password to whoever forgot his."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from khuyencong.apps.accounts.actions.send_password_link import post_link
from khuyencong.apps.accounts.links import PASSWORD_LINK_PAUSE
from khuyencong.apps.accounts.mail import LinkTo, Post
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.throttle import (
    PASSWORD_FROM_CLIENT,
    PASSWORD_OF_NAME,
    network_of,
    take_turn,
)
from khuyencong.apps.journal.actions.write_entry import write_entry

_MOST_ACCOUNTS = 5


@transaction.atomic
def ask_new_password(*, name: str, client: str, link_to: LinkTo, post: Post, at: datetime) -> None:
    """Send a link to the accounts with that sign-in name or mail, if there are any.

    Anybody may ask, so nothing tells whether somebody was found. ``client`` is the address of the
    network. Raises TooOften for a name or a client that asked too often, known or not.
    """
    asked = name.strip()
    take_turn(PASSWORD_FROM_CLIENT, network_of(client), at=at)
    take_turn(PASSWORD_OF_NAME, asked, at=at)
    known = Account.objects.filter(Q(username__iexact=asked) | Q(email=asked.lower()))
    for account in known.filter(is_active=True).exclude(email="").order_by("pk")[:_MOST_ACCOUNTS]:
        if not account.password_links.filter(sent_at__gt=at - PASSWORD_LINK_PAUSE).exists():
            post_link(account, link_to=link_to, post=post, at=at)
            _tell(account, at)


def _tell(account: Account, at: datetime) -> None:
    write_entry(
        verb="accounts.password.asked",
        actor=None,
        at=at,
        unit_id=None,
        object_kind="account",
        object_id=account.pk,
        label=account.display_name,
    )
