"""Call projects flagship projects (đề án điểm), or no longer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.projects.actions.edit_projects import ManyEdits, edit_projects


def mark_flagship(
    *, project_ids: Sequence[int], is_flagship: bool, actor: Account, at: datetime
) -> ManyEdits:
    """Mark each project or take its mark away; see ``edit_projects`` for what it answers."""
    return edit_projects(
        project_ids=project_ids,
        change=lambda project, draft: replace(draft, is_flagship=is_flagship),
        actor=actor,
        at=at,
    )
