"""Change what a campaign says, or until when it is open."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.surveys.campaign_facts import CampaignFacts, facts_of, fill
from khuyencong.apps.surveys.entries import write_entry_of_campaign
from khuyencong.apps.surveys.models import Campaign
from khuyencong.apps.surveys.queries import lock_campaign
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def edit_campaign(
    *, campaign: Campaign, facts: CampaignFacts, seen_version: int, actor: Account, at: datetime
) -> Campaign:
    """Store the facts; the same ones change nothing. Answers stay, also those of lines left out.

    Raises NotAllowed, or BadInput that names the field; also when somebody else saved meanwhile.
    """
    campaign = lock_campaign(campaign)
    require(actor, "surveys.run", unit=campaign.unit)
    if campaign.version != seen_version:
        raise BadInput(
            "surveys.edited_meanwhile",
            "Đợt khảo sát vừa được người khác sửa; mở lại trang để xem bản mới rồi sửa tiếp",
        )
    before, after = facts_of(campaign).to_json(), facts.settled().to_json()
    changed = [name for name in after if after[name] != before[name]]
    if not changed:
        return campaign
    fill(campaign, facts.settled())
    campaign.version += 1
    campaign.save()
    told = {
        "before": {name: before[name] for name in changed},
        "after": {name: after[name] for name in changed},
    }
    write_entry_of_campaign(campaign, "surveys.campaign.edited", actor=actor, at=at, data=told)
    return campaign
