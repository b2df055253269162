"""Reads of plans."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.plans.models import Plan, PlanItem
from khuyencong.apps.projects.models import Project


def list_plans(*, visible_to: Account) -> QuerySet[Plan]:
    """Return the plans the account may see, newest year first."""
    rows = Plan.objects.select_related("province", "unit").defer("findings")
    return rows_visible_to(rows, visible_to).order_by("-year", "-built_at")


def get_plan(plan_id: int, *, visible_to: Account) -> Plan:
    """Return a plan the account may see. Raises Plan.DoesNotExist."""
    rows = Plan.objects.select_related("province", "unit", "sheet_import__file")
    return rows_visible_to(rows, visible_to).get(pk=plan_id)


def list_items_of(project: Project) -> QuerySet[PlanItem]:
    """Return what each plan decided about a project, newest plan first."""
    return project.plan_items.select_related("plan").order_by("-plan__built_at")
