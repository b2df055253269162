"""Reports that go out by mail by themselves, and what went for which period."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, Unit, listed_by
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.reports.models.published_figures import FUNDS
from khuyencong.domain.indicators.sending_days import LAST_DAY, MONTHS, YEAR


class ReportSchedule(OwnedRow):
    """A report of a place or unit, sent each period on its day (``Rhythm``) to some addresses.

    ``formats``: kinds of file (``reports.files.make``); ``recipients``: addresses of mail.
    """

    report = models.CharField(max_length=60)
    fund = models.CharField(max_length=4, choices=FUNDS, default="both")
    place = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, related_name="+")
    of_unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", null=True)
    every = models.CharField(max_length=8, choices=[(each, each) for each in MONTHS])
    day = models.PositiveSmallIntegerField()
    months_after = models.PositiveSmallIntegerField()
    recipients: models.JSONField[Any, Any] = models.JSONField()
    formats: models.JSONField[Any, Any] = models.JSONField()
    starts_on = models.DateField()
    """Periods whose day lies before it are not sent."""
    ordered_at = models.DateTimeField()
    ordered_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    paused_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [*listed_by("report_schedule", "-ordered_at")]
        constraints = [
            models.CheckConstraint(
                condition=Q(day__gte=1, day__lte=LAST_DAY, months_after__lte=YEAR),
                name="schedule_has_a_day",
            ),
        ]


class ReportSending(OwnedRow):
    """What goes, or went, to the addresses of a schedule for one period: once."""

    class State(models.TextChoices):
        WAITING = "waiting", "Chờ gửi"
        SENT = "sent", "Đã gửi"
        FAILED = "failed", "Không gửi được"

    schedule = models.ForeignKey(ReportSchedule, on_delete=models.PROTECT, related_name="sendings")
    from_on = models.DateField()
    to_on = models.DateField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=500, blank=True)
    """Why the last try did not get through, in words."""
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["schedule", "from_on", "to_on"], name="report_sent_once_a_period"
            ),
            models.CheckConstraint(condition=Q(from_on__lte=F("to_on")), name="sending_in_order"),
            models.CheckConstraint(
                condition=Q(state="sent") ^ Q(sent_at=None), name="sending_sent_has_its_time"
            ),
        ]
        indexes = [models.Index(fields=["state", "next_try_at"], name="report_sending_waits")]
