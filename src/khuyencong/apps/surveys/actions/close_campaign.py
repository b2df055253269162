"""Close a campaign before its day."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.surveys.entries import write_entry_of_campaign
from khuyencong.apps.surveys.models import Campaign
from khuyencong.apps.surveys.queries import lock_campaign


@transaction.atomic
def close_campaign(*, campaign: Campaign, actor: Account, at: datetime) -> Campaign:
    """Take no answers from now on; closing twice changes nothing. Raises NotAllowed."""
    campaign = lock_campaign(campaign)
    require(actor, "surveys.run", unit=campaign.unit)
    if campaign.closed_at is None:
        campaign.closed_at = at
        campaign.save(update_fields=["closed_at"])
        write_entry_of_campaign(campaign, "surveys.campaign.closed", actor=actor, at=at)
    return campaign
