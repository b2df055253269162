"""How people want to be told, how a unit escalates, what was sent, addresses of calendars."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow


class TellingChoice(models.Model):
    """What mail one person wants; without a row: none of either."""

    class Rhythm(models.TextChoices):
        NONE = "none", "Không nhận"
        DAILY = "daily", "Mỗi ngày làm việc"
        WEEKLY = "weekly", "Mỗi tuần, thứ Hai"

    account = models.OneToOneField(Account, on_delete=models.CASCADE, related_name="telling")
    digest = models.CharField(max_length=6, choices=Rhythm.choices, default=Rhythm.NONE)
    wants_instant = models.BooleanField(default=False)
    """A mail at once when something is put before him."""

    class Meta:
        indexes = [models.Index(fields=["digest", "account"], name="telling_by_digest")]


class TellingRule(OwnedRow):
    """After how many days of delay a unit's leaders, and its department, are told.

    A unit without a row: leaders on the first day, the department never. No text gives these days;
    they are the unit's own custom.
    """

    leader_after_days = models.PositiveSmallIntegerField(default=1)
    department_after_days = models.PositiveSmallIntegerField(null=True)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit"], name="telling_rule_once"),
            models.CheckConstraint(
                condition=Q(leader_after_days__gte=1)
                & (
                    Q(department_after_days__isnull=True)
                    | Q(department_after_days__gte=F("leader_after_days"))
                ),
                name="department_not_before_leader",
            ),
        ]


class Digest(models.Model):
    """A digest of one person for one day, written with the order to send it: no day sends two."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="digests")
    day = models.DateField()
    at = models.DateTimeField()
    rows = models.PositiveIntegerField()
    """How many deadlines it told of."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "day"], name="digest_once_a_day"),
        ]


class CalendarFeed(models.Model):
    """A secret address under which a calendar program reads a person's deadlines.

    Only the hash of its secret is kept. The newest that is not revoked is the live one.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="feeds")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account"],
                condition=Q(revoked_at__isnull=True),
                name="calendar_feed_one_live",
            ),
        ]
