"""Take the cancelling of a booking back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.bookings import hold_booking, require_free
from khuyencong.apps.facilities.checking import bad
from khuyencong.apps.facilities.entries import write_entry_of
from khuyencong.apps.facilities.models import Booking, Facility


@transaction.atomic
def restore_booking(*, booking: Booking, actor: Account, at: datetime) -> Booking:
    """Let it stand again. Raises NotAllowed; BadInput when somebody else has the time now."""
    held = hold_booking(booking, actor=actor)
    if held.state == Booking.State.BOOKED:
        raise bad("state", "Lượt đặt này đang có hiệu lực")
    if held.ends_at <= at:
        raise bad("state", "Thời gian này đã qua")
    if held.facility.state == Facility.State.SET_ASIDE:
        raise bad("state", f"Đang ngừng dùng: {held.facility.set_aside_reason}")
    require_free(held.facility, held.starts_at, held.ends_at)
    data = {"reason_before": held.cancel_reason}
    held.state, held.cancel_reason = Booking.State.BOOKED, ""
    held.save(update_fields=["state", "cancel_reason"])
    write_entry_of(held, "restored", data, actor=actor, at=at)
    return held
