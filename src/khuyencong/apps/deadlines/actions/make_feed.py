"""Make a secret address for one's calendar; the one before ends."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.links import digest_of, new_secret
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.deadlines.models import CalendarFeed
from khuyencong.apps.journal.actions.write_entry import write_entry


@transaction.atomic
def make_feed(*, actor: Account, at: datetime) -> str:
    """Return the secret of the new address: it is told this once, only its hash is kept."""
    require(actor, "deadlines.read")
    Account.objects.select_for_update().get(pk=actor.pk)
    actor.feeds.filter(revoked_at=None).update(revoked_at=at)
    secret = new_secret()
    feed = CalendarFeed.objects.create(account=actor, digest=digest_of(secret), made_at=at)
    write_entry(
        verb="deadlines.feed.made",
        actor=actor,
        at=at,
        unit_id=None,
        object_kind="calendar_feed",
        object_id=feed.pk,
        label=actor.display_name,
    )
    return secret
