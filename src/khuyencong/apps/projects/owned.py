"""Projects as their owner sees them: which are his, where each stands, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.owners import rows_of_owner
from khuyencong.apps.projects.amounts import LABELS, Amount, current_amounts
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.apps.projects.past import words_of
from khuyencong.apps.projects.queries import BESIDE, with_files
from khuyencong.apps.projects.standing import chain_of
from khuyencong.domain.lifecycle.deadlines import usual_step
from khuyencong.domain.lifecycle.model import BODIES_VI, Lifecycle, Phase
from khuyencong.domain.lifecycle.variants import MARK
from khuyencong.domain.lifecycle.versions import find_lifecycle, get_lifecycle

HIS_AMOUNTS = ("requested", "approved", "contracted", "advanced", "settled")
"""What was asked for him and what he was promised and paid; what appraisers thought is theirs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainLife:
    """Where a project stands, in words for who has no office: what comes next and who has it."""

    state: str
    phase: Phase
    next_step: str
    holder: str
    since: date | None


def list_own_projects(*, owner: Account) -> QuerySet[Project]:
    """Return the projects of the owner's establishments, newest year first."""
    rows = rows_of_owner(Project.objects.select_related(*BESIDE), owner)
    return rows.prefetch_related("budget_lines", _steps()).order_by("-year", "-code")


def get_own_project(project_id: int, *, owner: Account) -> Project:
    """Return one of them with steps, papers and amounts. Raises Project.DoesNotExist."""
    rows = rows_of_owner(Project.objects.select_related(*BESIDE, "establishment__unit"), owner)
    return rows.prefetch_related("budget_lines", _steps(), with_files(), "positions").get(
        pk=project_id
    )


def get_own_dossier(project_id: int, *, owner: Account) -> Project:
    """Return one of them with its papers, and what tells which are needed.

    Raises Project.DoesNotExist.
    """
    rows = rows_of_owner(Project.objects.select_related(*BESIDE, "establishment__unit"), owner)
    return rows.prefetch_related("budget_lines", "steps", with_files()).get(pk=project_id)


def plain_life(project: Project) -> PlainLife:
    """Return where a project with its steps stands; asks the database nothing."""
    lifecycle = words_for(project)
    state = lifecycle.states_by_id[project.state]
    step = usual_step(lifecycle, project.state, kind=project.kind)
    if state.phase == "ended" or step is None:
        return PlainLife(
            state=state.label_vi, phase=state.phase, next_step="", holder="", since=_since(project)
        )
    return PlainLife(
        state=state.label_vi,
        phase=state.phase,
        next_step=step.label_vi,
        holder=", ".join(BODIES_VI[body] for body in step.who),
        since=_since(project),
    )


def plain_steps(project: Project) -> list[tuple[str, ProjectStep]]:
    """Return the steps that led here with their words, the newest first."""
    names = words_for(project).transitions_by_id
    steps = sorted(_standing(project), key=lambda each: (each.happened_on, each.pk), reverse=True)
    return [(names[s.transition].label_vi if s.transition in names else "", s) for s in steps]


def own_amounts(project: Project) -> list[tuple[str, Amount | None]]:
    """Return the amounts that are the owner's to know, those there are not yet as None."""
    current = current_amounts(project)
    return [(kind, current.get(kind)) for kind in LABELS if kind in HIS_AMOUNTS]


def words_for(project: Project) -> Lifecycle:
    """Return the version whose words serve: what a province rules changes none of them."""
    if project.lifecycle:
        return get_lifecycle(project.lifecycle.partition(MARK)[0])
    chain = chain_of(project)
    return find_lifecycle(chain=chain, on=project.pinned_on) or words_of(chain)


def _since(project: Project) -> date | None:
    steps = _standing(project)
    return steps[-1].happened_on if steps else None


def _standing(project: Project) -> list[ProjectStep]:
    return [step for step in project.steps.all() if step.undone_at is None]


def _steps() -> Prefetch[Any]:
    return Prefetch("steps", ProjectStep.objects.order_by("pk"))
