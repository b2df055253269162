"""Move a person to another unit or role: the one ends the day the other begins."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.add_role import add_role
from khuyencong.apps.accounts.actions.end_role import end_role
from khuyencong.apps.accounts.models import Account, Membership, Unit
from khuyencong.apps.accounts.roles import Role
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def move_person(
    *,
    membership: Membership,
    unit: Unit,
    role: Role,
    starts_on: date,
    reason: str,
    actor: Account,
    at: datetime,
) -> Membership:
    """End the role and give the new one from the same day, both or neither.

    Each writes its own line in the journal. Raises what ``end_role`` and ``add_role`` raise, and
    BadInput for the very role the person has.
    """
    if (unit.pk, role) == (membership.unit_id, membership.role):
        raise BadInput("accounts.same_role", "Hãy chọn đơn vị khác hoặc vai trò khác", field="unit")
    end_role(membership=membership, on=starts_on, reason=reason, actor=actor, at=at)
    account = membership.account
    return add_role(unit=unit, account=account, role=role, starts_on=starts_on, actor=actor, at=at)
