"""Reads of plans."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.plans.models import Plan, PlanItem
from khuyencong.apps.projects.models import Project
from khuyencong.apps.search.words import words_of


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


def search_plans(plans: QuerySet[Plan], text: str) -> QuerySet[Plan]:
    """Keep the plans whose year, unit's name or own name ("kế hoạch") holds every word's beginning.

    The few pairs of unit and year are compared here, so that plans need no column to search in.
    """
    if not text.strip():
        return plans
    words, found = words_of(text), Q()
    pairs = plans.order_by().values_list("unit_id", "unit__name", "year").distinct()
    for unit_id, unit_name, year in pairs if words else ():
        own = words_of(f"kế hoạch khuyến công năm {year} {unit_name}")
        if all(any(mine.startswith(word) for mine in own) for word in words):
            found |= Q(unit=unit_id, year=year)
    return plans.filter(found) if found else plans.none()
