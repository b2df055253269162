"""Take establishments out of the audience of a campaign."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.outreach.entries import write_entry_of
from khuyencong.apps.outreach.facts import bad
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.outreach.queries import lock_campaign


@transaction.atomic
def drop_reached(
    *,
    campaign: OutreachCampaign,
    establishment_ids: Collection[int],
    actor: Account,
    at: datetime,
) -> int:
    """Drop those that nobody marked since; return how many.

    Raises NotAllowed; BadInput when one came or has a note, or none of them is there.
    """
    held = lock_campaign(campaign, actor=actor)
    rows = list(
        held.reached.filter(establishment__in=establishment_ids).select_related("establishment")
    )
    if not rows:
        raise bad("establishment", "Các cơ sở này không có trong đợt")
    marked = [each for each in rows if each.has_come or each.note]
    if marked:
        name = marked[0].establishment.name
        raise bad("establishment", f"{name} đã ghi có mặt hoặc ghi chú; bỏ dấu đó trước")
    held.reached.filter(pk__in=[each.pk for each in rows]).delete()
    data = {"count": len(rows), "row_keys": sorted(each.establishment_id for each in rows)}
    write_entry_of(held, "reached_dropped", data, actor=actor, at=at)
    return len(rows)
