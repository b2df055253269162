"""Enter a room, vehicle or instrument."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.facilities.codes import require_free_code
from khuyencong.apps.facilities.entries import write_entry_of
from khuyencong.apps.facilities.facility_facts import FacilityFacts
from khuyencong.apps.facilities.holding import KEEP, require_own_unit
from khuyencong.apps.facilities.models import Facility


@transaction.atomic
def record_facility(*, facts: FacilityFacts, unit: Unit, actor: Account, at: datetime) -> Facility:
    """Enter a facility of the unit. Raises NotAllowed, or BadInput that names the field."""
    owner = require_own_unit(actor, KEEP, unit)
    read = facts.settled()
    require_free_code(read.code, unit=unit)
    made = Facility(**owner)
    read.store_in(made)
    made.save()
    write_entry_of(made, "recorded", dict(read.told()), actor=actor, at=at)
    return made
