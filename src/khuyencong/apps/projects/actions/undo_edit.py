"""Take the last edit of a project back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.projects.actions.edit_project import EDITED, edit_project
from khuyencong.apps.projects.drafts import draft_of
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_edit(*, project: Project, version: int, actor: Account, at: datetime) -> Entry | None:
    """Put back what the edit that made this version had changed; itself an edit with its line.

    Raises NotAllowed, or BadInput when the project was edited since or no such edit is known.
    """
    project = lock_project(project)
    edits = list_entries_of("project", project.pk).filter(verb=EDITED)
    entry = next((each for each in edits if each.data.get("version") == version), None)
    if entry is None:
        raise BadInput("projects.no_such_edit", "Không có lần sửa nào để hoàn tác")
    former = draft_of(project).replaced_by(entry.data["before"])
    return edit_project(project=project, draft=former, seen_version=version, actor=actor, at=at)
