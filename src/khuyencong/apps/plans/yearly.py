"""The year by source of money: one plan for each unit, summed for everything in sight."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.plans.models import Plan, PlanItem
from khuyencong.apps.plans.result import OTHER
from khuyencong.domain.norms.rules.wording import list_entries

FUNDS = ("KCQG", "KCDP")


@dataclass(frozen=True, slots=True)
class FundYear:
    """One fund in one year. [VND] ``support`` goes to projects, ``management`` to running them."""

    fund: str
    given_vnd: int
    support_vnd: int
    management_vnd: int

    @property
    def left_vnd(self) -> int:
        return self.given_vnd - self.support_vnd - self.management_vnd


@dataclass(frozen=True, slots=True)
class YearFigures:
    """The plans of a year summed; rows hold label, count, kcqg_vnd, kcdp_vnd, largest first."""

    plans: list[Plan]
    funds: list[FundYear]
    by_content: list[dict[str, Any]] = field(default_factory=list)
    by_place: list[dict[str, Any]] = field(default_factory=list)


def list_plan_years(*, visible_to: Account) -> list[int]:
    """Return the years with a plan the account may see, newest first."""
    rows = rows_visible_to(Plan.objects.all(), visible_to).order_by("-year")
    return list(rows.values_list("year", flat=True).distinct())


def plans_that_count(*, visible_to: Account, year: int) -> list[Plan]:
    """Return one plan for each unit: the accepted one, else the newest."""
    rows = rows_visible_to(Plan.objects.filter(year=year), visible_to)
    order = ("unit_id", F("accepted_at").desc(nulls_last=True), "-built_at", "-pk")
    first: dict[int, int] = {}
    for unit_id, plan_id in rows.order_by(*order).values_list("unit_id", "pk"):
        first.setdefault(unit_id, plan_id)
    counted = Plan.objects.filter(pk__in=first.values()).select_related("unit", "province")
    return list(counted.order_by("unit__name", "pk"))


def year_figures(plans: list[Plan]) -> YearFigures:
    """Return the sums of these plans."""
    return YearFigures(
        plans=plans,
        funds=[_fund_year(plans, fund) for fund in FUNDS],
        by_content=_merged(row for plan in plans for row in _sums(plan, "content")),
        by_place=_merged(row for plan in plans for row in _sums(plan, "place")),
    )


def list_chosen_items(
    plans: Collection[Plan], *, fund: str = "", content: str = "", place: str = ""
) -> QuerySet[PlanItem]:
    """Return the projects behind a figure: of a fund, a content or a place, as sums name them."""
    rows = PlanItem.objects.filter(plan__in=[plan.pk for plan in plans], is_chosen=True)
    if fund == "KCQG":
        rows = rows.filter(kcqg_vnd__gt=0)
    elif fund == "KCDP":
        rows = rows.filter(kcdp_vnd__gt=0)
    if content:
        lines = [entry.line for entry in list_entries() if entry.label_vi == content]
        rows = rows.filter(
            Q(project__line__in=lines)
            | Q(project__line="", project__content="" if content == OTHER else content)
        )
    if place:
        rows = rows.filter(_in_area(place))
    rows = rows.select_related("project", "plan__unit")
    return rows.defer("trace", "plan__result").order_by("plan_id", "order", "pk")


def _in_area(place: str) -> Q:
    if place == OTHER:
        return Q(project__place="")
    after_comma = Q(project__place__endswith=f", {place}") | Q(project__place__endswith=f",{place}")
    return Q(project__place=place) | after_comma


def _fund_year(plans: list[Plan], fund: str) -> FundYear:
    given = sum(plan.kcqg_vnd if fund == "KCQG" else plan.kcdp_vnd for plan in plans)
    used = sum(plan.result.get("used", {}).get(fund, 0) for plan in plans)
    management = sum(plan.result.get("management", {}).get(fund, 0) for plan in plans)
    return FundYear(fund, given, used, management)


def _sums(plan: Plan, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = plan.result.get("sums", {}).get(name, [])
    return rows


def _merged(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    by_label: dict[str, dict[str, Any]] = {}
    for row in rows:
        start = {"label": row["label"], "count": 0, "kcqg_vnd": 0, "kcdp_vnd": 0}
        total = by_label.setdefault(row["label"], start)
        for key in ("count", "kcqg_vnd", "kcdp_vnd"):
            total[key] += row[key]
    return sorted(by_label.values(), key=lambda row: -(row["kcqg_vnd"] + row["kcdp_vnd"]))
