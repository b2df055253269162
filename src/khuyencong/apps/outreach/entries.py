"""The line of the journal about a campaign."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.outreach.models import OutreachCampaign


def write_entry_of(
    campaign: OutreachCampaign, what: str, data: dict[str, Any], *, actor: Account, at: datetime
) -> Entry:
    """Write one line, inside the transaction of the action that calls."""
    return write_entry(
        verb=f"outreach.campaign.{what}",
        actor=actor,
        at=at,
        unit_id=campaign.unit_id,
        object_kind="outreach_campaign",
        object_id=campaign.pk,
        label=campaign.name,
        data=data,
    )
