"""Say what projects are for whose content was not recognised from the words of their sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.projects.actions.edit_projects import ManyEdits, edit_projects
from khuyencong.apps.projects.drafts import require_known
from khuyencong.apps.projects.permissions import can_set_content
from khuyencong.domain.foundation.errors import BadInput


def set_content(
    *, project_ids: Sequence[int], line: str, actor: Account, at: datetime
) -> ManyEdits:
    """Set the norm line of each project and of its budget lines without one; its activity follows.

    Projects that have a content are named in the answer and stay. Raises BadInput for a line nobody
    knows or none at all.
    """
    if not line:
        raise BadInput("projects.no_line", "Chọn nội dung chi", field="line")
    require_known("line", line, installation_norms())
    return edit_projects(
        project_ids=project_ids,
        change=lambda project, draft: replace(draft, line=line),
        may=can_set_content,
        actor=actor,
        at=at,
    )
