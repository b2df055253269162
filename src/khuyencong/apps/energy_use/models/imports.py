"""Sheets of bills or of output that were taken in."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.energy_use.models.sites import Site


class UseImport(OwnedRow):
    """One sheet whose rows became bills or output of a site; undone, they are taken off."""

    class Kind(models.TextChoices):
        BILLS = "bills", "Hóa đơn"
        OUTPUT = "output", "Sản lượng"

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="imports")
    kind = models.CharField(max_length=6, choices=Kind.choices)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    added = models.PositiveIntegerField()
    known = models.PositiveIntegerField()
    """Rows that stood there already and were left alone."""
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "kind", "file"],
                condition=Q(undone_at__isnull=True),
                name="energy_sheet_once",
            ),
        ]
