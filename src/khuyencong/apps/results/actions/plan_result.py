"""Say what a project promises: one row of one content."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import lean_on
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.models import ResultRow
from khuyencong.apps.results.permissions import can_plan_results
from khuyencong.apps.results.queries import content_or_refuse
from khuyencong.apps.results.storing import (
    existing_or_new,
    read_place,
    require_not_accepted,
    require_room,
)
from khuyencong.apps.results.values import keep_values, read_values, told, values_of
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def plan_result(
    *,
    project: Project,
    content: str,
    values: Mapping[str, Any],
    place: str = "",
    row: ResultRow | None = None,
    seen_version: int | None = None,
    actor: Account,
    at: datetime,
) -> ResultRow:
    """Keep one promised row, a new one or another text of one that stands.

    Raises NotAllowed once the project is submitted and no amendment opened it again; BadInput that
    names the figure, or when somebody changed the row meanwhile or its place is accepted.
    """
    project = lock_project(project)
    can_plan_results(actor, project).or_raise(NotAllowed)
    lean_on(actor, "projects.draft", unit=project.unit)
    table = content_or_refuse(row.content if row else content)
    read = read_values(table, values, side="planned")
    if row is None:
        require_room(project)
    kept = existing_or_new(project, table, row, seen_version)
    require_not_accepted(kept)
    before = values_of(kept, "planned")
    kept.place = read_place(place)
    kept.save()
    keep_values(kept, read, table, "planned")
    write_entry_at(
        "results.row.planned",
        project,
        actor=actor,
        at=at,
        data={"content": table.id, "before": told(before), "after": told(read)},
    )
    return kept
