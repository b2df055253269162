"""What belongs to a dossier beside its papers: its code for the owner, and local papers."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.projects.models.projects import Project


class DossierCode(OwnedRow):
    """The code under which an owner asks where a submitted dossier is."""

    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="dossier_code")
    code = models.CharField(max_length=10, unique=True)
    issued_at = models.DateTimeField()


class LocalPaper(OwnedRow):
    """A paper that the province itself asks for, by fund and content, from a day to a day.

    ``line`` empty: for every content. ``source`` is the paper of the province that says so.
    """

    label = models.CharField(max_length=200)
    chain = models.CharField(max_length=4, blank=True)
    line = models.CharField(max_length=60, blank=True)
    source = models.CharField(max_length=200)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["province", "valid_from"], name="local_paper_of_province")]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=models.F("valid_from")),
                name="local_paper_ends_after_it_begins",
            )
        ]

    @property
    def kind(self) -> str:
        """Return the kind of the papers in a dossier that answer it."""
        return f"local.{self.pk}"
