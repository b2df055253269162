"""Revoke the address of one's calendar: whoever has it reads nothing from now on."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.deadlines.models import CalendarFeed
from khuyencong.apps.journal.actions.write_entry import write_entry


@transaction.atomic
def revoke_feed(*, actor: Account, at: datetime) -> CalendarFeed | None:
    """Return the address that was revoked, None when none was live."""
    require(actor, "deadlines.read")
    feed = actor.feeds.select_for_update().filter(revoked_at=None).first()
    if feed is None:
        return None
    feed.revoked_at = at
    feed.save(update_fields=["revoked_at"])
    write_entry(
        verb="deadlines.feed.revoked",
        actor=actor,
        at=at,
        unit_id=None,
        object_kind="calendar_feed",
        object_id=feed.pk,
        label=actor.display_name,
    )
    return feed
