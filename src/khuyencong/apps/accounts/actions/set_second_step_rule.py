"""Say that a role of a unit must sign in with a second step, from a day on."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.models import Account, SecondStepRule, Unit
from khuyencong.apps.accounts.roles import LOOKS_AFTER, Role, UnitKind, roles_for
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput

CAPABILITY = "accounts.require_second_step"


@transaction.atomic
def set_second_step_rule(
    *,
    unit: Unit,
    role: Role,
    starts_on: date,
    reaches_looked_after: bool = False,
    actor: Account,
    at: datetime,
) -> SecondStepRule:
    """Who has none when it begins sets one up right after signing in, before anything else.

    Raises NotAllowed outside the actor's reach, BadInput for a day gone, a role that has no place
    there, or a rule that stands already.
    """
    require_manage(actor, CAPABILITY, unit=unit)
    lock_unit(unit)
    if starts_on < timezone.localdate(at):
        raise BadInput("accounts.day_gone", "Ngày bắt đầu phải từ hôm nay", field="starts_on")
    if role not in _roles(unit, reaches_looked_after):
        raise BadInput(
            "accounts.role_of_other_kind",
            "Vai trò này không có ở loại đơn vị của {unit}",
            field="role",
            unit=unit.name,
        )
    if unit.second_step_rules.filter(role=role, ends_before=None).exists():
        raise BadInput("accounts.rule_stands", "Vai trò này đã có quy định rồi", field="role")
    rule = SecondStepRule.objects.create(
        unit=unit, role=role, starts_on=starts_on, reaches_looked_after=reaches_looked_after
    )
    write_entry(
        verb="accounts.second_step.required",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="unit",
        object_id=unit.pk,
        label=unit.name,
        data={
            "role": role.value,
            "starts_on": starts_on.isoformat(),
            "reaches_looked_after": reaches_looked_after,
        },
    )
    return rule


def _roles(unit: Unit, reaches: bool) -> set[Role]:
    kinds = {UnitKind(unit.kind)}
    if reaches:
        kinds |= LOOKS_AFTER.get(UnitKind(unit.kind), frozenset())
    return {role for kind in kinds for role in roles_for(kind)}
