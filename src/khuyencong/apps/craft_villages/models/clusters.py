"""Industrial clusters, with figures by year."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by


class IndustrialCluster(OwnedRow):
    """An industrial cluster of a province. Empty: not known.

    One that was removed stays and is listed no more.
    """

    name = models.CharField(max_length=200)
    place = models.CharField(max_length=300, blank=True)
    decision_number = models.CharField(max_length=80, blank=True)
    """Of the decision that set it up."""
    decided_on = models.DateField(null=True)
    decided_by = models.CharField(max_length=200, blank=True)
    """The office, never a person."""
    area_ha = models.DecimalField(max_digits=9, decimal_places=3, null=True)
    leasable_ha = models.DecimalField(max_digits=9, decimal_places=3, null=True)
    """Industrial land that can be let. [ha]"""
    investor = models.CharField(max_length=300, blank=True)
    """Who invests in its infrastructure."""
    note = models.TextField(blank=True)
    source = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True)
    search = models.TextField(blank=True)
    """Name, place and investor folded."""

    class Meta:
        indexes = [*listed_by("cluster_name", "search")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name=""), name="cluster_has_a_name"),
            models.CheckConstraint(
                condition=(Q(area_ha__isnull=True) | Q(area_ha__gt=0))
                & (Q(leasable_ha__isnull=True) | Q(leasable_ha__gte=0)),
                name="cluster_area_positive",
            ),
            models.CheckConstraint(
                condition=Q(area_ha__isnull=True)
                | Q(leasable_ha__isnull=True)
                | Q(leasable_ha__lte=F("area_ha")),
                name="cluster_leasable_within_area",
            ),
        ]


class ClusterYear(OwnedRow):
    """What was found of a cluster in a year. Empty: not known. [VND]"""

    cluster = models.ForeignKey(IndustrialCluster, on_delete=models.PROTECT, related_name="years")
    year = models.PositiveSmallIntegerField()
    leased_ha = models.DecimalField(max_digits=9, decimal_places=3, null=True)
    establishments = models.PositiveIntegerField(null=True)
    workers = models.PositiveIntegerField(null=True)
    turnover_vnd = models.BigIntegerField(null=True)
    infrastructure_vnd = models.BigIntegerField(null=True)
    """Put into infrastructure in the year."""
    has_wastewater_plant = models.BooleanField(null=True)
    environment_met = models.BooleanField(null=True)
    source = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-year", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["cluster", "year"],
                condition=Q(removed_at__isnull=True),
                name="cluster_year_once",
            ),
            models.CheckConstraint(
                condition=(Q(turnover_vnd__isnull=True) | Q(turnover_vnd__gte=0))
                & (Q(infrastructure_vnd__isnull=True) | Q(infrastructure_vnd__gte=0))
                & (Q(leased_ha__isnull=True) | Q(leased_ha__gte=0)),
                name="cluster_year_not_negative",
            ),
        ]

    def occupancy_share(self, leasable_ha: Decimal | None) -> Decimal | None:
        """Return land let over land that can be let; None when one is not known."""
        if self.leased_ha is None or not leasable_ha:
            return None
        return self.leased_ha / leasable_ha
