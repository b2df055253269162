"""Take back that somebody works here no more."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.ending import reopen
from khuyencong.apps.facilities.holding import hold
from khuyencong.apps.facilities.models import StaffMember


@transaction.atomic
def reopen_staff_member(*, member: StaffMember, actor: Account, at: datetime) -> StaffMember:
    """Let him work here again (``write_entry`` by ``reopen``). Raises NotAllowed, BadInput."""
    held = hold(member, actor=actor)
    reopen(held, to=StaffMember.State.WORKING, actor=actor, at=at)
    return held
