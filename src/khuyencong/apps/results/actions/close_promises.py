"""Close what a project promises again, once it says what the amendment decided."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.openings import open_one
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def close_promises(*, project: Project, actor: Account, at: datetime) -> None:
    """Freeze the promised rows as they stand now. Raises NotAllowed, BadInput when not open."""
    project = lock_project(project)
    require(actor, "projects.draft", unit=project.unit)
    opening = open_one(project)
    if opening is None:
        raise BadInput("results.promises_closed", "Kết quả dự kiến không đang mở")
    opening.closed_at = at
    opening.save(update_fields=["closed_at"])
    write_entry_at("results.promises.closed", project, actor=actor, at=at, data={})
