"""Name the instrument something was measured with."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.checking import bad, require_not_ahead
from khuyencong.apps.facilities.models import InstrumentUse
from khuyencong.apps.facilities.use_facts import UseFacts
from khuyencong.apps.facilities.uses import (
    Measured,
    about,
    hold_measured,
    instruments_of,
    write_entry_of_use,
)


@transaction.atomic
def record_use(
    *, measured: Measured, facts: UseFacts, actor: Account, at: datetime
) -> InstrumentUse:
    """Name an instrument of the record's unit. Raises NotAllowed; BadInput that names the field.

    One whose calibration was over is entered too: ``uses_of`` tells it wherever it is shown.
    """
    hold_measured(measured, actor=actor)
    read = facts.settled()
    require_not_ahead("used_on", read.used_on, today=timezone.localdate(at))
    instrument = instruments_of(measured.unit).filter(pk=read.facility_id).first()
    if instrument is None:
        raise bad("facility_id", "Chọn một thiết bị đo của đơn vị")
    owner = {"unit_id": measured.unit_id, "province_id": measured.province_id}
    made = InstrumentUse.objects.create(**about(measured), **owner, **read.values())
    told = {**read.told(), "facility": instrument.name}
    write_entry_of_use(made, "recorded", told, actor=actor, at=at)
    return made
