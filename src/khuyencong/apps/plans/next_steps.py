"""What to do next with a project, from what its budget, its need and the plans say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from khuyencong.apps.plans.models import PlanItem
from khuyencong.apps.projects.budget import ProjectCheck
from khuyencong.apps.projects.drafts import line_draft_of
from khuyencong.apps.projects.models import Project
from khuyencong.domain.norms.answer import Verdict


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step: a code for its words, the numbers in them, and the plan it is about, if any."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)
    plan_id: int | None = None


def next_steps(
    project: Project, *, checks: Sequence[ProjectCheck], items: Sequence[PlanItem]
) -> list[NextStep]:
    """Return what is open, the first thing to do first.

    ``checks`` and ``items`` are those of the project; items the newest plan first.
    """
    accepted = next((each for each in items if each.is_chosen and each.plan.accepted_at), None)
    if accepted:
        return [NextStep("plan.accepted", {"year": project.year}, accepted.plan_id)]
    return [*_of_budget(project, checks), *_of_plans(project, items)]


def _of_budget(project: Project, checks: Sequence[ProjectCheck]) -> Iterator[NextStep]:
    lines = list(project.budget_lines.all())
    if not lines:
        yield NextStep("budget.empty")
        return
    if unknown := sum(1 for line in lines if not line.line):
        yield NextStep("budget.content_unknown", {"count": unknown})
    over = {
        (each.lines[c.number - 1].pk, c.fund)
        for each in checks
        for c in each.check.lines
        if c.explanation.answer.verdict is Verdict.BREACH
    }
    if over:
        yield NextStep("budget.over_norm", {"count": len(over)})
    if open_vnd := sum(line.open_vnd for line in lines):
        yield NextStep("budget.fund_not_named", {"amount_vnd": open_vnd})
    if unstated := sum(1 for line in lines if line.own_vnd is None):
        yield NextStep("budget.own_not_stated", {"count": unstated})
    missing = sum(line_draft_of(line).missing_vnd for line in lines if line.own_vnd is not None)
    if missing > 0:
        yield NextStep("budget.money_missing", {"amount_vnd": missing})
    elif missing < 0:
        yield NextStep("budget.too_much_money", {"amount_vnd": -missing})
    nameless = (project.need.other_vnd or 0) if project.need else 0
    if nameless and not any(
        line.sponsor_vnd or line.other_state_vnd or line.commune_vnd for line in lines
    ):
        yield NextStep("budget.other_source_nameless", {"amount_vnd": nameless})


def _of_plans(project: Project, items: Sequence[PlanItem]) -> Iterator[NextStep]:
    newest = items[0] if items else None
    if newest is None:
        yield NextStep("plan.none", {"year": project.year})
    elif project.edited_at and project.edited_at > newest.plan.built_at:
        yield NextStep("plan.outdated", {"year": project.year})
    elif newest.is_chosen:
        yield NextStep("plan.to_accept", {"year": project.year}, newest.plan_id)
    else:
        yield NextStep("plan.left_out", {"year": project.year}, newest.plan_id)
