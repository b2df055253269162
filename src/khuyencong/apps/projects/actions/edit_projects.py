"""Change many projects alike; what may not change is named, the rest is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from itertools import groupby

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import lean_on
from khuyencong.apps.journal.actions.write_entries import Subject, write_entries
from khuyencong.apps.projects.actions.edit_project import EDITED, edit_data
from khuyencong.apps.projects.drafts import ProjectDraft, draft_of
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.permissions import can_edit_project
from khuyencong.apps.projects.queries import list_projects
from khuyencong.apps.projects.storing import fill_project, store_all_lines
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import BadInput

MOST_AT_ONCE = 1_000
May = Callable[[Account, Project], Decision]
Change = Callable[[Project, ProjectDraft], ProjectDraft]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A project that stays as it is, and why."""

    code: str
    reason: str


@dataclass(slots=True)
class ManyEdits:
    """How many projects changed, how many were so already, and which may not change."""

    changed: int = 0
    same: int = 0
    refused: list[Refusal] = field(default_factory=list)


@transaction.atomic
def edit_projects(
    *,
    project_ids: Sequence[int],
    change: Change,
    may: May = can_edit_project,
    actor: Account,
    at: datetime,
) -> ManyEdits:
    """Give each project the draft that ``change`` makes of its own; one line of the journal each.

    The lines are those of ``edit_project``, so each edit can be undone alone; ``undo_edits`` takes
    all of them back. Projects the actor does not see are left out without a word. Raises BadInput
    for more than ``MOST_AT_ONCE``.
    """
    if len(project_ids) > MOST_AT_ONCE:
        raise BadInput(
            "projects.too_many_at_once",
            "Mỗi lần sửa tối đa {most} đề án; hãy lọc bớt rồi làm từng phần",
            most=MOST_AT_ONCE,
        )
    edits, changed = ManyEdits(), []
    for project in _locked(project_ids, actor):
        if not (decision := may(actor, project)):
            edits.refused.append(Refusal(project.code, decision.reason))
            continue
        former = draft_of(project)
        draft = change(project, former).settled()
        if draft == former:
            edits.same += 1
            continue
        fill_project(project, draft)
        project.version, project.edited_at = project.version + 1, at
        changed.append((project, former, draft))
    _save(changed)
    store_all_lines([(project, draft) for project, _, draft in changed])
    for unit, of_unit in groupby(changed, key=lambda each: each[0].unit):
        lean_on(actor, "projects.draft", unit=unit)
        write_entries(
            verb=EDITED,
            actor=actor,
            at=at,
            unit_id=unit.pk,
            object_kind="project",
            subjects=[_subject(*each) for each in of_unit],
        )
    edits.changed = len(changed)
    return edits


def _locked(project_ids: Sequence[int], actor: Account) -> list[Project]:
    rows = list_projects(visible_to=actor).filter(pk__in=project_ids)
    rows = rows.select_for_update(of=("self",)).select_related("unit", "need")
    return list(rows.prefetch_related("budget_lines").order_by("unit", "pk"))


def _save(changed: Sequence[tuple[Project, ProjectDraft, ProjectDraft]]) -> None:
    """Save what differs: a field of the draft, or what follows from it."""
    names = {"version", "edited_at", "activity"}
    for _project, former, draft in changed:
        names |= {
            each.name
            for each in fields(ProjectDraft)
            if each.name != "lines" and getattr(former, each.name) != getattr(draft, each.name)
        }
    if names & {"title", "beneficiary", "place"}:
        names.add("search")
    Project.objects.bulk_update([project for project, _, _ in changed], sorted(names))


def _subject(project: Project, former: ProjectDraft, draft: ProjectDraft) -> Subject:
    return Subject(project.pk, project.title, edit_data(project, former, draft))
