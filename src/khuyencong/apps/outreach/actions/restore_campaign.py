"""Put a campaign that was removed back on the list."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.outreach.entries import write_entry_of
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def restore_campaign(
    *, campaign: OutreachCampaign, actor: Account, at: datetime
) -> OutreachCampaign:
    """Put it back with all its rows. Raises NotAllowed; BadInput when it is on the list."""
    rows = OutreachCampaign.objects.select_for_update(of=("self",)).select_related("unit")
    held = rows.get(pk=campaign.pk)
    require(actor, "outreach.run", unit=held.unit)
    if held.removed_at is None:
        raise BadInput("outreach.not_removed", "Đợt tuyên truyền này đang có trong danh sách")
    held.removed_at = None
    held.version += 1
    held.save(update_fields=["removed_at", "version"])
    write_entry_of(held, "restored", {}, actor=actor, at=at)
    return held
