"""Enter somebody who works in a unit."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.facilities.entries import write_entry_of
from khuyencong.apps.facilities.holding import KEEP, require_own_unit
from khuyencong.apps.facilities.linking import accounts_of_staff, require_account
from khuyencong.apps.facilities.models import StaffMember
from khuyencong.apps.facilities.people_facts import StaffFacts


@transaction.atomic
def record_staff_member(
    *, facts: StaffFacts, unit: Unit, actor: Account, at: datetime
) -> StaffMember:
    """Enter a member of staff with skills. Raises NotAllowed, or BadInput that names the field."""
    owner = require_own_unit(actor, KEEP, unit)
    read = facts.settled()
    among = accounts_of_staff(unit)
    require_account(read.account_id, among=among, linked_in=StaffMember, unit=unit)
    made = StaffMember(**owner)
    read.store_in(made)
    made.save()
    read.keep_beside(made)
    write_entry_of(made, "recorded", read.told(), actor=actor, at=at)
    return made
