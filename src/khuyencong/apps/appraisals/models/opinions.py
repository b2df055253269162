"""Opinions asked of other departments and offices, and what they answered."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, Unit
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.projects.models import Project, ProjectPaper


class OpinionRequest(OwnedRow):
    """A question about some projects to one body: a unit here, or an office outside by mail.

    ``unit`` asks. The deadline is a day somebody entered. An office outside answers by a link, of
    which only the digest is kept, and a code that goes another way.
    """

    class Verdict(models.TextChoices):
        AGREE = "agree", "Thống nhất"
        AGREE_WITH_REMARKS = "agree_with_remarks", "Thống nhất, có ý kiến"
        DISAGREE = "disagree", "Không thống nhất"

    recused_through: ClassVar[str] = "projects"

    projects = models.ManyToManyField(Project, related_name="opinion_requests")
    papers = models.ManyToManyField(ProjectPaper, related_name="+")
    """What of the dossiers is shown; nothing else."""
    question = models.TextField()
    asked_unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", null=True)
    outside_office = models.CharField(max_length=200, blank=True)
    outside_email = models.EmailField(blank=True)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    first_due_on = models.DateField()
    """The day that was set first; another one after an extension."""
    reminded_at = models.DateTimeField(null=True)
    silent_at = models.DateTimeField(null=True)
    """When it was recorded that the deadline passed without an answer; stays after a late one."""
    digest = models.CharField(max_length=64, blank=True)
    link_expires_at = models.DateTimeField(null=True)
    code_digest = models.CharField(max_length=64, blank=True)
    """Of link and code together; empty once the code is used, or guessed wrong too often."""
    code_tries = models.PositiveSmallIntegerField(default=0)
    verdict = models.CharField(max_length=20, choices=Verdict.choices, blank=True)
    answer = models.TextField(blank=True)
    answer_number = models.CharField(max_length=80, blank=True)
    answer_on = models.DateField(null=True)
    answer_file = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, related_name="+", null=True
    )
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    """Empty when an office outside answered by its link."""
    is_late = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["unit", "-asked_at", "-id"], name="opinion_of_unit"),
            models.Index(fields=["asked_unit", "-asked_at", "-id"], name="opinion_asked_of"),
            models.Index(fields=["digest"], name="opinion_by_link"),
            models.Index(fields=["due_on"], name="opinion_by_due_day"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(asked_unit__isnull=False, outside_office="", digest="")
                | (Q(asked_unit__isnull=True) & ~Q(outside_office="") & ~Q(outside_email="")),
                name="opinion_asked_of_somebody",
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, verdict="")
                | (Q(answered_at__isnull=False) & ~Q(verdict="")),
                name="opinion_answered_has_verdict",
            ),
        ]

    @property
    def asked_name(self) -> str:
        return self.asked_unit.name if self.asked_unit else self.outside_office

    def is_link_open_at(self, at: datetime) -> bool:
        return bool(self.link_expires_at and at < self.link_expires_at)
