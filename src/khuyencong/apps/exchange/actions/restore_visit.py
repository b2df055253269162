"""Put a visit that was removed back on the list."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import hold_visit
from khuyencong.apps.exchange.models import Visit


@transaction.atomic
def restore_visit(*, visit: Visit, actor: Account, at: datetime) -> Visit:
    """Put it back with all its rows. Raises NotAllowed; BadInput when it is on the list."""
    held = hold_visit(visit.pk, actor=actor, is_removed=True)
    held.removed_at = None
    held.version += 1
    held.save(update_fields=["removed_at", "version"])
    write_entry_of(held, "restored", {}, actor=actor, at=at)
    return held
