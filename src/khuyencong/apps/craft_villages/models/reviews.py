"""What was found of a craft village in a year."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.establishments.models import CraftVillage


class VillageReview(OwnedRow):
    """The review of one year. Empty: not known. [VND]

    One that was removed stays and counts no more.
    """

    village = models.ForeignKey(CraftVillage, on_delete=models.PROTECT, related_name="reviews")
    year = models.PositiveSmallIntegerField()
    households_total = models.PositiveIntegerField(null=True)
    """All households in the place of the village."""
    households_in_craft = models.PositiveIntegerField(null=True)
    workers = models.PositiveIntegerField(null=True)
    turnover_vnd = models.BigIntegerField(null=True)
    """Of the whole village. [VND/year]"""
    income_vnd = models.BigIntegerField(null=True)
    """Of one worker. [VND/month]"""
    stable_years = models.PositiveSmallIntegerField(null=True)
    """How many years on end the trade has run steadily."""
    environment_met = models.BooleanField(null=True)
    """Whether the conditions on the environment of craft villages are met, as somebody found."""
    has_environment_plan = models.BooleanField(null=True)
    has_waste_treatment = models.BooleanField(null=True)
    was_inspected = models.BooleanField(null=True)
    """Whether the environment was inspected in the year."""
    artisans = models.PositiveIntegerField(null=True)
    titled_artisans = models.PositiveIntegerField(null=True)
    """Of them, those with a title by decision."""
    titles = models.CharField(max_length=500, blank=True)
    """Which titles by which decisions; no names of persons."""
    products = models.CharField(max_length=500, blank=True)
    source = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-year", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["village", "year"],
                condition=Q(removed_at__isnull=True),
                name="village_review_once_a_year",
            ),
            models.CheckConstraint(
                condition=(Q(turnover_vnd__isnull=True) | Q(turnover_vnd__gte=0))
                & (Q(income_vnd__isnull=True) | Q(income_vnd__gte=0)),
                name="village_review_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(households_total__isnull=True)
                | Q(households_in_craft__isnull=True)
                | Q(households_in_craft__lte=F("households_total")),
                name="village_review_part_within_whole",
            ),
        ]
