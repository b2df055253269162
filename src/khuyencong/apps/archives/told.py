"""What this app tells the life of a project: facts that its steps ask for."""

from __future__ import annotations

from khuyencong.apps.archives.models import HandOverItem
from khuyencong.apps.projects.models import Project


def archive_facts(project: Project) -> dict[str, bool]:
    """Return whether a hand-over covers it, where that matters; elsewhere nothing is read."""
    if project.state != "closed":
        return {}
    rows = HandOverItem.objects.filter(project=project, hand_over__handed_on__isnull=False)
    return {"handed_over": rows.exists()}
