"""Record a campaign to establishments."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.outreach.entries import write_entry_of
from khuyencong.apps.outreach.facts import CampaignFacts
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.outreach.storing import store_facts
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def record_campaign(
    *, facts: CampaignFacts, unit: Unit, actor: Account, at: datetime
) -> OutreachCampaign:
    """Record a campaign of the unit. Raises NotAllowed, or BadInput that names the field."""
    require(actor, "outreach.run", unit=unit)
    if unit.province_id is None:
        raise NotAllowed("outreach.no_province", "{unit} không thuộc tỉnh nào", unit=unit.name)
    read = facts.settled()
    campaign = OutreachCampaign(unit=unit, province_id=unit.province_id)
    store_facts(campaign, read)
    campaign.save()
    write_entry_of(campaign, "recorded", read.told(), actor=actor, at=at)
    return campaign
