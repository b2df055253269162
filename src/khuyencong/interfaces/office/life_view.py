"""What the pages of a project show of its life, as plain rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.projects.amounts import LABELS, current_amounts
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.apps.projects.past import words_of
from khuyencong.apps.projects.standing import (
    chain_of,
    lifecycle_of,
    past_steps_of,
    standing_of,
)
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.lifecycle.model import BODIES_VI, Lifecycle, Phase, Transition
from khuyencong.domain.lifecycle.steps import Choice, list_choices

WAY: tuple[Phase, ...] = ("prepare", "appraise", "approve", "carry_out", "close", "ended")


@dataclass(frozen=True, slots=True)
class OfferedStep:
    """A step that leads on: who takes it, what is in its way, and whether this person may."""

    choice: Choice
    who: str
    papers: list[str]
    is_mine: bool
    may_record: bool


@dataclass(frozen=True, slots=True)
class TakenStep:
    """A step that was taken, with its words; the last one may be taken back, and each that lay
    behind a project of the past."""

    row: ProjectStep
    label: str
    may_undo: bool


def life_context(project: Project, account: Account) -> dict[str, Any]:
    """Return where the project stands, what leads on, what was done, and amounts.

    Where our data hold no life cycle of its day nothing leads on, and the words are those of the
    earliest version.
    """
    current, refused = current_amounts(project), ""
    try:
        lifecycle = lifecycle_of(project)
    except BadInput as refusal:
        lifecycle, refused = words_of(chain_of(project)), str(refusal)
    return {
        "project": project,
        "lifecycle": lifecycle,
        "no_lifecycle": refused,
        "way": way_of(lifecycle.states_by_id[project.state].phase),
        "offers": [] if refused else offered_steps(project, lifecycle, account),
        "behind": _behind(project, account),
        "taken": _taken(project, lifecycle),
        "amounts": [(kind, current.get(kind)) for kind in LABELS],
    }


def way_of(here: Phase) -> list[tuple[Phase, str]]:
    """Return the stretches of a life, each past, here or ahead."""
    at = WAY.index(here)
    marks = ["past" if i < at else "here" if i == at else "ahead" for i in range(len(WAY))]
    return list(zip(WAY, marks, strict=True))


def offered_steps(project: Project, lifecycle: Lifecycle, account: Account) -> list[OfferedStep]:
    """Return the steps that lead on from here, those of the person first."""
    bodies = bodies_of(account, project)
    offers = [
        OfferedStep(
            choice,
            ", ".join(BODIES_VI[body] for body in choice.transition.who),
            [lifecycle.papers_by_id[each].label_vi for each in choice.missing_papers],
            bool(bodies & set(choice.transition.who)),
            bool(bodies & RECORDERS),
        )
        for choice in list_choices(lifecycle, standing_of(project))
    ]
    return sorted(offers, key=lambda offer: not offer.is_mine)


def _behind(project: Project, account: Account) -> list[Transition]:
    """Return the steps behind a project of the past that nobody has recorded yet."""
    if project.past_entry_or_none is None or not can(account, "projects.draft", unit=project.unit):
        return []
    recorded = {row.transition for row in project.steps.all() if row.undone_at is None}
    steps = past_steps_of(project)
    return [step for step in steps if step.id not in recorded and not step.is_automatic]


def _taken(project: Project, lifecycle: Lifecycle) -> list[TakenStep]:
    """Return the steps, newest first; those behind a project of the past by their days."""
    rows = sorted(project.steps.all(), key=_when, reverse=True)
    moving = (row.pk for row in rows if row.undone_at is None and not row.is_past)
    last = next(moving, None)
    names = {step.id: step.label_vi for step in lifecycle.transitions}
    return [
        TakenStep(
            row,
            names.get(row.transition, row.transition),
            row.pk == last or (row.is_past and row.undone_at is None),
        )
        for row in rows
    ]


def _when(row: ProjectStep) -> tuple[bool, date, int]:
    """Return what puts steps in order: what lay behind first, by its days; the rest as entered."""
    return not row.is_past, row.happened_on if row.is_past else date.min, row.pk
