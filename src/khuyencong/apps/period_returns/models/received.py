"""Provinces that may send to this installation, and what they sent."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by


class Sender(OwnedRow):
    """A province with the public key it signs with, from a day to a day; owned by the agency."""

    public_key = models.CharField(max_length=64)
    key_name = models.CharField(max_length=16, unique=True)
    """Fingerprint of the key: a key is registered once."""
    email = models.EmailField(blank=True)
    """Where reminders go."""
    since_on = models.DateField()
    until_on = models.DateField(null=True)
    """Last day; None: still in use."""
    registered_at = models.DateTimeField()
    registered_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [*listed_by("return_sender", "-since_on")]
        constraints = [
            models.UniqueConstraint(
                fields=["province"],
                condition=Q(until_on__isnull=True),
                name="return_sender_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("since_on")),
                name="return_sender_days_in_order",
            ),
        ]


class ReceivedReturn(OwnedRow):
    """One edition that arrived whole and genuine; it never changes, only ``is_current`` does."""

    sender = models.ForeignKey(Sender, on_delete=models.PROTECT, related_name="returns")
    from_on = models.DateField()
    to_on = models.DateField()
    edition = models.PositiveSmallIntegerField()
    document = models.JSONField()
    sha256 = models.CharField(max_length=64, unique=True)
    signature = models.CharField(max_length=128)
    made_at = models.DateTimeField()
    receipt = models.CharField(max_length=40, unique=True)
    received_at = models.DateTimeField()
    is_current = models.BooleanField()
    """The newest edition of its province and period."""

    class Meta:
        indexes = [*listed_by("received_return", "-to_on", "-received_at")]
        constraints = [
            models.UniqueConstraint(
                fields=["province", "from_on", "to_on", "edition"], name="received_edition_once"
            ),
            models.UniqueConstraint(
                fields=["province", "from_on", "to_on"],
                condition=Q(is_current=True),
                name="received_one_current",
            ),
        ]


class ReceivedFigure(OwnedRow):
    """A figure a province told, whole; below 0 where more was taken back than given."""

    received = models.ForeignKey(ReceivedReturn, on_delete=models.PROTECT, related_name="figures")
    indicator = models.CharField(max_length=60)
    fund = models.CharField(max_length=4)
    value = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["received", "indicator", "fund"], name="received_figure_once"
            ),
        ]


class ReturnDueDay(models.Model):
    """Last day on which the return of a period is on time, with the document that says so."""

    from_on = models.DateField()
    to_on = models.DateField()
    due_on = models.DateField()
    source = models.CharField(max_length=300)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["from_on", "to_on"], name="return_due_day_once"),
            models.CheckConstraint(condition=~Q(source=""), name="return_due_day_has_source"),
            models.CheckConstraint(condition=Q(due_on__gt=F("to_on")), name="return_due_day_after"),
        ]
