"""Take back what was said of who was invited and came."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.outreach.entries import write_entry_of
from khuyencong.apps.outreach.facts import bad
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.outreach.queries import lock_campaign

MARKED = "outreach.campaign.reached_marked"


@transaction.atomic
def undo_marks(*, campaign: OutreachCampaign, entry_id: int, actor: Account, at: datetime) -> None:
    """Give the rows of the newest marking what they held before. Raises NotAllowed, BadInput."""
    held = lock_campaign(campaign, actor=actor)
    lines = Entry.objects.filter(object_kind="outreach_campaign", object_id=str(held.pk))
    newest = lines.filter(verb__startswith="outreach.campaign.reached").order_by("-pk").first()
    if newest is None or newest.pk != entry_id or newest.verb != MARKED:
        raise bad("entry", "Chỉ hoàn tác được lần ghi mới nhất")
    rows = {each.pk: each for each in held.reached.all()}
    for key, (is_invited, has_come, note) in newest.data["row_keys"].items():
        if row := rows.get(int(key)):
            row.is_invited, row.has_come, row.note = is_invited, has_come, note
            row.save(update_fields=["is_invited", "has_come", "note"])
    data = {"count": len(newest.data["row_keys"])}
    write_entry_of(held, "reached_undone", data, actor=actor, at=at)
