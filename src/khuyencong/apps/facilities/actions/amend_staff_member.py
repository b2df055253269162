"""Change what is written of a member of staff."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.amending import bring_to
from khuyencong.apps.facilities.holding import hold
from khuyencong.apps.facilities.linking import accounts_of_staff, require_account
from khuyencong.apps.facilities.models import StaffMember
from khuyencong.apps.facilities.people_facts import StaffFacts
from khuyencong.apps.journal.models import Entry


@transaction.atomic
def amend_staff_member(
    *, member: StaffMember, facts: StaffFacts, seen_version: int, actor: Account, at: datetime
) -> Entry | None:
    """Change what differs; return the line (``write_entry_of``), None for no change.

    Raises NotAllowed, or BadInput that names the field.
    """
    held = hold(member, actor=actor, seen_version=seen_version)
    read = facts.settled()
    if read.account_id != held.account_id:
        among, unit = accounts_of_staff(held.unit), held.unit
        named = {"among": among, "linked_in": StaffMember, "unit": unit, "but": held.pk}
        require_account(read.account_id, **named)  # type: ignore[arg-type]
    return bring_to(held, read, what="amended", actor=actor, at=at)
