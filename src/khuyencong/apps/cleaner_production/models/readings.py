"""Figures before and after, in one common unit of product; and assessments of one day."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.cleaner_production.models.files import CleanerFile
from khuyencong.apps.energy_use.models import Site

FIGURES = ("energy_mj", "material_kg", "water_m3", "ghg_t", "waste_water_m3", "solid_waste_kg")


class Equivalence(OwnedRow):
    """One unit of a product is worth ``factor`` units of the common product of the file."""

    cleaner_file = models.ForeignKey(
        CleanerFile, on_delete=models.CASCADE, related_name="equivalences"
    )
    product = models.CharField(max_length=200)
    counted_in = models.CharField(max_length=40)
    factor = models.DecimalField(max_digits=18, decimal_places=6)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["cleaner_file", "product", "counted_in"], name="equivalence_once"
            ),
            models.CheckConstraint(condition=Q(factor__gt=0), name="equivalence_above_nothing"),
        ]


class Reading(OwnedRow):
    """Output and resources of one period, before or after; None: not known."""

    class Phase(models.TextChoices):
        BEFORE = "before", "Trước"
        AFTER = "after", "Sau"

    cleaner_file = models.ForeignKey(CleanerFile, on_delete=models.CASCADE, related_name="readings")
    phase = models.CharField(max_length=6, choices=Phase.choices)
    starts_on = models.DateField()
    ends_before = models.DateField()
    made = models.JSONField(default=list)
    """What was made, by product: product, unit, quantity, factor of that day."""
    output = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    """In the common unit of product."""
    energy_mj = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    material_kg = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    water_m3 = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    ghg_t = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    waste_water_m3 = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    solid_waste_kg = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    source = models.CharField(max_length=500, blank=True)
    """Where the figures come from."""
    billed = models.JSONField(default=dict)
    """Which figures are those of the bills, ``{figure: {"value": text, "source": text}}``; the
    others were typed by hand."""

    class Meta:
        ordering = ["starts_on", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_before__gt=F("starts_on")), name="reading_period_runs_forward"
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__gte": 0}),
                    name=f"reading_{name}_not_negative",
                )
                for name in ("output", *FIGURES)
            ),
        ]


class QuickAssessment(OwnedRow):
    """An assessment of one day at a site: answers to the questions of ``domain``'s ``quick``."""

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="quick_assessments")
    done_on = models.DateField()
    done_by = models.CharField(max_length=300, blank=True)
    answers = models.JSONField(default=dict)
    note = models.TextField(blank=True)

    class Meta:
        indexes = [*listed_by("quick_assessment", "done_on")]
