"""Two records that turned out to be one establishment, and what was before."""

from __future__ import annotations

from django.db import models

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.establishments.models.establishments import Establishment


class EstablishmentMerge(OwnedRow):
    """A merge that can be taken back to the letter: ``before`` holds both records as they were."""

    kept = models.ForeignKey(Establishment, on_delete=models.PROTECT, related_name="merges")
    dropped = models.ForeignKey(Establishment, on_delete=models.PROTECT, related_name="+")
    before = models.JSONField()
    moved = models.JSONField()
    """Rows that pointed to the dropped record: ``{"projects.Project": [ids], ...}``."""
    reason = models.TextField(blank=True)
    merged_at = models.DateTimeField()
    merged_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["dropped"],
                condition=models.Q(undone_at__isnull=True),
                name="establishment_merged_once",
            )
        ]
