"""Accept one scenario as the plan of the year."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.plans.models import Plan
from khuyencong.apps.plans.permissions import can_accept_plan
from khuyencong.apps.plans.queries import projects_chosen_in
from khuyencong.apps.projects.actions.plan_projects import plan_projects
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def accept_plan(*, plan: Plan, actor: Account, at: datetime) -> Plan:
    """Accept a plan; the other scenarios of the year stay readable, this one is frozen.

    The projects it chose are no longer edited. Accepting it again changes nothing. Raises
    NotAllowed, or BadInput when the unit accepted another one for the year, the plan keeps no
    limit, or a project was edited after it was computed.
    """
    can_accept_plan(actor, plan).or_raise(NotAllowed)
    lock_unit(plan.unit)
    plan = Plan.objects.select_for_update(of=("self",)).select_related("unit").get(pk=plan.pk)
    if plan.accepted_at:
        return plan
    if plan.status == Plan.Status.INFEASIBLE:
        raise BadInput("plans.nothing_to_accept", "Phương án không giữ được các giới hạn")
    other = Plan.objects.filter(
        unit=plan.unit_id, year=plan.year, accepted_at__isnull=False
    ).first()
    if other:
        raise BadInput(
            "plans.other_accepted",
            "Năm {year} đã chấp nhận phương án số {number}; bỏ chấp nhận phương án đó trước",
            year=plan.year,
            number=other.pk,
        )
    plan_projects(projects=projects_chosen_in(plan), built_at=plan.built_at, actor=actor, at=at)
    plan.accepted_at, plan.accepted_by = at, actor
    plan.save(update_fields=["accepted_at", "accepted_by"])
    write_entry(
        verb="plans.plan.accepted",
        actor=actor,
        at=at,
        unit_id=plan.unit_id,
        object_kind="plan",
        object_id=plan.pk,
        label=f"Kế hoạch {plan.year}",
        data={"year": plan.year, "kcqg_vnd": plan.kcqg_vnd, "kcdp_vnd": plan.kcdp_vnd},
    )
    return plan
