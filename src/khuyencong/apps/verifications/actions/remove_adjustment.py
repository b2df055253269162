"""Take an adjustment back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.verifications.entries import write_entry_of
from khuyencong.apps.verifications.holding import hold_open
from khuyencong.apps.verifications.models import VerificationAdjustment
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def remove_adjustment(*, adjustment: VerificationAdjustment, actor: Account, at: datetime) -> None:
    """Remove it from an open verification. Raises NotAllowed, or BadInput."""
    held = hold_open(adjustment.verification, actor=actor)
    removed, _kinds = held.adjustments.filter(pk=adjustment.pk).delete()
    if not removed:
        raise BadInput("verifications.no_such_adjustment", "Điều chỉnh này đã được bỏ")
    data = {"adjusted_month": f"{adjustment.month:%m/%Y}", "adjustment": str(adjustment.amount)}
    write_entry_of(held, "adjustment_removed", data, actor=actor, at=at, reason=adjustment.reason)
