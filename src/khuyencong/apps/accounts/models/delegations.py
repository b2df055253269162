"""Roles lent to a colleague while somebody is away."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models.accounts import Account, Membership


class Delegation(models.Model):
    """A colleague of the same unit holds a person's role from one day to another.

    An end before the first day leaves no day at all: it was called off before it began.
    """

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="delegations")
    delegate = models.ForeignKey(
        Account, on_delete=models.CASCADE, related_name="delegations_received"
    )
    starts_on = models.DateField()
    ends_before = models.DateField()
    reason = models.CharField(max_length=300)
    ended_by = models.ForeignKey(
        Account, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    """Who of the two ended it early."""
    agreed_ends_before = models.DateField(null=True, blank=True)
    """The end agreed at first, of one that was ended early."""

    class Meta:
        ordering: ClassVar = ["starts_on", "pk"]
        indexes: ClassVar = [
            models.Index(fields=["delegate", "ends_before"], name="delegation_by_delegate")
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_before__gte=F("starts_on")), name="delegation_has_days"
            )
        ]

    @property
    def last_on(self) -> date:
        return self.ends_before - timedelta(days=1)

    @property
    def has_days(self) -> bool:
        return self.starts_on < self.ends_before

    def holds_on(self, day: date) -> bool:
        return self.starts_on <= day < self.ends_before
