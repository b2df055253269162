"""Take a change of a facility back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.amending import bring_to, facts_before
from khuyencong.apps.facilities.codes import require_free_code
from khuyencong.apps.facilities.facility_facts import FacilityFacts
from khuyencong.apps.facilities.holding import hold
from khuyencong.apps.facilities.models import Facility
from khuyencong.apps.journal.models import Entry


@transaction.atomic
def undo_facility_edit(
    *, facility: Facility, entry_id: int, actor: Account, at: datetime
) -> Entry | None:
    """Bring it back to what it was before a line of the journal (``write_entry_of`` the deed).

    Raises NotAllowed; BadInput when no such change is known or it changed since.
    """
    held = hold(facility, actor=actor)
    before = facts_before(held, entry_id, kind=FacilityFacts)
    require_free_code(before.told()["code"], unit=held.unit, but=held)
    return bring_to(held, before, what="undone", actor=actor, at=at)
