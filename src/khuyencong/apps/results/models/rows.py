"""What a project promised by content, and what was found of it on site."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.projects.models import Project


class ResultRow(OwnedRow):
    """One machine, class, fair …: ``content`` is one of ``domain.results``.

    A row found on site without having been promised has no planned values.
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="results")
    content = models.CharField(max_length=40)
    place = models.CharField(max_length=300, blank=True)
    inspected_on = models.DateField(null=True)
    """The day somebody looked at it on site; values found are of that day."""
    inspected_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    explanation = models.TextField(blank=True)
    """Why it is not as promised, or why it was not looked at."""
    accepted_on = models.DateField(null=True)
    """The day its place was accepted, where a project is accepted place by place."""
    version = models.PositiveIntegerField(default=1)
    """Grows with every change: who saves over a version he has not seen is refused."""

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(inspected_on__isnull=True) | Q(inspected_by__isnull=False),
                name="result_row_says_who_looked",
            ),
        ]


class ResultValue(OwnedRow):
    """One figure of a row, promised or found, in the column of its kind: it can be summed."""

    recused_through: ClassVar[str] = "row__project"
    PLANNED, FOUND = "planned", "found"

    row = models.ForeignKey(ResultRow, on_delete=models.CASCADE, related_name="values")
    side = models.CharField(max_length=8, choices=[(PLANNED, PLANNED), (FOUND, FOUND)])
    field = models.CharField(max_length=40)
    text = models.CharField(max_length=300, blank=True)
    whole = models.BigIntegerField(null=True)
    """Counts, years and money [VND]."""
    day = models.DateField(null=True)
    is_true = models.BooleanField(null=True)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["side", "field", "province"], name="result_value_to_count"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["row", "side", "field"], name="result_value_once"),
            models.CheckConstraint(
                condition=Q(whole__isnull=True) | Q(whole__gte=0),
                name="result_value_not_negative",
            ),
            models.CheckConstraint(
                condition=~Q(text="")
                | Q(whole__isnull=False)
                | Q(day__isnull=False)
                | Q(is_true__isnull=False)
                | Q(file__isnull=False),
                name="result_value_says_something",
            ),
        ]
