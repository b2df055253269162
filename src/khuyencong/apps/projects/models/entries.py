"""Projects that enter in the middle of their life: from a sheet of the past, or from paper."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.notices.models import Job
from khuyencong.apps.projects.models.projects import Project


class PastImport(OwnedRow):
    """One reading of one sheet of projects: how many came in, and what was wrong where."""

    recused_through: ClassVar[str] = "entries__project"

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    imported_at = models.DateTimeField()
    added = models.PositiveIntegerField(default=0)
    already_known = models.PositiveIntegerField(default=0)
    errors = models.JSONField(default=list)
    job = models.OneToOneField(Job, on_delete=models.PROTECT, related_name="past_import", null=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["province", "unit", "-imported_at"], name="past_import_by_owner")
        ]


class PastEntry(OwnedRow):
    """How a project came in: the state it was in, from which row of which sheet, or typed."""

    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="past_entry")
    past_import = models.ForeignKey(
        PastImport, on_delete=models.PROTECT, related_name="entries", null=True
    )
    sheet = models.CharField(max_length=120, blank=True)
    row = models.PositiveIntegerField(null=True)
    fingerprint = models.CharField(max_length=64)
    """Same year, words and money, same project: a sheet read twice adds nothing."""
    chain = models.CharField(max_length=4)
    state = models.CharField(max_length=24)
    former_code = models.CharField(max_length=80, blank=True)
    """Its number in the papers and books of its time."""
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "fingerprint"], name="past_entry_once")
        ]
