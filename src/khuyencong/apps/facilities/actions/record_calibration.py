"""Enter a calibration of an instrument."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.calibrating import bring_up_to_date
from khuyencong.apps.facilities.checking import bad, require_not_ahead
from khuyencong.apps.facilities.entries import write_entry_of
from khuyencong.apps.facilities.facility_facts import CalibrationFacts
from khuyencong.apps.facilities.holding import hold
from khuyencong.apps.facilities.models import Calibration, Facility


@transaction.atomic
def record_calibration(
    *, facility: Facility, facts: CalibrationFacts, actor: Account, at: datetime
) -> Calibration:
    """Enter what a certificate says. Raises NotAllowed, or BadInput that names the field."""
    held = hold(facility, actor=actor)
    if held.kind != Facility.Kind.INSTRUMENT:
        raise bad("calibrated_on", "Chỉ thiết bị đo mới hiệu chuẩn")
    read = facts.settled()
    require_not_ahead("calibrated_on", read.calibrated_on, today=timezone.localdate(at))
    owner = {"unit_id": held.unit_id, "province_id": held.province_id}
    made = Calibration.objects.create(facility=held, **owner, **read.values())
    bring_up_to_date(held)
    data = dict(read.told())
    write_entry_of(held, "recorded", data, actor=actor, at=at, about="calibration")
    return made
