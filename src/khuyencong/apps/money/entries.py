"""Lines of the journal about money of a project: they stand at the project."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.models import Project


def write_entry_at(
    verb: str,
    project: Project,
    *,
    actor: Account,
    at: datetime,
    data: dict[str, Any],
    reason: str = "",
) -> None:
    """Write one line at the project."""
    write_entry(
        verb=verb,
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data=data,
        reason=reason,
    )
