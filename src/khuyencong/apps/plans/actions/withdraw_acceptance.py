"""Take back the acceptance of a plan."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.plans.models import Plan
from khuyencong.apps.plans.permissions import can_accept_plan
from khuyencong.apps.plans.queries import projects_chosen_in
from khuyencong.apps.projects.actions.plan_projects import return_to_draft
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def withdraw_acceptance(*, plan: Plan, actor: Account, at: datetime, reason: str) -> Plan:
    """Take back an acceptance, with its reason; its papers stay, its projects are drafts again.

    Raises NotAllowed, or BadInput without a reason, when the plan is not accepted, or when one of
    its projects has gone on.
    """
    can_accept_plan(actor, plan).or_raise(NotAllowed)
    if not reason.strip():
        raise BadInput("plans.no_reason", "Ghi lý do bỏ chấp nhận", field="reason")
    lock_unit(plan.unit)
    plan = Plan.objects.select_for_update(of=("self",)).select_related("unit").get(pk=plan.pk)
    if plan.accepted_at is None:
        raise BadInput("plans.not_accepted", "Phương án này chưa được chấp nhận")
    gone_on = projects_chosen_in(plan).exclude(state=Project.PLANNED).count()
    if gone_on:
        raise BadInput(
            "plans.projects_gone_on",
            "{count} đề án của kế hoạch đã đi bước tiếp theo; không bỏ chấp nhận được nữa",
            count=gone_on,
        )
    before = {"accepted_at": plan.accepted_at.isoformat(), "accepted_by": plan.accepted_by_id}
    plan.accepted_at, plan.accepted_by = None, None
    plan.save(update_fields=["accepted_at", "accepted_by"])
    return_to_draft(projects=projects_chosen_in(plan), actor=actor, at=at)
    write_entry(
        verb="plans.plan.acceptance_withdrawn",
        actor=actor,
        at=at,
        unit_id=plan.unit_id,
        object_kind="plan",
        object_id=plan.pk,
        label=f"Kế hoạch {plan.year}",
        data={"before": before},
        reason=reason.strip(),
    )
    return plan
