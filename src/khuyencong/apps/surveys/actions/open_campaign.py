"""Open a campaign that asks for needs."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.surveys.campaign_facts import CampaignFacts, fill
from khuyencong.apps.surveys.codes import CAMPAIGN_LETTERS, new_code
from khuyencong.apps.surveys.entries import write_entry_of_campaign
from khuyencong.apps.surveys.models import Campaign


@transaction.atomic
def open_campaign(
    *, facts: CampaignFacts, unit: Unit, actor: Account, at: datetime, code: str = ""
) -> Campaign:
    """Return a new campaign; ``code`` is the end of its address, made up when none is given.

    Raises NotAllowed, or BadInput that names the field.
    """
    require(actor, "surveys.run", unit=unit)
    facts = facts.settled()
    campaign = Campaign(
        province=province_of(unit), unit=unit, code=code or new_code(CAMPAIGN_LETTERS)
    )
    fill(campaign, facts)
    campaign.save()
    write_entry_of_campaign(
        campaign, "surveys.campaign.opened", actor=actor, at=at, data=facts.to_json()
    )
    return campaign
