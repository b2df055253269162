"""Enter a computed plan as a scenario of a comparison."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.plans.models import Comparison, Plan, Scenario


@transaction.atomic
def add_scenario(
    *, comparison: Comparison, code: str, order: int, plan: Plan, actor: Account, at: datetime
) -> Scenario:
    """Enter the plan under its code; doing it again changes nothing. Raises NotAllowed."""
    require(actor, "plans.build", unit=comparison.unit)
    scenario, is_new = Scenario.objects.get_or_create(
        comparison=comparison,
        code=code,
        defaults={
            "order": order,
            "plan": plan,
            "province_id": comparison.province_id,
            "unit_id": comparison.unit_id,
        },
    )
    if is_new:
        write_entry(
            verb="plans.scenario.added",
            actor=actor,
            at=at,
            unit_id=comparison.unit_id,
            object_kind="comparison",
            object_id=comparison.pk,
            label=f"Lập phương án năm {comparison.year}",
            data={"code": code, "plan": plan.pk},
        )
    return scenario
