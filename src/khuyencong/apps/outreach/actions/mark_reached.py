"""Say who of a campaign's audience was invited and came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.outreach.entries import write_entry_of
from khuyencong.apps.outreach.facts import bad
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.outreach.queries import lock_campaign

LONGEST_NOTE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What is said of one establishment."""

    is_invited: bool
    has_come: bool
    note: str = ""


@transaction.atomic
def mark_reached(
    *, campaign: OutreachCampaign, marks: Mapping[int, Mark], actor: Account, at: datetime
) -> Entry | None:
    """Change the rows (by their key) that differ; return the line, None when nothing did.

    The line keeps what was before, so that it can be undone. Raises NotAllowed; BadInput that
    names the row.
    """
    held = lock_campaign(campaign, actor=actor)
    rows = {each.pk: each for each in held.reached.filter(pk__in=marks)}
    before: dict[str, Any] = {}
    for pk, mark in marks.items():
        if pk not in rows:
            raise bad("row", "Có dòng không còn trong đợt này; mở lại trang")
        if len(mark.note) > LONGEST_NOTE:
            raise bad(f"note_{pk}", f"Ghi chú tối đa {LONGEST_NOTE} ký tự")
        row, note = rows[pk], mark.note.strip()
        if (row.is_invited, row.has_come, row.note) == (mark.is_invited, mark.has_come, note):
            continue
        before[str(pk)] = [row.is_invited, row.has_come, row.note]
        row.is_invited, row.has_come, row.note = mark.is_invited, mark.has_come, note
        row.save(update_fields=["is_invited", "has_come", "note"])
    if not before:
        return None
    data = {"count": len(before), "row_keys": before}
    return write_entry_of(held, "reached_marked", data, actor=actor, at=at)
