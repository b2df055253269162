"""How who carries out a project is found: selection, or a tender."""

from __future__ import annotations

from django.db import models

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.projects.models.projects import Project


class ProjectSelection(OwnedRow):
    """Whether a project is selected (xét chọn) or put out to tender, and who said so."""

    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="selection")
    is_tender = models.BooleanField()
    reason = models.TextField(blank=True)
    paper_number = models.CharField(max_length=80, blank=True)
    paper_on = models.DateField(null=True)
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
