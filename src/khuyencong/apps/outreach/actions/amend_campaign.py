"""Change the head of a campaign."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.outreach.entries import write_entry_of
from khuyencong.apps.outreach.facts import CampaignFacts
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.outreach.queries import lock_campaign
from khuyencong.apps.outreach.storing import store_facts
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def amend_campaign(
    *,
    campaign: OutreachCampaign,
    facts: CampaignFacts,
    seen_version: int,
    actor: Account,
    at: datetime,
) -> OutreachCampaign:
    """Change what differs. Raises NotAllowed; BadInput, also when somebody saved meanwhile."""
    held = lock_campaign(campaign, actor=actor)
    if held.version != seen_version:
        raise BadInput(
            "outreach.changed_meanwhile", "Người khác vừa sửa đợt này; mở lại trang rồi sửa tiếp"
        )
    read, before = facts.settled(), CampaignFacts.of(held).told()
    changed = {name: text for name, text in read.told().items() if before.get(name) != text}
    changed |= {name: "" for name in before if name not in read.told()}
    if not changed:
        return held
    store_facts(held, read)
    held.version += 1
    held.save()
    former = {name: before.get(name, "") for name in changed}
    write_entry_of(held, "amended", {"after": changed, "before": former}, actor=actor, at=at)
    return held
