"""Book a facility for a stretch of time."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.booked_for import require_seen
from khuyencong.apps.facilities.booking_facts import BookingFacts
from khuyencong.apps.facilities.bookings import require_free, taken
from khuyencong.apps.facilities.checking import bad
from khuyencong.apps.facilities.entries import write_entry_of
from khuyencong.apps.facilities.holding import BOOK, hold
from khuyencong.apps.facilities.models import Booking, Facility
from khuyencong.apps.facilities.overlaps import REFUSAL
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def book_facility(
    *,
    facility: Facility,
    facts: BookingFacts,
    accepts_expired: bool = False,
    actor: Account,
    at: datetime,
) -> Booking:
    """Book it for the actor; an instrument past its calibration only when he says he knows.

    Raises NotAllowed; BadInput that names the field: when it is set aside, the time is over, or
    it is taken, by whom and until when.
    """
    held = hold(facility, actor=actor, capability=BOOK)
    read = facts.settled()
    if held.state == Facility.State.SET_ASIDE:
        raise bad("starts_at", f"Đang ngừng dùng: {held.set_aside_reason}")
    if read.ends_at <= at:
        raise bad("ends_at", "Thời gian này đã qua")
    beside = require_seen(read, unit=held.unit, actor=actor)
    is_expired = held.is_expired_on(timezone.localdate(read.ends_at))
    if is_expired and not accepts_expired:
        raise _expired(held)
    require_free(held, read.starts_at, read.ends_at)
    made = Booking(
        facility=held, unit_id=held.unit_id, province_id=held.province_id, booked_by=actor
    )
    read.store_in(made)
    made.is_past_calibration = is_expired
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError as failure:
        if REFUSAL in str(failure):
            raise taken(held, read.starts_at, read.ends_at) from failure
        raise
    data: dict[str, Any] = {**read.told(), **beside, "facility": held.name}
    data |= {"is_past_calibration": True} if is_expired else {}
    write_entry_of(made, "made", data, actor=actor, at=at)
    return made


def _expired(facility: Facility) -> BadInput:
    return BadInput(
        "facilities.calibration_expired",
        "Hiệu chuẩn hết hạn ngày {day}: số đo không còn căn cứ. Chọn thiết bị khác, đặt sớm hơn, "
        "hoặc đánh dấu là vẫn dùng",
        field="accepts_expired",
        day=f"{facility.calibrated_until:%d/%m/%Y}",
    )
