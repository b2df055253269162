"""What a project promises, opened again after an amendment."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.projects.models import Project, ProjectAmendment


class PromiseOpening(OwnedRow):
    """Between two instants the promises of a project follow one amendment; once for each."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="openings")
    amendment = models.OneToOneField(
        ProjectAmendment, on_delete=models.PROTECT, related_name="opening"
    )
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project"],
                condition=Q(closed_at__isnull=True),
                name="promises_opened_once",
            ),
        ]
