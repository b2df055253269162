"""Say that somebody works here no more."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.ending import end
from khuyencong.apps.facilities.holding import hold
from khuyencong.apps.facilities.models import StaffMember


@transaction.atomic
def end_staff_member(
    *, member: StaffMember, ended_on: date, reason: str, actor: Account, at: datetime
) -> StaffMember:
    """Write the last day; the account, if any, is closed elsewhere (``write_entry`` by ``end``).

    Raises NotAllowed; BadInput when the day lies ahead or before the first one, or it has ended.
    """
    held = hold(member, actor=actor)
    end(held, to=StaffMember.State.LEFT, on=ended_on, reason=reason, actor=actor, at=at)
    return held
