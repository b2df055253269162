"""What an amendment of a running project changed, and who decided it."""

from __future__ import annotations

from django.db import models

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.projects.models.projects import Project
from khuyencong.apps.projects.models.steps import ProjectStep


class ProjectAmendment(OwnedRow):
    """One amendment: codes of its changes, the body whose it was, values before and after."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="amendments")
    step = models.OneToOneField(ProjectStep, on_delete=models.PROTECT, related_name="amendment")
    changes = models.JSONField()
    decided_by = models.CharField(max_length=24)
    legal_source = models.CharField(max_length=200, blank=True)
    """Article and act that name the body; empty where our data hold no rule."""
    before = models.JSONField()
    after = models.JSONField()

    class Meta:
        ordering = ["pk"]
