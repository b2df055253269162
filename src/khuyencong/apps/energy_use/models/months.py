"""What a site made in a month, and what else moves its consumption."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.energy_use.models.imports import UseImport
from khuyencong.apps.energy_use.models.sites import Site


class Output(OwnedRow):
    """Output of one product in a month, named by its first day."""

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="outputs")
    month = models.DateField()
    product = models.CharField(max_length=120)
    quantity = models.DecimalField(max_digits=16, decimal_places=3)
    unit_of_use = models.CharField(max_length=30)
    """Unit of the product, as people write it: tấn, viên, m³."""
    use_import = models.ForeignKey(
        UseImport, on_delete=models.PROTECT, related_name="outputs", null=True
    )

    class Meta:
        ordering = ["month", "product"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "month", "product"], name="energy_output_once_a_month"
            ),
            models.CheckConstraint(condition=Q(quantity__gte=0), name="energy_output_not_negative"),
            models.CheckConstraint(
                condition=~Q(product="") & ~Q(unit_of_use=""), name="energy_output_says_of_what"
            ),
        ]


class Driver(OwnedRow):
    """A figure of a month that consumption follows besides output: temperature, days of work."""

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="drivers")
    month = models.DateField()
    name = models.CharField(max_length=120)
    value = models.DecimalField(max_digits=16, decimal_places=3)
    unit_of_use = models.CharField(max_length=30, blank=True)

    class Meta:
        ordering = ["month", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "month", "name"], name="energy_driver_once_a_month"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="energy_driver_has_a_name"),
        ]
