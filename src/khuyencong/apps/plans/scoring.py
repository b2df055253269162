"""What a project is worth to the planner: legal order first, then points, then being there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from khuyencong.apps.projects.models import Project
from khuyencong.domain.norms.rules.project_facts import ProjectFacts
from khuyencong.domain.norms.rules.scoring import ScoreLine, score

CLEANER_PRODUCTION_LINES = frozenset({"cleaner_production_model", "cleaner_production_assessment"})
AREA_CODES = frozenset("abcd")


@dataclass(frozen=True, slots=True)
class Scored:
    """``worth``: key project, legal priority, points, and 1, so that of equals more get in."""

    worth: tuple[int, int, int, int]
    trace: list[str]
    in_priority_area: bool


def score_project(project: Project, *, on: date) -> Scored:
    """Score a project from what its sheet says; what is not said gives no points and says so."""
    scored = score(_facts(project, on), on=on)
    trace = [f"{step.text}" for step in scored.rank.trace if step.answer == "yes"]
    trace += [_line(line) for line in scored.trace]
    return Scored(
        worth=(*scored.levels, 1),
        trace=trace,
        in_priority_area=scored.rank.in_priority_area is True,
    )


def _facts(project: Project, on: date) -> ProjectFacts:
    details = project.need.details if project.need else {}
    lines = list(project.budget_lines.all())
    cost = sum(line.eligible_cost_vnd for line in lines)
    stated = [line.own_vnd for line in lines if line.own_vnd is not None]
    firm = project.establishment
    village = firm.craft_village if firm else None
    area = str(details.get("priority_area", "")).strip().lower().strip("().")
    return ProjectFacts(
        is_flagship=project.is_flagship or None,
        areas=frozenset({area}) if area in AREA_CODES else None,
        cleaner_production=project.line in CLEANER_PRODUCTION_LINES or None,
        workers=details.get("workers"),
        is_in_craft_village=village.is_recognised_on(on) if village else None,
        own_contribution_share=Decimal(sum(stated)) / cost if stated and cost else None,
    )


def _line(line: ScoreLine) -> str:
    if line.only_shown:
        return f"{line.label_vi}: {line.value_vi}, chỉ nêu, không tính điểm"
    shown = f"{line.label_vi}: {line.value_vi}, {line.points} điểm"
    return shown + (" (điểm minh họa)" if line.illustrative else "")
