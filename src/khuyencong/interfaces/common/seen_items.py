"""The machines and works of a project, as a follow-up names them."""

from __future__ import annotations

from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.acceptance import acceptance_from
from khuyencong.apps.results.follow_ups import rows_to_see
from khuyencong.interfaces.common.follow_up_form import SeenItem


def items_to_see(project: Project) -> tuple[SeenItem, ...]:
    """Return what lasts of a project, by the names of its results."""
    rows = acceptance_from(rows_to_see(project)).rows
    return tuple(SeenItem(row_id=row.row_id, name=row.name, place=row.place) for row in rows)
