"""Put a calibration that was taken off back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.calibrating import bring_up_to_date
from khuyencong.apps.facilities.checking import changed_meanwhile
from khuyencong.apps.facilities.entries import write_entry_of
from khuyencong.apps.facilities.facility_facts import CalibrationFacts
from khuyencong.apps.facilities.holding import hold
from khuyencong.apps.facilities.models import Calibration


@transaction.atomic
def restore_calibration(*, calibration: Calibration, actor: Account, at: datetime) -> Calibration:
    """Put it back. Raises NotAllowed; BadInput when it was not taken off."""
    facility = hold(calibration.facility, actor=actor)
    held = facility.calibrations.get(pk=calibration.pk)
    if held.removed_at is None:
        raise changed_meanwhile()
    held.removed_at = None
    held.save(update_fields=["removed_at"])
    bring_up_to_date(facility)
    data = dict(CalibrationFacts.of(held).told())
    write_entry_of(facility, "restored", data, actor=actor, at=at, about="calibration")
    return held
