"""Write what changed in a month beside the measure."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.verifications.entries import write_entry_of
from khuyencong.apps.verifications.holding import hold_open
from khuyencong.apps.verifications.models import Verification, VerificationAdjustment
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

MOST, MOST_REASON, MOST_ROWS = Decimal(10) ** 12, 500, 100


@transaction.atomic
def add_adjustment(
    *,
    verification: Verification,
    month: date,
    amount: Decimal,
    reason: str,
    actor: Account,
    at: datetime,
) -> VerificationAdjustment:
    """Keep an adjustment of a month of the reporting period. Raises NotAllowed, or BadInput."""
    held = hold_open(verification, actor=actor)
    why = nfc(reason.replace("\x00", "")).strip()
    if not 0 < len(why) <= MOST_REASON:
        raise _bad("reason", f"Ghi lý do, nhiều nhất {MOST_REASON} ký tự")
    if not amount.is_finite() or round(amount, 3) == 0 or abs(amount) > MOST:
        raise _bad("amount", "Điều chỉnh cần một số khác 0, như 1200 hoặc -350,5")
    is_within = held.after_starts_on <= month < held.after_ends_before
    if month.day != 1 or not is_within:
        raise _bad("month", "Chọn một tháng của kỳ báo cáo")
    if held.adjustments.count() >= MOST_ROWS:
        raise _bad("month", f"Nhiều nhất {MOST_ROWS} điều chỉnh")
    made = VerificationAdjustment.objects.create(
        verification=held,
        province_id=held.province_id,
        unit_id=held.unit_id,
        month=month,
        amount=amount,
        reason=why,
        recorded_at=at,
        recorded_by=actor,
    )
    data = {"adjusted_month": f"{month:%m/%Y}", "adjustment": str(amount)}
    write_entry_of(held, "adjusted", data, actor=actor, at=at, reason=why)
    return made


def _bad(field: str, message: str) -> BadInput:
    return BadInput("verifications.bad_adjustment", message, field=field)
