"""Give a booking up."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.bookings import hold_booking
from khuyencong.apps.facilities.checking import bad, settled_line
from khuyencong.apps.facilities.entries import write_entry_of
from khuyencong.apps.facilities.models import Booking

MOST_REASON = 500


@transaction.atomic
def cancel_booking(*, booking: Booking, reason: str, actor: Account, at: datetime) -> Booking:
    """Cancel it: who booked it, or who keeps the facilities. Raises NotAllowed, BadInput."""
    held = hold_booking(booking, actor=actor)
    if held.state == Booking.State.CANCELLED:
        raise bad("reason", "Lượt đặt này đã hủy")
    if held.ends_at <= at:
        raise bad("reason", "Lượt đặt này đã xong, không hủy được nữa")
    told = settled_line("reason", reason, MOST_REASON)
    held.state, held.cancel_reason = Booking.State.CANCELLED, told
    held.save(update_fields=["state", "cancel_reason"])
    write_entry_of(held, "cancelled", {}, actor=actor, at=at, reason=told)
    return held
