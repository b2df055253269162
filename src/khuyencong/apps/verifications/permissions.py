"""Who may measure savings."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.verifications.models import Verification
from khuyencong.domain.foundation.decision import Decision

RECORD = "verifications.record"


def can_record(actor: Account, verification: Verification) -> Decision:
    """Tell whether the actor may change it: in its unit."""
    return can(actor, RECORD, unit=verification.unit)
