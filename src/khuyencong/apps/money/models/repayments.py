"""When recoverable support is to come back: the schedule of a contract and its instalments."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.projects.models import Project
from khuyencong.domain.money import repayment


class RepaymentSchedule(OwnedRow):
    """What a contract or its annex says; a later one takes its place and this one is kept."""

    project = models.ForeignKey(
        Project, on_delete=models.PROTECT, related_name="repayment_schedules"
    )
    amount_vnd = models.BigIntegerField()
    """What the instalments come to."""
    paper_number = models.CharField(max_length=80)
    paper_on = models.DateField()
    reason = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    is_current = models.BooleanField(default=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project"],
                condition=Q(is_current=True),
                name="one_current_repayment_schedule",
            ),
            models.CheckConstraint(
                condition=Q(amount_vnd__gt=0), name="repayment_schedule_above_nothing"
            ),
        ]


class Instalment(OwnedRow):
    """One part. What is still open follows from the ledger: ``repaying.bring_up_to_date``."""

    recused_through: ClassVar[str] = "schedule__project"

    schedule = models.ForeignKey(
        RepaymentSchedule, on_delete=models.PROTECT, related_name="instalments"
    )
    number = models.PositiveSmallIntegerField()
    due_on = models.DateField()
    amount_vnd = models.BigIntegerField()
    repaid_vnd = models.BigIntegerField(default=0)
    written_off_vnd = models.BigIntegerField(default=0)
    cleared_on = models.DateField(null=True)
    """The day on which nothing was open any more."""
    is_open = models.BooleanField(default=True)
    """Of the current schedule, and something is still to come."""

    @property
    def open_vnd(self) -> int:
        """Return what is still to come of it [VND]."""
        return self.amount_vnd - self.repaid_vnd - self.written_off_vnd

    @property
    def standing(self) -> repayment.Standing:
        """Return it as the domain knows it."""
        part = repayment.Instalment(
            number=self.number, due_on=self.due_on, amount_vnd=self.amount_vnd
        )
        return repayment.Standing(
            instalment=part,
            repaid_vnd=self.repaid_vnd,
            written_off_vnd=self.written_off_vnd,
            cleared_on=self.cleared_on,
        )

    class Meta:
        ordering = ["number"]
        indexes = [*listed_by("instalment_due", "-is_open", "due_on")]
        constraints = [
            models.UniqueConstraint(fields=["schedule", "number"], name="instalment_number_once"),
            models.UniqueConstraint(fields=["schedule", "due_on"], name="instalment_day_once"),
            models.CheckConstraint(
                condition=Q(amount_vnd__gt=0, repaid_vnd__gte=0, written_off_vnd__gte=0),
                name="instalment_above_nothing",
            ),
            models.CheckConstraint(
                condition=Q(amount_vnd__gte=F("repaid_vnd") + F("written_off_vnd")),
                name="instalment_not_overpaid",
            ),
        ]
