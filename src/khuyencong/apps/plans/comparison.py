"""Scenarios side by side, as plain rows for a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.fields.json import KeyTransform

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.plans.models import Comparison, Plan, PlanItem, Scenario
from khuyencong.apps.projects.models import Project

MOST_SUMS = 15


@dataclass(frozen=True, slots=True)
class Cell:
    """What one scenario does with a project; ``change`` beside the first: in, out, money."""

    item: PlanItem | None
    change: str

    @property
    def would_give(self) -> dict[str, Any]:
        return getattr(self.item, "would_give", None) or {}


def list_comparisons(*, visible_to: Account) -> QuerySet[Comparison]:
    """Return the comparisons the account may see, newest first."""
    rows = Comparison.objects.select_related("unit", "job", "asked_by")
    return rows_visible_to(rows, visible_to).order_by("-asked_at")


def get_comparison(comparison_id: int, *, visible_to: Account) -> Comparison:
    """Return one the account may see. Raises Comparison.DoesNotExist."""
    return list_comparisons(visible_to=visible_to).get(pk=comparison_id)


def list_scenarios(comparison: Comparison) -> list[Scenario]:
    """Return the scenarios that are computed, with their plans."""
    rows = comparison.scenarios.select_related("plan", "plan__unit", "plan__accepted_by")
    return list(rows)


def differing_projects(scenarios: Sequence[Scenario]) -> QuerySet[Project]:
    """Return the projects that the scenarios do not all treat alike, by their codes.

    A chosen project has an amount, so amounts tell everything. Looked up project by project: the
    first page is there as soon as it is full.
    """
    plans = list(dict.fromkeys(each.plan_id for each in scenarios))
    if len(plans) < 2:
        return Project.objects.none()
    first = PlanItem.objects.filter(plan=plans[0], project=OuterRef("project"))
    others = PlanItem.objects.filter(plan__in=plans[1:], project=OuterRef("pk")).alias(
        first_kcqg=Subquery(first.values("kcqg_vnd")), first_kcdp=Subquery(first.values("kcdp_vnd"))
    )
    others = others.exclude(kcqg_vnd=F("first_kcqg"), kcdp_vnd=F("first_kcdp"))
    own = Project.objects.filter(unit=scenarios[0].unit_id, year=scenarios[0].plan.year)
    return own.filter(Exists(others.order_by())).order_by("code", "pk")


def compare_projects(
    scenarios: Sequence[Scenario], projects: Sequence[Project]
) -> list[tuple[Project, list[Cell]]]:
    """Return for each project what each scenario does with it, beside the first scenario."""
    plans = [each.plan_id for each in scenarios]
    items = {
        (item.plan_id, item.project_id): item
        for item in PlanItem.objects.filter(plan__in=plans, project__in=projects)
        .annotate(would_give=KeyTransform("would_give", "trace"))
        .defer("trace", "worth")
    }
    rows = []
    for project in projects:
        found = [items.get((plan, project.pk)) for plan in plans]
        rows.append((project, [Cell(item, _change(found[0], item)) for item in found]))
    return rows


def _change(first: PlanItem | None, item: PlanItem | None) -> str:
    if first is None or item is None or first is item:
        return ""
    if first.is_chosen != item.is_chosen:
        return "in" if item.is_chosen else "out"
    same = (first.kcqg_vnd, first.kcdp_vnd) == (item.kcqg_vnd, item.kcdp_vnd)
    return "" if same else "money"


def sum_rows(scenarios: Sequence[Scenario], kind: str) -> list[dict[str, Any]]:
    """Return "content", "fund" or "place" as rows with one cell for each scenario, largest first.

    A cell is ``{"count", "vnd"}``, or None where the scenario chose nothing of the kind. Beyond
    ``MOST_SUMS`` the rest is one row, which says how many it holds: ``rest``.
    """
    labels: dict[str, int] = {}
    sums: list[dict[str, dict[str, int]]] = []
    for each in scenarios:
        column = {}
        for row in each.plan.result["sums"][kind]:
            vnd = row["kcqg_vnd"] + row["kcdp_vnd"]
            column[row["label"]] = {"count": row["count"], "vnd": vnd}
            labels[row["label"]] = max(vnd, labels.get(row["label"], 0))
        sums.append(column)
    ordered = sorted(labels, key=lambda label: (-labels[label], label))
    kept = ordered if len(ordered) <= MOST_SUMS else ordered[: MOST_SUMS - 1]
    rows: list[dict[str, Any]] = [
        {"label": label, "cells": [column.get(label) for column in sums]} for label in kept
    ]
    if rest := ordered[len(kept) :]:
        rows.append({"rest": len(rest), "cells": [_sum_of(column, rest) for column in sums]})
    return rows


def _sum_of(column: dict[str, dict[str, int]], labels: Sequence[str]) -> dict[str, int]:
    cells = [column[label] for label in labels if label in column]
    return {key: sum(cell[key] for cell in cells) for key in ("count", "vnd")}


def count_items(plans: Sequence[Plan]) -> dict[int, dict[str, int]]:
    """Return how many projects each plan chose and left out, by the id of the plan."""
    known = {plan.pk: plan.result["counts"] for plan in plans if "counts" in plan.result}
    before = [plan.pk for plan in plans if plan.pk not in known]  # built when plans kept no counts
    if not before:
        return known
    rows = (
        PlanItem.objects.filter(plan__in=before)
        .order_by()
        .values("plan")
        .annotate(all=Count("pk"), chosen=Count("pk", filter=Q(is_chosen=True)))
    )
    return known | {
        row["plan"]: {"chosen": row["chosen"], "left_out": row["all"] - row["chosen"]}
        for row in rows
    }
