"""Give a person a role in a unit."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.models import Account, Membership, Unit
from khuyencong.apps.accounts.people_queries import accounts_known_to, roles_not_ended
from khuyencong.apps.accounts.roles import Role, roles_for
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def add_role(
    *, unit: Unit, account: Account, role: Role, starts_on: date, actor: Account, at: datetime
) -> Membership:
    """Give a role from today or later, without an end.

    Raises NotAllowed outside the actor's reach, BadInput for a closed unit, a role that does not
    fit it or is held already, or a day gone by.
    """
    require_manage(actor, "accounts.manage_roles", unit=unit)
    if not accounts_known_to(actor).filter(pk=account.pk).exists():
        raise NotAllowed("accounts.unknown_person", "Người này không thuộc phần quản lý")
    if starts_on < timezone.localdate(at):
        raise BadInput("accounts.day_gone", "Ngày bắt đầu phải từ hôm nay", field="starts_on")
    member = place_in_unit(unit=unit, account=account, role=role, starts_on=starts_on)
    write_entry(
        verb="accounts.role.added",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="account",
        object_id=account.pk,
        label=account.display_name,
        data={"role": role.value, "unit": unit.name, "starts_on": starts_on.isoformat()},
    )
    return member


def place_in_unit(*, unit: Unit, account: Account, role: Role, starts_on: date) -> Membership:
    """Store the role; part of every action that gives one, after its permission.

    Raises BadInput as ``add_role`` does.
    """
    lock_unit(unit)
    if unit.ends_before is not None:
        raise BadInput("accounts.unit_closed", "Đơn vị {unit} đã đóng", unit=unit.name)
    if role not in roles_for(unit.kind):
        raise BadInput(
            "accounts.role_of_other_kind",
            "Vai trò này không có ở loại đơn vị của {unit}",
            field="role",
            unit=unit.name,
        )
    if roles_not_ended(unit, on=starts_on).filter(account=account, role=role).exists():
        raise BadInput(
            "accounts.role_held",
            "{name} đã có vai trò này ở {unit}",
            field="role",
            name=account.display_name,
            unit=unit.name,
        )
    return Membership.objects.create(unit=unit, account=account, role=role, starts_on=starts_on)
