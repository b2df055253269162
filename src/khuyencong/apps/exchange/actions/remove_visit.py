"""Take a visit off the list."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import hold_visit
from khuyencong.apps.exchange.models import Visit


@transaction.atomic
def remove_visit(*, visit: Visit, actor: Account, at: datetime) -> Visit:
    """Take it off the list; its rows and lessons stay. Raises NotAllowed, BadInput."""
    held = hold_visit(visit.pk, actor=actor)
    held.removed_at = at
    held.version += 1
    held.save(update_fields=["removed_at", "version"])
    write_entry_of(held, "removed", {}, actor=actor, at=at)
    return held
