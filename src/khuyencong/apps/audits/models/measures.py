"""Measures of an audit: what to do, what it costs, what comes back, what became of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.audits.models.audits import EnergyAudit
from khuyencong.apps.audits.models.systems import System
from khuyencong.apps.projects.models import Project
from khuyencong.apps.search.order import or_less


class Measure(OwnedRow):
    """One measure. Savings are a year's, summed over its ``SavingLine`` rows."""

    class Status(models.TextChoices):
        PROPOSED = "proposed", "Đề xuất"
        ACCEPTED = "accepted", "Cơ sở đồng ý"
        REFUSED = "refused", "Cơ sở từ chối"
        DONE = "done", "Đã làm"

    audit = models.ForeignKey(EnergyAudit, on_delete=models.CASCADE, related_name="measures")
    system = models.ForeignKey(System, on_delete=models.PROTECT, related_name="measures", null=True)
    """What it acts on; measures on the same system are not simply added."""
    excludes = models.ManyToManyField("self", blank=True)
    """Measures of which only one can be done."""
    external_id = models.UUIDField(unique=True)
    position = models.PositiveIntegerField(default=1)
    code = models.CharField(max_length=20, blank=True)
    """Code of the measure library (``domain.energy_audit.library``); empty for one of our own."""
    title = models.CharField(max_length=300)
    what_to_do = models.TextField(blank=True)
    investment_vnd = models.BigIntegerField(default=0)
    saving_vnd = models.BigIntegerField(null=True)
    """Money saved in the first year, what is used more of taken off; None while unpriced."""
    dearer_vnd = models.BigIntegerField(default=0)
    """By how much what is used more of outweighs what is saved; ``saving_vnd`` is 0 then."""
    running_cost_vnd = models.BigIntegerField(default=0)
    """What upkeep costs more in a year."""
    saving_kwh = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    """Electricity saved in a year [kWh]."""
    saving_peak_kw = models.DecimalField(max_digits=14, decimal_places=3, null=True)
    """Load taken off the peak hours [kW]."""
    saving_fuel_kg = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    fuel = models.CharField(max_length=30, blank=True)
    """Carrier of the fuel saved, a code of the facts of ``domain.energy``."""
    saving_toe = models.DecimalField(max_digits=16, decimal_places=6, null=True)
    saving_tco2 = models.DecimalField(max_digits=16, decimal_places=6, null=True)
    saving_water_m3 = models.DecimalField(max_digits=16, decimal_places=3, null=True)
    life_years = models.PositiveSmallIntegerField(null=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.PROPOSED)
    status_on = models.DateField(null=True)
    reason = models.TextField(blank=True)
    """Why the owner refused, in his words."""
    project = models.ForeignKey(
        Project, on_delete=models.SET_NULL, related_name="measures", null=True
    )
    """The project that the measure became."""
    extra = models.JSONField(default=dict, blank=True)
    search = models.TextField(blank=True)
    """Title, site and establishment folded."""
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            *listed_by("measure_status", "status", "-status_on"),
            *listed_by("measure_state", "status", or_less("saving_vnd")),
            *listed_by("measure_saving", or_less("saving_vnd")),
            *listed_by("measure_invested", "investment_vnd"),
            models.Index(fields=["code", "status"], name="measure_by_code"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(investment_vnd__gte=0), name="measure_investment_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(running_cost_vnd__gte=0, dearer_vnd__gte=0)
                & (Q(saving_vnd__isnull=True) | Q(saving_vnd__gte=0)),
                name="measure_money_not_negative",
            ),
            models.CheckConstraint(condition=~Q(title=""), name="measure_has_a_title"),
            models.CheckConstraint(
                condition=~Q(status="refused") | ~Q(reason=""), name="measure_refused_with_a_reason"
            ),
        ]

    @property
    def net_saving_vnd(self) -> int | None:
        """Return what comes back in a year after running cost [VND/yr]; None while unpriced."""
        if self.saving_vnd is None:
            return None
        return self.saving_vnd - self.dearer_vnd - self.running_cost_vnd
