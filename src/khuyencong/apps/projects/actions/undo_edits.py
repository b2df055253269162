"""Take back what one deed changed in many projects."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.queries import list_entries_made
from khuyencong.apps.projects.actions.edit_project import EDITED
from khuyencong.apps.projects.actions.edit_projects import ManyEdits, edit_projects
from khuyencong.apps.projects.drafts import ProjectDraft
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.permissions import can_edit_project
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_edits(*, made_at: datetime, actor: Account, at: datetime) -> ManyEdits:
    """Put back what the actor's edits of that instant had changed, each with its line.

    A project edited since is named in the answer and stays. Raises BadInput when there is no such
    deed of the actor.
    """
    made = list_entries_made(actor_id=actor.pk, at=made_at, verb=EDITED)
    edits = {int(entry.object_id): entry.data for entry in made}
    if not edits:
        raise BadInput("projects.no_such_edit", "Không có lần sửa nào để hoàn tác")

    def may(actor: Account, project: Project) -> Decision:
        if project.version != edits[project.pk]["version"]:
            return Decision.no(
                "projects.edited_meanwhile",
                "Đề án {project} đã được sửa sau đó, nên giữ nguyên",
                project=project.code,
            )
        return can_edit_project(actor, project)

    def change(project: Project, draft: ProjectDraft) -> ProjectDraft:
        return draft.replaced_by(edits[project.pk]["before"])

    return edit_projects(project_ids=list(edits), change=change, may=may, actor=actor, at=at)
