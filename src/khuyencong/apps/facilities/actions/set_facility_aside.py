"""Set a facility aside: in repair, sold, entered by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.bookings import coming_bookings
from khuyencong.apps.facilities.checking import bad, require_words, settled_line
from khuyencong.apps.facilities.entries import write_entry_of
from khuyencong.apps.facilities.holding import hold
from khuyencong.apps.facilities.models import Facility

MOST_REASON = 500


@transaction.atomic
def set_facility_aside(
    *, facility: Facility, reason: str, actor: Account, at: datetime
) -> Facility:
    """Take it out of use with a reason; nobody books it until it is put back.

    Raises NotAllowed; BadInput without a reason, when it is aside, or while bookings are ahead.
    """
    held = hold(facility, actor=actor)
    told = settled_line("reason", reason, MOST_REASON)
    require_words("reason", told, "Ghi vì sao ngừng dùng, ví dụ: gửi sửa, thanh lý, ghi nhầm")
    if held.state == Facility.State.SET_ASIDE:
        raise bad("reason", "Đang ngừng dùng rồi")
    if ahead := coming_bookings(held, at=at).count():
        raise bad("reason", f"Còn {ahead} lượt đặt chưa xong; hủy hoặc đợi xong rồi ngừng dùng")
    held.state, held.set_aside_reason = Facility.State.SET_ASIDE, told
    held.version += 1
    held.save(update_fields=["state", "set_aside_reason", "version"])
    write_entry_of(held, "set_aside", {}, actor=actor, at=at, reason=told)
    return held
