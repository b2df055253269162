"""What somebody promised to do, until when; what the year chose to do differently."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.exchange.models.lessons import Lesson
from khuyencong.apps.exchange.models.reviews import ProjectReview
from khuyencong.apps.exchange.models.visits import Visit


class Commitment(OwnedRow):
    """One commitment: what, whose, until when, what became of it."""

    class State(models.TextChoices):
        OPEN = "open", "Đang làm"
        DONE = "done", "Đã làm"
        DROPPED = "dropped", "Thôi không làm"

    what = models.CharField(max_length=500)
    office = models.CharField(max_length=300, blank=True)
    """The unit or office that promised; empty: the unit of the row."""
    holder = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    """The account in whose work it stands; None: of everybody in the unit."""
    due_on = models.DateField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    ended_on = models.DateField(null=True)
    reason = models.TextField(blank=True)
    visit = models.ForeignKey(
        Visit, on_delete=models.PROTECT, related_name="commitments", null=True
    )
    lesson = models.ForeignKey(
        Lesson, on_delete=models.PROTECT, related_name="commitments", null=True
    )
    version = models.PositiveIntegerField(default=1)
    search = models.TextField(blank=True)

    class Meta:
        indexes = [
            *listed_by("commitment", "due_on"),
            *listed_by("commitment_state", "state", "due_on"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(what=""), name="commitment_says_what"),
            models.CheckConstraint(
                condition=Q(state="open", ended_on__isnull=True)
                | (~Q(state="open") & Q(ended_on__isnull=False)),
                name="commitment_ends_on_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(state="dropped") | ~Q(reason=""),
                name="commitment_dropped_with_a_reason",
            ),
        ]


class YearPoint(OwnedRow):
    """A point of what a unit does differently in a year."""

    recused_through: ClassVar[str] = "review__project"
    year = models.PositiveSmallIntegerField()
    """The year of the plan it is meant for."""
    position = models.PositiveIntegerField()
    content = models.CharField(max_length=120, blank=True)
    """A line of the norms; empty: of no one content."""
    text = models.CharField(max_length=500)
    lesson = models.ForeignKey(Lesson, on_delete=models.PROTECT, related_name="+", null=True)
    review = models.ForeignKey(ProjectReview, on_delete=models.PROTECT, related_name="+", null=True)
    commitment = models.ForeignKey(
        Commitment, on_delete=models.PROTECT, related_name="+", null=True
    )

    class Meta:
        ordering = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "year", "position"], name="year_point_in_order")
        ]
