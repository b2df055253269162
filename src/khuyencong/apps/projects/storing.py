"""Put a draft into the rows of a project: what creating, editing and undoing have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, fields

from khuyencong.apps.projects.drafts import LineDraft, ProjectDraft
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.norms.rules.activities import activity_of_line
from khuyencong.domain.norms.rules.wording import list_lines


def fill_project(project: Project, draft: ProjectDraft) -> None:
    """Set the fields of a project, and what follows from them; nothing is saved yet."""
    for each in fields(ProjectDraft):
        if each.name != "lines":
            setattr(project, each.name, getattr(draft, each.name))
    project.activity = _activity(draft)
    project.search = fold(f"{draft.title} {draft.beneficiary} {draft.place}")


def budget_line(project: Project, line: LineDraft) -> BudgetLine:
    """Return the row of a line; nothing is saved yet."""
    owner = {"province_id": project.province_id, "unit_id": project.unit_id}
    return BudgetLine(**owner, project=project, **asdict(line))


def store_lines(project: Project, draft: ProjectDraft) -> None:
    """Make the stored lines those of the draft; the order of keys is the order of the lines."""
    store_all_lines([(project, draft)])


def store_all_lines(pairs: Iterable[tuple[Project, ProjectDraft]]) -> None:
    """Do the same for many projects in as many statements as for one."""
    names = [each.name for each in fields(LineDraft)]
    changed, new, gone = [], [], []
    for project, draft in pairs:
        kept = list(project.budget_lines.all())
        wanted = [budget_line(project, line) for line in draft.lines]
        for row, line in zip(kept, wanted, strict=False):
            line.pk = row.pk
            if differing := [name for name in names if getattr(row, name) != getattr(line, name)]:
                changed.append((line, differing))
        new += wanted[len(kept) :]
        gone += kept[len(wanted) :]
    update_fields = sorted({name for _, differing in changed for name in differing})
    if changed:
        BudgetLine.objects.bulk_update([line for line, _ in changed], update_fields)
    BudgetLine.objects.bulk_create(new)
    BudgetLine.objects.filter(pk__in=[row.pk for row in gone]).delete()


def _activity(draft: ProjectDraft) -> str:
    if draft.line not in list_lines():  # a province's own line serves no content of the decree
        return ""
    activity = activity_of_line(line=draft.line, on=draft.pinned_on)
    return activity.code if activity else ""
