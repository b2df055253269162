"""The papers of a dossier that its owner brings: what is there, what lacks, what serves again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.db.models import Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.owners import rows_of_owner
from khuyencong.apps.projects.archived import can_change
from khuyencong.apps.projects.checklist import Checklist, ChecklistRow, checklist_of
from khuyencong.apps.projects.models import Project, ProjectPaper
from khuyencong.apps.projects.owned import words_for
from khuyencong.apps.projects.paper_names import OTHER, next_other
from khuyencong.apps.projects.queries import list_local_papers, lock_project
from khuyencong.apps.projects.standing import chain_of
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.lifecycle.tables import list_lifecycles
from khuyencong.domain.support_guide.filing import OWNERS


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperToBring:
    """A paper of the owner's side; ``is_needed``: the next step waits for it."""

    row: ChecklistRow
    is_needed: bool
    may_bring: bool

    @property
    def is_here(self) -> bool:
        """Tell whether it is there and may be read."""
        return self.row.answer == "here"


def list_papers_to_bring(project: Project) -> list[PaperToBring]:
    """Return what the owner brings to a project read with its dossier, what is needed first.

    Empty where our data hold no life cycle of its day.
    """
    try:
        checklist = _checklist(project)
    except BadInput:
        return []
    needed = {row.kind for row in checklist.missing}
    is_open = bool(can_bring(project))
    found = [
        PaperToBring(
            row=row,
            is_needed=row.kind in needed,
            may_bring=is_open and is_his_to_replace(row.paper),
        )
        for row in _rows(checklist)
    ]
    return sorted(found, key=lambda each: (each.is_here, not each.is_needed))


def can_bring(project: Project) -> Decision:
    """Tell whether papers may still be brought."""
    if not (decision := can_change(project)):
        return decision
    if words_for(project).states_by_id[project.state].phase == "ended":
        return Decision.no(
            "projects.over_for_owner", "Đề án đã kết thúc; hỏi đơn vị lập hồ sơ nếu còn giấy tờ"
        )
    return Decision.yes()


def hold_own_project(project: Project, *, owner: Account) -> Project:
    """Lock a project of the owner's that still takes papers. Raises NotAllowed."""
    project = lock_project(project)
    if not rows_of_owner(Project.objects.filter(pk=project.pk), owner).exists():
        raise NotAllowed("projects.of_another_owner", "Đề án này không phải của cơ sở mình")
    can_bring(project).or_raise(NotAllowed)
    return project


def is_his_to_replace(paper: ProjectPaper | None) -> bool:
    """Tell whether an owner may put a paper in this one's place: none, his own, or unreadable."""
    if paper is None or not paper.counts:
        return True
    return paper.is_from_owner and paper.frozen_at is None


def kind_to_bring(project: Project, kind: str) -> str:
    """Return the kind under which a paper is put in; the next number for one no list names.

    Raises BadInput for a paper that is not the owner's to bring, or is there already.
    """
    if kind == OTHER:
        return next_other(each.kind for each in project.papers.all())
    row = next((each for each in list_papers_to_bring(project) if each.row.kind == kind), None)
    if row is None:
        raise BadInput("projects.not_of_owner", "Giấy tờ này do cơ quan lập", field="kind")
    if not row.may_bring:
        raise BadInput(
            "projects.paper_is_there",
            "{label} đã có trong hồ sơ",
            field="kind",
            label=row.row.label,
        )
    return kind


def list_own_papers(*, owner: Account) -> QuerySet[ProjectPaper]:
    """Return the papers an owner may read: those he gave, and those of his side of a dossier."""
    rows = rows_of_owner(ProjectPaper.objects.filter(is_current=True), owner)
    his = (
        Q(is_from_owner=True) | Q(kind__in=sorted(kinds_of_owner())) | Q(kind__startswith="local.")
    )
    return rows.filter(his).select_related("file", "project").order_by("-added_at", "-pk")


def list_papers_to_reuse(project: Project, *, owner: Account) -> QuerySet[ProjectPaper]:
    """Return papers of the owner's other dossiers that can be read, newest first."""
    readable = Q(file__isnull=True) | Q(file__state="kept")
    return list_own_papers(owner=owner).filter(readable).exclude(project=project.pk)


def is_expired(paper: ProjectPaper, *, on: date) -> bool:
    """Tell whether a paper says of itself that it holds no more."""
    return paper.valid_to is not None and paper.valid_to < on


@cache
def kinds_of_owner() -> frozenset[str]:
    """Return the papers of any version that the owner writes."""
    steps = (step for each in list_lifecycles() for step in each.transitions)
    papers = (each for step in steps for each in step.papers_when if each.when == OWNERS)
    return frozenset(each.paper for each in papers)


def _checklist(project: Project) -> Checklist:
    given: dict[str, Any] = {"on": project.pinned_on, "chain": chain_of(project)}
    local = list_local_papers(province_id=project.province_id, line=project.line, **given)
    return checklist_of(project, local)


def _rows(checklist: Checklist) -> list[ChecklistRow]:
    of_owner = kinds_of_owner()
    every = (*checklist.needed, *checklist.other, *checklist.later)
    his = [row for row in every if row.kind in of_owner]
    given = [
        row
        for row in checklist.other
        if row.kind not in of_owner and row.paper is not None and row.paper.is_from_owner
    ]
    return [*his, *checklist.by_content, *checklist.local, *given]
