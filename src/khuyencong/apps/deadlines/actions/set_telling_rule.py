"""Set after how many days of delay a unit's leaders, and its department, are told."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.deadlines.models import TellingRule
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput

LATEST = 365


@transaction.atomic
def set_telling_rule(
    *,
    unit: Unit,
    leader_after_days: int,
    department_after_days: int | None,
    actor: Account,
    at: datetime,
) -> TellingRule:
    """Keep the custom of the unit; None: the department is not told.

    Raises NotAllowed, BadInput for days out of range or a department told before the leaders.
    """
    require(actor, "deadlines.set_telling_rule", unit=unit)
    lock_unit(unit)
    if not 1 <= leader_after_days <= LATEST:
        raise BadInput(
            "deadlines.days_out_of_range",
            "Số ngày từ 1 đến {most}",
            field="leader_after_days",
            most=LATEST,
        )
    if department_after_days is not None and not leader_after_days <= department_after_days:
        raise BadInput(
            "deadlines.department_before_leader",
            "Sở được báo không sớm hơn lãnh đạo đơn vị",
            field="department_after_days",
        )
    if (department_after_days or 0) > LATEST:
        raise BadInput(
            "deadlines.days_out_of_range",
            "Số ngày từ 1 đến {most}",
            field="department_after_days",
            most=LATEST,
        )
    days = {
        "leader_after_days": leader_after_days,
        "department_after_days": department_after_days,
    }
    rule, _ = TellingRule.objects.update_or_create(
        unit=unit, defaults={**days, "province": province_of(unit), "changed_at": at}
    )
    write_entry(
        verb="deadlines.telling_rule.set",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="telling_rule",
        object_id=rule.pk,
        label=unit.name,
        data={
            "leader_after_days": leader_after_days,
            "department_after_days": department_after_days,
        },
    )
    return rule
