"""Who may accept a plan, and write its papers."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.accounts.roles import Role, UnitKind
from khuyencong.apps.plans.models import Plan
from khuyencong.domain.foundation.decision import Decision

_ABOVE = frozenset({UnitKind.INDUSTRY_DEPARTMENT, UnitKind.PEOPLES_COMMITTEE})


def can_accept_plan(actor: Account, plan: Plan) -> Decision:
    """Tell whether the actor may accept the plan: in its unit, or as a leader above it.

    Leaders of the department and of the People's Committee accept plans of their province.
    """
    decision = can(actor, "plans.accept", unit=plan.unit)
    if decision or not actor.has_capability("plans.accept"):
        return decision
    leads = any(
        member.role == Role.LEADER and member.unit.kind in _ABOVE
        for member in actor.current_memberships()
    )
    if leads and rows_visible_to(Plan.objects.filter(pk=plan.pk), actor).exists():
        return Decision.yes()
    return decision


def can_write_papers(actor: Account, plan: Plan) -> Decision:
    """Tell whether the actor may have the papers written: who builds plans there, or accepts."""
    decision = can(actor, "plans.build", unit=plan.unit)
    return decision if decision else can_accept_plan(actor, plan)
