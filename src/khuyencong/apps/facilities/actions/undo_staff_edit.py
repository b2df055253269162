"""Take a change of a member of staff back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.amending import bring_to, facts_before
from khuyencong.apps.facilities.holding import hold
from khuyencong.apps.facilities.linking import require_unlinked
from khuyencong.apps.facilities.models import StaffMember
from khuyencong.apps.facilities.people_facts import StaffFacts
from khuyencong.apps.journal.models import Entry


@transaction.atomic
def undo_staff_edit(
    *, member: StaffMember, entry_id: int, actor: Account, at: datetime
) -> Entry | None:
    """Bring it back to what it was before a line of the journal (``write_entry_of`` the deed).

    Raises NotAllowed; BadInput when no such change is known or it changed since.
    """
    held = hold(member, actor=actor)
    before = facts_before(held, entry_id, kind=StaffFacts)
    require_unlinked(before, held)
    return bring_to(held, before, what="undone", actor=actor, at=at)
