"""Write the minutes of a visit."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.checking import settled_text
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import hold_visit
from khuyencong.apps.exchange.models import Visit

MOST = 50_000


@transaction.atomic
def save_minutes(
    *, visit: Visit, minutes: str, seen_version: int, actor: Account, at: datetime
) -> str:
    """Keep the minutes; return what stood there before. Raises NotAllowed, BadInput."""
    held = hold_visit(visit.pk, actor=actor, seen_version=seen_version)
    text, before = settled_text("minutes", minutes, MOST), held.minutes
    if text == before:
        return before
    held.minutes = text
    held.version += 1
    held.save(update_fields=["minutes", "version"])
    data = {"after": {"minutes": text}, "before": {"minutes": before}}
    write_entry_of(held, "minutes_saved", data, actor=actor, at=at)
    return before
