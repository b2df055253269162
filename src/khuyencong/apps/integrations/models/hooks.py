"""Webhooks: who wants to be told of what, and each telling."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.places.models import AdminUnit


class Subscription(OwnedRow):
    """An address of another system that is told of events a unit sees.

    The secret it is signed with is kept nowhere: ``signing`` makes it from the secret key of the
    installation and ``nonce``.
    """

    province = models.ForeignKey(  # type: ignore[assignment]
        AdminUnit, on_delete=models.PROTECT, related_name="+", db_index=False, null=True
    )
    name = models.CharField(max_length=100)
    address = models.CharField(max_length=500)
    events = models.JSONField(default=list)
    nonce = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    is_gone = models.BooleanField(default=False)
    """The other side said that the address is gone for good (410)."""

    class Meta:
        indexes = [*listed_by("api_hook", "-made_at")]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_gone=False) | Q(ended_at__isnull=False), name="api_hook_gone_ended"
            ),
        ]


class Delivery(OwnedRow):
    """One event to one address: ids only, what they name is read over the API."""

    class State(models.TextChoices):
        WAITING = "waiting", "Đang gửi"
        TOLD = "told", "Đã nhận"
        FAILED = "failed", "Không gửi được"
        STOPPED = "stopped", "Đã thôi gửi"

    province = models.ForeignKey(  # type: ignore[assignment]
        AdminUnit, on_delete=models.PROTECT, related_name="+", db_index=False, null=True
    )
    subscription = models.ForeignKey(
        Subscription, on_delete=models.CASCADE, related_name="deliveries"
    )
    event = models.CharField(max_length=40)
    entry_id = models.BigIntegerField()
    """Line of the journal it tells of; it names the event to the receiver."""
    object_kind = models.CharField(max_length=40)
    object_id = models.CharField(max_length=64)
    happened_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    trying_since = models.DateTimeField()
    next_try_at = models.DateTimeField()
    last_status = models.PositiveSmallIntegerField(null=True)
    """What the receiver answered; None when nobody did."""
    last_problem = models.CharField(max_length=300, blank=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["state", "next_try_at"], name="api_delivery_due"),
            models.Index(fields=["subscription", "-id"], name="api_delivery_of_hook"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["subscription", "entry_id"], name="api_delivery_once"),
        ]
