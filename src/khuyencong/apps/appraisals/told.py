"""What this app tells the life of a project: whether it still sits before a council."""

from __future__ import annotations

from khuyencong.apps.appraisals.models import AppraisalItem
from khuyencong.apps.projects.models import Project

APPRAISED_IN = ("at_department", "at_agency")
"""States from which the steps of an appraisal lead; elsewhere nothing is read."""


def appraisal_facts(project: Project) -> dict[str, bool]:
    """Return whether an open session holds the project: then its steps are taken there."""
    if project.state not in APPRAISED_IN:
        return {}
    waits = AppraisalItem.objects.filter(project=project.pk, decided_at=None).exists()
    return {"before_council": waits, "council_concluded": not waits}
