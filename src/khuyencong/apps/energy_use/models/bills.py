"""Meters and bills of a site."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.energy_use.models.imports import UseImport
from khuyencong.apps.energy_use.models.sites import Site


class Meter(OwnedRow):
    """A meter of a site: its number, and what one step of its reading stands for."""

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="meters")
    carrier = models.CharField(max_length=30)
    """One of ``domain.energy_use.carriers``."""
    number = models.CharField(max_length=80)
    name = models.CharField(max_length=200, blank=True)
    """What it measures, in words."""
    multiplier = models.DecimalField(max_digits=12, decimal_places=3, default=1)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["carrier", "number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "carrier", "number"], name="energy_meter_known_once"
            ),
            models.CheckConstraint(condition=~Q(number=""), name="energy_meter_has_a_number"),
            models.CheckConstraint(condition=Q(multiplier__gt=0), name="energy_meter_multiplies"),
        ]

    def __str__(self) -> str:
        return self.number


def _decimal() -> models.DecimalField[Any, Any]:
    return models.DecimalField(max_digits=16, decimal_places=3, null=True)


class EnergyBill(OwnedRow):
    """One bill or delivery, from ``starts_on`` up to, without, ``ends_before``.

    Removed ones stay, with their reason. Money before VAT, and to pay with it.
    """

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="bills")
    meter = models.ForeignKey(Meter, on_delete=models.PROTECT, related_name="bills", null=True)
    carrier = models.CharField(max_length=30)
    starts_on = models.DateField()
    ends_before = models.DateField()
    unit_of_use = models.CharField(max_length=10)
    """A unit of ``domain.energy_use.carriers``; ``unit`` is the body that owns the row."""
    quantity = models.DecimalField(max_digits=16, decimal_places=3)
    normal_kwh = _decimal()
    peak_kwh = _decimal()
    offpeak_kwh = _decimal()
    kvarh = _decimal()
    max_demand_kw = _decimal()
    old_reading = _decimal()
    new_reading = _decimal()
    is_meter_changed = models.BooleanField(default=False)
    before_vat_vnd = models.BigIntegerField(null=True)
    amount_vnd = models.BigIntegerField(null=True)
    reactive_vnd = models.BigIntegerField(null=True)
    capacity_vnd = models.BigIntegerField(null=True)
    number = models.CharField(max_length=80, blank=True)
    note = models.CharField(max_length=500, blank=True)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+", null=True)
    """The paper or its photo."""
    use_import = models.ForeignKey(
        UseImport, on_delete=models.PROTECT, related_name="bills", null=True
    )
    removed_at = models.DateTimeField(null=True)
    removed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    removed_reason = models.CharField(max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["starts_on", "carrier", "pk"]
        indexes = [
            models.Index(fields=["site", "starts_on", "ends_before"], name="energy_bill_of_site"),
            *listed_by("energy_bill_day", "starts_on"),
            *listed_by("energy_bill_sort", "carrier", "starts_on"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_before__gt=F("starts_on")), name="energy_bill_has_days"
            ),
            models.CheckConstraint(condition=Q(quantity__gte=0), name="energy_bill_not_negative"),
            models.CheckConstraint(
                condition=Q(
                    normal_kwh__isnull=True, peak_kwh__isnull=True, offpeak_kwh__isnull=True
                )
                | Q(carrier="electricity", normal_kwh__gte=0, peak_kwh__gte=0, offpeak_kwh__gte=0),
                name="energy_bill_bands_together",
            ),
            models.CheckConstraint(
                condition=(Q(before_vat_vnd__isnull=True) | Q(before_vat_vnd__gte=0))
                & (Q(amount_vnd__isnull=True) | Q(amount_vnd__gte=0))
                & (Q(reactive_vnd__isnull=True) | Q(reactive_vnd__gte=0))
                & (Q(capacity_vnd__isnull=True) | Q(capacity_vnd__gte=0)),
                name="energy_bill_money_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(before_vat_vnd__isnull=True)
                | Q(amount_vnd__isnull=True)
                | Q(amount_vnd__gte=F("before_vat_vnd")),
                name="energy_bill_vat_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(removed_at__isnull=True)
                | (Q(removed_by__isnull=False) & ~Q(removed_reason="")),
                name="energy_bill_removal_says_why",
            ),
        ]
