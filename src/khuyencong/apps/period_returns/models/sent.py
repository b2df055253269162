"""What a province made to be sent, and where it sends."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by


class Destination(OwnedRow):
    """The national installation a province sends to: one for each province."""

    address = models.URLField(max_length=300)
    """Where it is opened, without a path: ``https://khuyencong.example.vn``."""
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["province"], name="destination_once_per_province"),
        ]


class PeriodReturn(OwnedRow):
    """One edition of a period, signed; its document never changes."""

    class State(models.TextChoices):
        PREPARED = "prepared", "Đã lập, chưa gửi"
        SENDING = "sending", "Đang gửi"
        RECEIVED = "received", "Nơi nhận đã nhận"
        REFUSED = "refused", "Nơi nhận từ chối"

    from_on = models.DateField()
    to_on = models.DateField()
    edition = models.PositiveSmallIntegerField()
    document = models.JSONField()
    sha256 = models.CharField(max_length=64)
    public_key = models.CharField(max_length=64)
    signature = models.CharField(max_length=128)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices, default=State.PREPARED)
    attempts = models.PositiveIntegerField(default=0)
    chunks_sent = models.PositiveIntegerField(default=0)
    chunks_total = models.PositiveIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    """When it is sent again if it has not arrived by then; None: nobody asked to send it."""
    problem = models.TextField(blank=True)
    """Why the last try did not get through."""
    faults = models.JSONField(default=list)
    """Why it was refused: place and reason of each."""
    receipt = models.CharField(max_length=40, blank=True)
    received_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [*listed_by("period_return", "-to_on", "-edition")]
        constraints = [
            models.UniqueConstraint(
                fields=["province", "from_on", "to_on", "edition"], name="period_return_once"
            ),
            models.CheckConstraint(
                condition=Q(from_on__lte=F("to_on")), name="period_return_in_order"
            ),
            models.CheckConstraint(
                condition=~Q(state="received") | ~Q(receipt=""), name="period_return_has_receipt"
            ),
        ]
