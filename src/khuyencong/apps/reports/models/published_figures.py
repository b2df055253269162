"""Figures that others published, as a person entered them with their source and grade."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.grade import Grade

FUNDS = [("both", "both"), ("KCQG", "KCQG"), ("KCDP", "KCDP")]


class PublishedFigure(OwnedRow):
    """What a source says of an indicator, for a place and days; ``place`` None: the nation.

    ``value`` is whole, in the unit of the indicator (đồng for money). The figures gathered with
    the system stand in ``domain/indicators`` and are no rows of this table.
    """

    indicator = models.CharField(max_length=60)
    fund = models.CharField(max_length=4, choices=FUNDS, default="both")
    place = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, related_name="+", null=True)
    from_on = models.DateField()
    to_on = models.DateField()
    value = models.BigIntegerField()
    source = models.CharField(max_length=300)
    grade = models.CharField(max_length=12, choices=[(each.value, each.value) for each in Grade])
    note = models.CharField(max_length=500, blank=True)
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True)
    """When somebody took it back; it can be put back."""

    class Meta:
        indexes = [*listed_by("published_figure", "-from_on")]
        constraints = [
            models.CheckConstraint(condition=Q(value__gte=0), name="published_not_negative"),
            models.CheckConstraint(condition=Q(from_on__lte=F("to_on")), name="published_in_order"),
            models.CheckConstraint(condition=~Q(source=""), name="published_names_its_source"),
        ]
