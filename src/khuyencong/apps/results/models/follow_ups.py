"""What became of a project after it was closed."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.projects.models import Project


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
