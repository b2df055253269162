"""Take establishments of the register into the audience of a campaign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.outreach.audience import MOST
from khuyencong.apps.outreach.entries import write_entry_of
from khuyencong.apps.outreach.facts import bad
from khuyencong.apps.outreach.models import OutreachCampaign, ReachedEstablishment
from khuyencong.apps.outreach.queries import lock_campaign


@transaction.atomic
def add_reached(
    *,
    campaign: OutreachCampaign,
    establishments: Sequence[Establishment],
    audience: Mapping[str, Any] | None = None,
    is_invited: bool = False,
    has_come: bool = False,
    actor: Account,
    at: datetime,
) -> Entry | None:
    """Add those that are not in it; ``audience`` keeps how they were chosen.

    Returns the line of the journal, by which it can be undone; None when all were there. Raises
    NotAllowed; BadInput for more than ``MOST``, or one of another province.
    """
    held = lock_campaign(campaign, actor=actor)
    if len(establishments) > MOST:
        raise bad("count", f"Mỗi lần thêm tối đa {MOST} cơ sở; nhận được {len(establishments)}")
    foreign = [each.name for each in establishments if each.province_id != held.province_id]
    if foreign:
        raise bad("establishment", f"{foreign[0]} không thuộc tỉnh của đợt này")
    known = set(held.reached.values_list("establishment_id", flat=True))
    fresh = {each.pk: each for each in establishments if each.pk not in known}
    if not fresh:
        return None
    owner = {"unit_id": held.unit_id, "province_id": held.province_id}
    told = {"is_invited": is_invited, "has_come": has_come}
    ReachedEstablishment.objects.bulk_create(
        ReachedEstablishment(campaign=held, establishment=each, **told, **owner)
        for each in fresh.values()
    )
    if audience is not None:
        held.audience = dict(audience)
        held.save(update_fields=["audience"])
    data = {"count": len(fresh), "row_keys": sorted(fresh)}
    return write_entry_of(held, "reached_added", data, actor=actor, at=at)
