"""A place where an establishment uses energy: what its bills, meters and audits hang on."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.establishments.models import Establishment


class Site(OwnedRow):
    """One place of production of an establishment, with its electricity contract.

    ``use`` and ``voltage`` are codes of ``domain.energy.tariffs``; empty while not known.
    """

    establishment = models.ForeignKey(
        Establishment, on_delete=models.PROTECT, related_name="energy_sites"
    )
    name = models.CharField(max_length=300)
    place = models.CharField(max_length=300, blank=True)
    trade_words = models.CharField(max_length=300, blank=True)
    use = models.CharField(max_length=30, blank=True)
    voltage = models.CharField(max_length=30, blank=True)
    is_three_price = models.BooleanField(null=True)
    """Whether electricity is bought at three prices by hour; None while not known."""
    transformer_kva = models.DecimalField(max_digits=10, decimal_places=2, null=True)
    new_hours_from = models.DateField(null=True)
    """Day on which the contract's bills went over to the hours of 2026; None: that of the text."""
    working_hours = models.PositiveIntegerField(null=True)
    """Hours of work in a year [h/year]."""
    note = models.TextField(blank=True)
    set_aside_at = models.DateTimeField(null=True)
    """When it was put out of use; nothing is written about it any more, all of it stays."""
    set_aside_because = models.CharField(max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)
    search = models.TextField(blank=True)
    """Name, place and establishment folded."""

    class Meta:
        indexes = [
            *listed_by("energy_site", "search"),
            *listed_by("energy_site_use", "use", "search"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="energy_site_has_a_name"),
            models.CheckConstraint(
                condition=Q(working_hours__isnull=True) | Q(working_hours__lte=8784),
                name="energy_site_hours_fit_a_year",
            ),
            models.CheckConstraint(
                condition=Q(set_aside_at__isnull=True, set_aside_because="")
                | Q(set_aside_at__isnull=False, set_aside_because__gt=""),
                name="energy_site_aside_says_why",
            ),
            models.UniqueConstraint(
                fields=["establishment", "name"], name="energy_site_named_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name
