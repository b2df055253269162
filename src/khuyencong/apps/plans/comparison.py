"""Scenarios side by side, as plain rows for a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Max, Min, Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.plans.models import Comparison, PlanItem, Scenario
from khuyencong.apps.projects.models import Project


@dataclass(frozen=True, slots=True)
class Cell:
    """What one scenario does with a project; ``change`` beside the first: in, out, money."""

    item: PlanItem | None
    change: str

    @property
    def would_give(self) -> dict[str, Any]:
        return dict(self.item.trace.get("would_give", {})) if self.item else {}


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
    return list(rows.defer("plan__findings"))


def differing_projects(scenarios: Sequence[Scenario]) -> QuerySet[Project]:
    """Return the projects that the scenarios do not all treat alike, by their codes.

    A chosen project has an amount, so amounts tell everything.
    """
    items = (
        PlanItem.objects.filter(plan__in=[each.plan_id for each in scenarios])
        .order_by()
        .values("project")
        .annotate(
            lo_kcqg=Min("kcqg_vnd"),
            hi_kcqg=Max("kcqg_vnd"),
            lo_kcdp=Min("kcdp_vnd"),
            hi_kcdp=Max("kcdp_vnd"),
        )
        .filter(Q(lo_kcqg__lt=F("hi_kcqg")) | Q(lo_kcdp__lt=F("hi_kcdp")))
    )
    return Project.objects.filter(pk__in=items.values("project")).order_by("code")


def compare_projects(
    scenarios: Sequence[Scenario], projects: Sequence[Project]
) -> list[tuple[Project, list[Cell]]]:
    """Return for each project what each scenario does with it, beside the first scenario."""
    plans = [each.plan_id for each in scenarios]
    items = {
        (item.plan_id, item.project_id): item
        for item in PlanItem.objects.filter(plan__in=plans, project__in=projects)
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

    A cell is ``{"count", "vnd"}``, or None where the scenario chose nothing of the kind.
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
    return [{"label": label, "cells": [column.get(label) for column in sums]} for label in ordered]


def count_items(scenarios: Sequence[Scenario]) -> dict[int, dict[str, int]]:
    """Return how many projects each plan chose and left out, by the id of the plan."""
    rows = (
        PlanItem.objects.filter(plan__in=[each.plan_id for each in scenarios])
        .order_by()
        .values("plan")
        .annotate(all=Count("pk"), chosen=Count("pk", filter=Q(is_chosen=True)))
    )
    return {
        row["plan"]: {"chosen": row["chosen"], "left_out": row["all"] - row["chosen"]}
        for row in rows
    }
