"""Calls to the owner some months after the visit."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.audits.models.audits import EnergyAudit


class CallBack(OwnedRow):
    """One call: what the owner told of the measures. Which calls are due is computed."""

    audit = models.ForeignKey(EnergyAudit, on_delete=models.CASCADE, related_name="call_backs")
    months = models.PositiveSmallIntegerField()
    """After the visit, as the rule of that day had it (``domain.energy_audit.call_backs``)."""
    called_on = models.DateField()
    told = models.TextField()

    class Meta:
        ordering = ["months", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["audit", "months"], name="call_back_once"),
            models.CheckConstraint(condition=~Q(told=""), name="call_back_says_what_was_told"),
        ]
