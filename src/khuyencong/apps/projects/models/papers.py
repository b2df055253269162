"""The dossier of a project: its papers, each revision kept."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.projects.models.projects import Project


class ProjectPaper(OwnedRow):
    """A paper of the dossier: a file, or the number and day under which it lies elsewhere.

    ``kind`` is a paper of the life cycle or of a checklist. What was submitted is frozen: a later
    text is a new revision beside it.
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=40)
    revision = models.PositiveSmallIntegerField(default=1)
    title = models.CharField(max_length=300, blank=True)
    number = models.CharField(max_length=80, blank=True)
    issued_on = models.DateField(null=True)
    issuer = models.CharField(max_length=200, blank=True)
    valid_to = models.DateField(null=True)
    """The last day it holds, as it says itself; empty where it says none."""
    is_from_owner = models.BooleanField(default=False)
    """The owner put it in himself, from his pages."""
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+", null=True)
    is_current = models.BooleanField(default=True)
    frozen_at = models.DateTimeField(null=True)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    @property
    def counts(self) -> bool:
        """Tell whether it answers a checklist: the newest, and its file may be read."""
        return self.is_current and (self.file is None or self.file.is_open)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "kind", "revision"], name="project_paper_revision_once"
            ),
            models.UniqueConstraint(
                fields=["project", "kind"],
                condition=Q(is_current=True),
                name="project_paper_one_current",
            ),
            models.CheckConstraint(
                condition=Q(file__isnull=False) | ~Q(number=""),
                name="project_paper_is_somewhere",
            ),
        ]
