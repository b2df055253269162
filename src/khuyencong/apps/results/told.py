"""What this app tells the life of a project: facts that its steps ask for."""

from __future__ import annotations

from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.acceptance import acceptance_of


def result_facts(project: Project) -> dict[str, bool]:
    """Return the facts that matter where the project stands; elsewhere nothing is read."""
    if project.state == "under_way":
        return {"results_compared": acceptance_of(project).is_settled}
    return {}
