"""Change what a draft project says: its facts and its budget."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.projects.drafts import ProjectDraft, draft_of, require_sound
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.permissions import can_edit_project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.storing import fill_project, store_lines
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

EDITED = "projects.project.edited"


@transaction.atomic
def edit_project(
    *, project: Project, draft: ProjectDraft, seen_version: int, actor: Account, at: datetime
) -> Entry | None:
    """Store the draft; return the line of the journal, None when nothing is different.

    ``seen_version`` is the version the person had before him. Raises NotAllowed, or BadInput that
    names the field; also when somebody else saved meanwhile.
    """
    project = lock_project(project)
    can_edit_project(actor, project).or_raise(NotAllowed)
    if project.version != seen_version:
        raise BadInput(
            "projects.edited_meanwhile",
            "Đề án vừa được người khác sửa; mở lại trang để xem bản mới rồi sửa tiếp",
        )
    require_sound(draft, library=installation_norms())
    former, draft = draft_of(project), draft.settled()
    if draft == former:
        return None
    fill_project(project, draft)
    project.version += 1
    project.edited_at = at
    project.save()
    store_lines(project, draft)
    return write_entry(
        verb=EDITED,
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data=edit_data(project, former, draft),
    )


def edit_data(project: Project, former: ProjectDraft, draft: ProjectDraft) -> dict[str, Any]:
    """Return what the journal keeps of an edit: enough to take it back."""
    before, after = former.to_json(), draft.to_json()
    changed = [name for name in after if after[name] != before[name]]
    return {
        "before": {name: before[name] for name in changed},
        "after": {name: after[name] for name in changed},
        "version": project.version,
    }
