"""Mark one's own notices as read."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require


@transaction.atomic
def read_notices(*, actor: Account, at: datetime) -> int:
    """Mark all that are unread; return how many. What one has read is no deed for the journal."""
    require(actor, "deadlines.read")
    return actor.notices.filter(read_at=None).update(read_at=at)
