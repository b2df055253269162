"""Take a campaign off the list."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.outreach.entries import write_entry_of
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.outreach.queries import lock_campaign


@transaction.atomic
def remove_campaign(
    *, campaign: OutreachCampaign, actor: Account, at: datetime
) -> OutreachCampaign:
    """Take it off the list; its rows stay. Raises NotAllowed; BadInput when it is off already."""
    held = lock_campaign(campaign, actor=actor)
    held.removed_at = at
    held.version += 1
    held.save(update_fields=["removed_at", "version"])
    write_entry_of(held, "removed", {}, actor=actor, at=at)
    return held
