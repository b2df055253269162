"""Which projects lack papers for their next step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat

from khuyencong.apps.projects.checklist import due_of, leads_on, next_choice
from khuyencong.apps.projects.models import Project, ProjectPaper
from khuyencong.apps.projects.queries import with_files
from khuyencong.apps.projects.standing import lifecycle_of
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.lifecycle.tables import list_lifecycles
from khuyencong.domain.norms.rules.deadlines import DueDay


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPapers:
    """A project, the step it cannot take, the papers it lacks by name, and the last day if any."""

    project: Project
    step: str
    labels: tuple[str, ...]
    due: DueDay | None


def list_missing(projects: Iterable[Project]) -> list[MissingPapers]:
    """Return those of the projects that lack papers for their usual next step.

    The projects must come with their budget lines, steps, papers and files read
    (``with_dossier``): then nothing more is asked of the database.
    """
    found = []
    for project in projects:
        try:
            lifecycle = lifecycle_of(project)
        except BadInput:  # no version of its day: nothing is known to be needed
            continue
        choice = next_choice(project, lifecycle)
        if choice and choice.missing_papers:
            found.append(
                MissingPapers(
                    project=project,
                    step=choice.transition.label_vi,
                    labels=tuple(
                        lifecycle.papers_by_id[each].label_vi for each in choice.missing_papers
                    ),
                    due=due_of(project, choice),
                )
            )
    return found


def with_dossier(projects: QuerySet[Project]) -> QuerySet[Project]:
    """Read beside the projects what ``list_missing`` looks at: three questions for all together."""
    return projects.select_related("unit", "past_entry", "selection").prefetch_related(
        "budget_lines", "steps", with_files()
    )


def lacking_papers(projects: QuerySet[Project]) -> QuerySet[Project]:
    """Keep the projects on their way, no draft, that lack a paper of their usual next step.

    State and version are read as one text, which no index holds: the database keeps to the index
    of the order instead of collecting each state and sorting all of them.
    """
    wanted = Q()
    for state, versions, papers in _usual_papers():
        lacks = Q()
        for paper in papers:
            lacks |= Q(~Exists(_open_papers().filter(project=OuterRef("pk"), kind=paper)))
        wanted |= Q(stands__in=[f"{state} {version}" for version in versions]) & lacks
    return projects.alias(stands=Concat("state", Value(" "), "lifecycle")).filter(wanted)


def _open_papers() -> QuerySet[ProjectPaper]:
    is_open = Q(file__isnull=True) | Q(file__state="kept")
    return ProjectPaper.objects.filter(is_open, is_current=True)


@cache
def _usual_papers() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """Return state, versions and papers of the usual step, alike versions together."""
    found: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for lifecycle in list_lifecycles():
        for state in lifecycle.states:
            steps = [
                each
                for each in lifecycle.transitions_from(state.id, kind="single")
                if leads_on(each)
            ]
            if steps and steps[0].papers and state.id != Project.DRAFT:
                found.setdefault((state.id, steps[0].papers), []).append(lifecycle.id)
    return tuple((state, tuple(ids), papers) for (state, papers), ids in found.items())
