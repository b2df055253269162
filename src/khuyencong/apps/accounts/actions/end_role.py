"""End a role of a person in a unit."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.administrators import require_another_administrator
from khuyencong.apps.accounts.lent_roles import end_lendings_of_role
from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.models import Account, Membership
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def end_role(
    *, membership: Membership, on: date, reason: str, actor: Account, at: datetime
) -> Membership:
    """End the role: the day ``on``, today or later, is the first without it.

    What was lent of it ends as well, and what was lent to a person who leaves the unit with it.
    Raises NotAllowed outside the actor's reach or for the last administrator, BadInput for a role
    that has ended or a day gone by.
    """
    unit = membership.unit
    require_manage(actor, "accounts.manage_roles", unit=unit)
    lock_unit(unit)
    membership.refresh_from_db(fields=["starts_on", "ends_before"])
    if membership.ends_before is not None and membership.ends_before <= on:
        raise BadInput("accounts.role_ended", "Vai trò này đã có ngày kết thúc sớm hơn", field="on")
    if on < timezone.localdate(at):
        raise BadInput("accounts.day_gone", "Ngày kết thúc phải từ hôm nay trở đi", field="on")
    require_another_administrator(unit, without=[membership])
    membership.ends_before = max(on, membership.starts_on)
    membership.save(update_fields=["ends_before"])
    lent = end_lendings_of_role(membership, on=membership.ends_before)
    write_entry(
        verb="accounts.role.ended",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="account",
        object_id=membership.account_id,
        label=membership.account.display_name,
        data={
            "role": membership.role,
            "unit": unit.name,
            "on": on.isoformat(),
            **({"delegations_ended": lent} if lent else {}),
        },
        reason=reason,
    )
    return membership
