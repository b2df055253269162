"""Open a campaign again that was closed by hand."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.surveys.entries import write_entry_of_campaign
from khuyencong.apps.surveys.models import Campaign
from khuyencong.apps.surveys.queries import lock_campaign


@transaction.atomic
def reopen_campaign(*, campaign: Campaign, actor: Account, at: datetime) -> Campaign:
    """Take answers again until its last day; an open one stays as it is. Raises NotAllowed."""
    campaign = lock_campaign(campaign)
    require(actor, "surveys.run", unit=campaign.unit)
    if campaign.closed_at is not None:
        campaign.closed_at = None
        campaign.save(update_fields=["closed_at"])
        write_entry_of_campaign(campaign, "surveys.campaign.reopened", actor=actor, at=at)
    return campaign
