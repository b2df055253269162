"""What is remembered of the archive: hand-overs, their files, and the years a province rules."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.projects.models import Project


class HandOver(OwnedRow):
    """A list of files handed over to the archive of the body: in the making until ``handed_on``."""

    title = models.CharField(max_length=300)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    handed_on = models.DateField(null=True)
    """The day of the minutes of hand-over; then the list stands."""
    minutes_number = models.CharField(max_length=80, blank=True)
    receiver = models.CharField(max_length=200, blank=True)
    """The office that took the files."""

    class Meta:
        ordering = ["-made_at", "-pk"]
        indexes = [*listed_by("hand_over_made", "-made_at")]
        constraints = [
            models.CheckConstraint(
                condition=Q(handed_on__isnull=True) | ~Q(receiver=""),
                name="hand_over_names_who_took_it",
            ),
        ]


class HandOverItem(OwnedRow):
    """The file of one project in a list. Pages nobody counted stay empty."""

    recused_through: ClassVar[str] = "project"

    hand_over = models.ForeignKey(HandOver, on_delete=models.CASCADE, related_name="items")
    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="hand_over_item")
    file_number = models.CharField(max_length=80, blank=True)
    title = models.CharField(max_length=1000)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField()
    """The day the work ended; the years of keeping count from it."""
    papers = models.PositiveSmallIntegerField()
    pages = models.PositiveIntegerField(null=True)
    years = models.PositiveSmallIntegerField(null=True)
    """How long it is kept; empty: for ever, or not ruled."""
    is_for_ever = models.BooleanField(default=False)
    kept_until = models.DateField(null=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["pk"]
        indexes = [*listed_by("kept_until", "kept_until")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kept_until__isnull=True) | Q(years__isnull=False, is_for_ever=False),
                name="kept_until_follows_years",
            ),
        ]


class RetentionRule(OwnedRow):
    """How long a kind of paper is kept, as a province's own document says. Never changed."""

    kind = models.CharField(max_length=40)
    """One of ``domain.norms.rules.archive``."""
    years = models.PositiveSmallIntegerField(null=True)
    """Empty: for ever."""
    valid_from = models.DateField()
    act = models.CharField(max_length=120)
    article = models.CharField(max_length=120, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-valid_from", "-pk"]
        indexes = [models.Index(fields=["province", "kind", "-valid_from"], name="retention_rule")]
