"""Days of the calendar that guidance and papers set otherwise."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow


class DatedByPaper(OwnedRow):
    """What an office was told by a paper, and who entered it; taken back, it stays to be seen."""

    paper_number = models.CharField(max_length=80)
    paper_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class DeadlineOverride(DatedByPaper):
    """The last day of a yearly step for one plan year, where yearly guidance set another.

    A department sets it for its province, the agency for the nation.
    """

    rule = models.CharField(max_length=40)
    plan_year = models.PositiveSmallIntegerField()
    last_on = models.DateField()
    is_national = models.BooleanField(default=False)

    class Meta:
        ordering = ["-plan_year", "rule", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "rule", "plan_year"],
                condition=Q(withdrawn_at__isnull=True),
                name="override_once_a_year",
            ),
            models.CheckConstraint(condition=~Q(paper_number=""), name="override_names_its_paper"),
        ]


class SwapDay(DatedByPaper):
    """A day off that is worked, or a working day that is off, as announced for a year."""

    day = models.DateField()
    is_worked = models.BooleanField()
    note = models.CharField(max_length=200, blank=True)
    is_national = models.BooleanField(default=False)

    class Meta:
        ordering = ["day", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "day"],
                condition=Q(withdrawn_at__isnull=True),
                name="swap_day_once",
            ),
            models.CheckConstraint(condition=~Q(paper_number=""), name="swap_day_names_its_paper"),
        ]
