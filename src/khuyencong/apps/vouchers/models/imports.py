"""Sheets of vouchers that were taken in."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.projects.models import Project


class VoucherImport(OwnedRow):
    """One sheet whose rows became vouchers of a project; undone, its rows are off the register."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="voucher_imports")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    added = models.PositiveIntegerField()
    known = models.PositiveIntegerField()
    """Rows that stood in the register already and were left alone."""
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "file"],
                condition=Q(undone_at__isnull=True),
                name="voucher_sheet_once",
            ),
        ]
