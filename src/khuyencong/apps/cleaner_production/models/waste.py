"""Waste streams: what they carry away, what that costs, and why they arise."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.cleaner_production.models.files import CleanerFile
from khuyencong.apps.cleaner_production.models.process import ProcessStep


class WasteStream(OwnedRow):
    """One stream, of one step where it is known."""

    cleaner_file = models.ForeignKey(CleanerFile, on_delete=models.CASCADE, related_name="streams")
    step = models.ForeignKey(
        ProcessStep, on_delete=models.PROTECT, related_name="streams", null=True
    )
    name = models.CharField(max_length=200)
    quantity = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    """In one basis of the file."""
    counted_in = models.CharField(max_length=20, blank=True)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(quantity__isnull=True) | Q(quantity__gte=0),
                name="waste_stream_not_negative",
            ),
        ]


class WasteCost(OwnedRow):
    """One part of what a stream costs: so much of it lost in one basis, at such a price."""

    cleaner_file = models.ForeignKey(CleanerFile, on_delete=models.CASCADE, related_name="+")
    stream = models.ForeignKey(WasteStream, on_delete=models.PROTECT, related_name="costs")
    kind = models.CharField(max_length=12)
    """One of ``method.list_cost_kinds``."""
    what = models.CharField(max_length=200)
    quantity = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    counted_in = models.CharField(max_length=20, blank=True)
    unit_cost_vnd = models.BigIntegerField(null=True)
    """In VND for one unit of ``quantity``."""

    class Meta:
        ordering = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=(Q(quantity__isnull=True) | Q(quantity__gte=0))
                & (Q(unit_cost_vnd__isnull=True) | Q(unit_cost_vnd__gte=0)),
                name="waste_cost_not_negative",
            ),
        ]


class Cause(OwnedRow):
    """Why a stream arises."""

    cleaner_file = models.ForeignKey(CleanerFile, on_delete=models.CASCADE, related_name="causes")
    stream = models.ForeignKey(WasteStream, on_delete=models.PROTECT, related_name="causes")
    kind = models.CharField(max_length=12)
    """One of ``method.list_cause_kinds``."""
    words = models.CharField(max_length=500)

    class Meta:
        ordering = ["pk"]
