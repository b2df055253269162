"""What an installation adds to the shipped law: local norms, their ends, and confirmations."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow


class LocalNorm(OwnedRow):
    """A norm line of a province, with the fields of the shipped lines. Never changed.

    Deleted only when it is taken back before anything was judged by it.
    """

    norm_id = models.CharField(max_length=40, unique=True)
    line = models.CharField(max_length=60)
    fields = models.JSONField()
    """The line as the reader of local files gives it; shares are text, amounts whole đồng."""
    read_by = models.CharField(max_length=120, blank=True)
    """Who read the document; empty: nobody is named beside the one who recorded the line."""
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")


class LocalNormEnd(OwnedRow):
    """A later document sets the last day of a local line; the newest record counts."""

    norm = models.ForeignKey(LocalNorm, on_delete=models.PROTECT, related_name="ends")
    last_on = models.DateField()
    act = models.CharField(max_length=120)
    article = models.CharField(max_length=120, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]


class LocalOrder(OwnedRow):
    """What a province rules of the order of its own projects, from a day on. Never changed.

    A project keeps the rule of its first step; the newest rule of a day holds.
    """

    class Approver(models.TextChoices):
        PEOPLES_COMMITTEE = "peoples_committee", "Ủy ban nhân dân"
        DEPARTMENT = "department", "Sở Công Thương"
        EITHER = "either", "Ủy ban nhân dân hoặc Sở Công Thương"

    valid_from = models.DateField()
    act = models.CharField(max_length=120)
    article = models.CharField(max_length=120, blank=True)
    approver = models.CharField(max_length=20, choices=Approver.choices)
    tiers = models.JSONField(default=list, blank=True)
    """Who approves up to which local support: fields of ``ApprovalTier``."""
    days = models.JSONField(default=list, blank=True)
    """Days between two steps: work, days, is_working_days, starts, ends, article."""
    in_batches = models.BooleanField(default=False)
    allows_recoverable = models.BooleanField(default=False)
    once_per_beneficiary = models.BooleanField(default=False)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-valid_from", "-pk"]
        indexes = [models.Index(fields=["province", "-valid_from"], name="local_order_by_day")]


class FactConfirmation(OwnedRow):
    """The same of a line of the facts of energy: a factor, a price, hours, a limit."""

    fact_key = models.CharField(max_length=80)
    """Section, id and first day as shipped (``domain.energy.book``)."""
    act = models.CharField(max_length=120)
    article = models.CharField(max_length=120)
    read_on = models.DateField()
    read_in_document = models.BooleanField(default=True)
    supplied = models.JSONField(default=dict)
    """What our line lacked and the person read: value, valid_from, valid_to, as text."""
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["fact_key"], name="fact_confirmation_by_key")]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    withdrawn_at__isnull=True, withdrawn_by__isnull=True, withdrawn_because=""
                )
                | (
                    Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False)
                    & ~Q(withdrawn_because="")
                ),
                name="fact_confirmation_withdrawn_whole",
            ),
        ]


class NormConfirmation(OwnedRow):
    """A person says that the line stands in the document; the row stays when it is withdrawn."""

    norm_id = models.CharField(max_length=40)
    act = models.CharField(max_length=120)
    article = models.CharField(max_length=120)
    read_on = models.DateField()
    read_in_document = models.BooleanField(default=True)
    """The person read the document itself; otherwise somebody told it."""
    supplied = models.JSONField(default=dict)
    """What the shipped line lacked and the person read: share, ceiling_vnd, valid_from..."""
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["norm_id"], name="confirmation_by_norm")]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    withdrawn_at__isnull=True, withdrawn_by__isnull=True, withdrawn_because=""
                )
                | (
                    Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False)
                    & ~Q(withdrawn_because="")
                ),
                name="confirmation_withdrawn_whole",
            ),
        ]
