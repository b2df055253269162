"""What a site knows of its own fuel: a heat value with where it comes from."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.energy_use.models.sites import Site


class FuelValue(OwnedRow):
    """Net heat of one unit of a fuel at a site, measured or told, with its source."""

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="fuel_values")
    carrier = models.CharField(max_length=30)
    """A fuel of ``domain.energy_use.carriers``."""
    unit_of_use = models.CharField(max_length=10)
    """The base unit the value is for: t, l, m3, ster."""
    heat_gj = models.DecimalField(max_digits=10, decimal_places=4)
    """Net heat [GJ] of one unit."""
    source = models.CharField(max_length=300)

    class Meta:
        ordering = ["carrier", "unit_of_use"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "carrier", "unit_of_use"], name="energy_fuel_value_once"
            ),
            models.CheckConstraint(condition=Q(heat_gj__gt=0), name="energy_fuel_value_is_heat"),
            models.CheckConstraint(condition=~Q(source=""), name="energy_fuel_value_says_where"),
        ]
