"""Reads of plans."""

from __future__ import annotations

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.plans.models import Plan, PlanItem, Scenario
from khuyencong.apps.projects.models import Project
from khuyencong.apps.search.words import words_of

_OWN_WORDS = words_of("kế hoạch khuyến công năm")
_YEARS = range(2000, 2101)


def list_plans(*, visible_to: Account) -> QuerySet[Plan]:
    """Return the plans the account may see, newest year first."""
    rows = Plan.objects.select_related("province", "unit")
    return rows_visible_to(rows, visible_to).order_by("-year", "-built_at")


def without_alternatives(plans: QuerySet[Plan]) -> QuerySet[Plan]:
    """Leave out scenarios that are only there to compare: all but the accepted or first one.

    ``comparison_id`` tells which comparison a plan is a scenario of, None for others.
    """
    scenarios = Scenario.objects.filter(plan=OuterRef("pk")).order_by("-pk")
    is_alternative = Exists(scenarios) & ~Exists(scenarios.filter(order=1))
    has_lost = Q(accepted_at=None) & Exists(accepted_beside())
    kept = plans.exclude(has_lost).exclude(Q(accepted_at=None) & is_alternative)
    return kept.annotate(comparison_id=Subquery(scenarios.values("comparison_id")[:1]))


def accepted_beside() -> QuerySet[Plan]:
    """Return, for a subquery, the accepted plans of the same unit and year as the outer row."""
    return Plan.objects.filter(
        unit=OuterRef("unit"), year=OuterRef("year"), accepted_at__isnull=False
    )


def get_plan(plan_id: int, *, visible_to: Account) -> Plan:
    """Return a plan the account may see. Raises Plan.DoesNotExist."""
    rows = Plan.objects.select_related("province", "unit", "sheet_import__file", "accepted_by")
    return rows_visible_to(rows.defer("sheet_import__errors"), visible_to).get(pk=plan_id)


def list_chosen(plan: Plan) -> QuerySet[PlanItem]:
    """Return what a plan chose, in its order, which puts the chosen first."""
    return plan.items.filter(is_chosen=True).select_related("project").order_by("order", "pk")


def list_left_out(plan: Plan, *, chosen: int) -> QuerySet[PlanItem]:
    """Return what a plan left out, in its order; ``chosen`` is how many come before."""
    rows = plan.items.filter(is_chosen=False, order__gt=chosen)
    return rows.select_related("project").order_by("order", "pk")


def list_items_of(project: Project) -> QuerySet[PlanItem]:
    """Return what each plan decided about a project, newest plan first."""
    rows = project.plan_items.select_related("plan").defer("plan__result")
    return rows.order_by("-plan__built_at")


def projects_chosen_in(plan: Plan) -> QuerySet[Project]:
    """Return the projects a plan chose."""
    chosen = PlanItem.objects.filter(plan=plan, is_chosen=True)
    return Project.objects.filter(pk__in=chosen.values("project"))


def search_plans(plans: QuerySet[Plan], text: str) -> QuerySet[Plan]:
    """Keep the plans whose year, own name ("kế hoạch") or unit, by any name, begins every word."""
    if not text.strip():
        return plans
    words = words_of(text)
    for word in words:
        if not any(own.startswith(word) for own in _OWN_WORDS):
            plans = plans.filter(_unit_or_year(word))
    return plans if words else plans.none()


def _unit_or_year(word: str) -> Q:
    years = [year for year in _YEARS if str(year).startswith(word)]
    return Q(unit__search__regex=rf"(^|[^a-z0-9]){word}") | Q(year__in=years)


def get_accepted_plan(*, unit_id: int, year: int) -> Plan | None:
    """Return the plan a unit accepted for a year, if any."""
    rows = Plan.objects.filter(unit=unit_id, year=year, accepted_at__isnull=False)
    return rows.defer("result").first()


def last_money(*, unit: Unit, year: int) -> tuple[int | None, int | None]:
    """Return the KCQG and KCĐP money to start from: this year's last plan, or the year before's.

    An accepted plan speaks before others of its year.
    """
    rows = Plan.objects.filter(unit=unit, year__in=[year, year - 1])
    found = rows.order_by("-year", F("accepted_at").desc(nulls_last=True), "-built_at").values_list(
        "kcqg_vnd", "kcdp_vnd"
    )
    return found.first() or (None, None)
