"""Change what is written of a facility."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.amending import bring_to
from khuyencong.apps.facilities.checking import bad
from khuyencong.apps.facilities.codes import require_free_code
from khuyencong.apps.facilities.facility_facts import FacilityFacts
from khuyencong.apps.facilities.holding import hold
from khuyencong.apps.facilities.models import Facility
from khuyencong.apps.journal.models import Entry


@transaction.atomic
def amend_facility(
    *, facility: Facility, facts: FacilityFacts, seen_version: int, actor: Account, at: datetime
) -> Entry | None:
    """Change what differs; the line of the journal (``write_entry_of``), None for no change.

    Raises NotAllowed; BadInput that names the field, also when an instrument with calibrations
    would become another kind.
    """
    held = hold(facility, actor=actor, seen_version=seen_version)
    read = facts.settled()
    if read.kind != held.kind and held.calibrations.exists():
        raise bad("kind", "Thiết bị đã ghi hiệu chuẩn thì giữ nguyên loại")
    require_free_code(read.code, unit=held.unit, but=held)
    return bring_to(held, read, what="amended", actor=actor, at=at)
