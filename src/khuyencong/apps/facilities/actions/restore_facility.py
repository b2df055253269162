"""Put a facility that was set aside back into use."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.checking import bad
from khuyencong.apps.facilities.entries import write_entry_of
from khuyencong.apps.facilities.holding import hold
from khuyencong.apps.facilities.models import Facility


@transaction.atomic
def restore_facility(*, facility: Facility, actor: Account, at: datetime) -> Facility:
    """Put it back into use. Raises NotAllowed; BadInput when it is in use."""
    held = hold(facility, actor=actor)
    if held.state == Facility.State.IN_USE:
        raise bad("state", "Đang dùng rồi")
    data = {"reason_before": held.set_aside_reason}
    held.state, held.set_aside_reason = Facility.State.IN_USE, ""
    held.version += 1
    held.save(update_fields=["state", "set_aside_reason", "version"])
    write_entry_of(held, "restored", data, actor=actor, at=at)
    return held
