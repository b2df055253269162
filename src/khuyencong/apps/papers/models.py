"""What is remembered of papers that are written from templates."""

from __future__ import annotations

from django.db import models

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.projects.models import Project, ProjectPaper


class PaperTemplate(OwnedRow):
    """A template of a province for one kind of paper, from a day on. Never changed; the newest
    of a day holds, and without one the shipped template.

    ``file`` empty: from that day on the shipped template holds again.
    """

    kind = models.CharField(max_length=40)
    version = models.PositiveSmallIntegerField()
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+", null=True)
    valid_from = models.DateField()
    note = models.CharField(max_length=300)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-valid_from", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["province", "kind", "version"], name="paper_template_version_once"
            )
        ]


class WrittenPaper(OwnedRow):
    """A paper as it was written from a template and the facts of an instant, .docx and .pdf.

    ``template`` empty: the shipped one. ``said`` is what the writer typed, ``facts`` all that the
    template was given. ``undrawn`` names what of the .docx the .pdf does not show. ``paper`` is
    its place in the dossier, once it was put there.
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="written_papers")
    kind = models.CharField(max_length=40)
    revision = models.PositiveSmallIntegerField()
    template = models.ForeignKey(
        PaperTemplate, on_delete=models.PROTECT, related_name="papers", null=True
    )
    said = models.JSONField()
    facts = models.JSONField()
    undrawn = models.JSONField(default=list)
    number = models.CharField(max_length=80, blank=True)
    issued_on = models.DateField(null=True)
    code = models.CharField(max_length=10, unique=True)
    """Under which anybody who holds the paper asks whether it is the newest."""
    sha256 = models.CharField(max_length=64, db_index=True)
    """Of the unsigned .pdf."""
    docx = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    pdf = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    paper = models.ForeignKey(ProjectPaper, on_delete=models.PROTECT, related_name="+", null=True)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "kind", "revision"], name="written_paper_revision_once"
            ),
        ]


class SignedCopy(OwnedRow):
    """The .pdf of a written paper with a signature inside; the unsigned one stays beside it.

    ``signer`` and ``authority`` are what the certificate says; neither key nor password is kept.
    """

    written = models.ForeignKey(
        WrittenPaper, on_delete=models.PROTECT, related_name="signed_copies"
    )
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64, db_index=True)
    signer = models.CharField(max_length=200)
    authority = models.CharField(max_length=200)
    signed_at = models.DateTimeField()
    signed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
