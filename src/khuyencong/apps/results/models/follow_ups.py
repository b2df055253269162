"""What became of a project after it was closed."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.models.rows import ResultRow


class FollowUp(OwnedRow):
    """One question after closing: its day, and what was answered. Empty figures were not told."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="follow_ups")
    months = models.PositiveSmallIntegerField()
    due_on = models.DateField()
    seen_on = models.DateField(null=True)
    """The day the figures are of; empty while nobody answered."""
    is_present = models.BooleanField(null=True)
    is_in_use = models.BooleanField(null=True)
    jobs = models.PositiveIntegerField(null=True)
    income_vnd = models.BigIntegerField(null=True)
    """Mean income of a worker in a month."""
    turnover_vnd = models.BigIntegerField(null=True)
    """Of the twelve months before."""
    output = models.CharField(max_length=300, blank=True)
    energy_kwh = models.BigIntegerField(null=True)
    """Electricity of the twelve months before."""
    note = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        ordering = ["due_on", "pk"]
        indexes = [*listed_by("follow_up_due", "due_on")]
        constraints = [
            models.UniqueConstraint(fields=["project", "months"], name="follow_up_once"),
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=True) | Q(answered_at__isnull=False),
                name="follow_up_answered_first",
            ),
            models.CheckConstraint(
                condition=(Q(income_vnd__isnull=True) | Q(income_vnd__gte=0))
                & (Q(turnover_vnd__isnull=True) | Q(turnover_vnd__gte=0))
                & (Q(energy_kwh__isnull=True) | Q(energy_kwh__gte=0)),
                name="follow_up_not_negative",
            ),
        ]


class FollowUpItem(OwnedRow):
    """One machine or work of a project, looked at again. Empty: not told."""

    recused_through: ClassVar[str] = "follow_up__project"

    follow_up = models.ForeignKey(FollowUp, on_delete=models.CASCADE, related_name="items")
    row = models.ForeignKey(ResultRow, on_delete=models.PROTECT, related_name="+")
    is_present = models.BooleanField(null=True)
    is_in_use = models.BooleanField(null=True)
    photo = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        ordering = ["row_id"]
        constraints = [
            models.UniqueConstraint(fields=["follow_up", "row"], name="follow_up_item_once"),
        ]


class FollowUpLink(OwnedRow):
    """An address under which the owner answers without an account: only its digest is kept."""

    recused_through: ClassVar[str] = "follow_up__project"

    follow_up = models.ForeignKey(FollowUp, on_delete=models.CASCADE, related_name="links")
    digest = models.CharField(max_length=64, unique=True)
    issued_at = models.DateTimeField()
    issued_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    sent_to = models.EmailField(blank=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    """When a newer one took its place, or somebody took it back."""

    class Meta:
        ordering = ["-pk"]

    def is_open_at(self, at: datetime) -> bool:
        return self.ended_at is None and at < self.expires_at


class FollowUpOrder(OwnedRow):
    """After how many months a province asks, by its own document, from a day on. Never changed."""

    valid_from = models.DateField()
    months = models.JSONField()
    """Whole numbers, ascending."""
    act = models.CharField(max_length=120)
    article = models.CharField(max_length=120, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-valid_from", "-pk"]
        indexes = [models.Index(fields=["province", "-valid_from"], name="follow_up_order_by_day")]
