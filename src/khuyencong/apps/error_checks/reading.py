"""One project with all the checks read, held while its findings are brought up to date."""

from __future__ import annotations

from django.db.models import Prefetch

from khuyencong.apps.projects.models import Project, ProjectStep


def lock_project_to_check(project_id: int) -> Project:
    """Return the project with its life, held until the transaction ends.

    Raises Project.DoesNotExist.
    """
    rows = Project.objects.select_for_update(of=("self",)).select_related(
        "unit", "province", "establishment", "past_entry"
    )
    steps = Prefetch("steps", ProjectStep.objects.select_related("recorded_by"))
    return rows.prefetch_related("budget_lines", steps, "papers", "positions").get(pk=project_id)
