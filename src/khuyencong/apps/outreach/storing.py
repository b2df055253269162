"""How the head of a campaign is stored."""

from __future__ import annotations

from dataclasses import asdict

from khuyencong.apps.outreach.facts import CampaignFacts
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.domain.foundation.text import fold


def store_facts(campaign: OutreachCampaign, facts: CampaignFacts) -> None:
    """Put settled facts into a campaign, with the words it is found by."""
    for name, value in asdict(facts).items():
        setattr(campaign, name, value)
    campaign.search = fold(f"{facts.name} {facts.place} {facts.purpose}")
