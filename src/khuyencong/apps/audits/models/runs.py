"""Runs of calculators kept with a measure, and what it saves as they gave it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.audits.models.measures import Measure


class CalculatorRun(OwnedRow):
    """One answer of ``domain.energy.run``, kept as it was so that it can be run again."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="runs")
    external_id = models.UUIDField(unique=True)
    position = models.PositiveIntegerField(default=1)
    label = models.CharField(max_length=200, blank=True)
    """Which case it is: before, after, the second fan."""
    calculator = models.CharField(max_length=80)
    inputs = models.JSONField()
    """``{key: {"value": .., "unit": ..}}``, as the person gave them."""
    answer = models.JSONField()
    """``{"outputs": .., "warnings": .., "trace": ..}``."""
    engine_version = models.CharField(max_length=40)
    sha256 = models.CharField(max_length=64)
    """Of calculator, inputs, answer and version: ``domain.energy_audit.kept``."""
    kept_at = models.DateTimeField()
    extra = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["position", "pk"]


class SavingLine(OwnedRow):
    """What a measure saves of one carrier in a year; below zero where it uses more."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveIntegerField(default=1)
    what = models.CharField(max_length=40)
    """A code of ``domain.energy_audit.saved``: a carrier, peak load, money."""
    quantity = models.DecimalField(max_digits=20, decimal_places=4)
    """In the unit of ``what``, a year [unit/yr]; peak load in kW."""
    unit_price = models.DecimalField(max_digits=16, decimal_places=4, null=True)
    """Price of one unit [VND/unit], before or after VAT as its source says."""
    price_source = models.CharField(max_length=300, blank=True)
    run = models.ForeignKey(CalculatorRun, on_delete=models.RESTRICT, related_name="+", null=True)
    less_run = models.ForeignKey(
        CalculatorRun, on_delete=models.RESTRICT, related_name="+", null=True
    )
    """The run whose output is taken off: before less after."""
    output = models.CharField(max_length=80, blank=True)
    hours = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    """Running time [h/year], where the output is of an hour."""
    heat_value_mj = models.DecimalField(max_digits=12, decimal_places=4, null=True)
    """Net heat of one unit of fuel [MJ/unit], where the output is heat; its source: explanation."""
    explanation = models.TextField(blank=True)
    """How a figure typed by hand was found."""
    extra = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(run__isnull=False, output__gt="")
                | (Q(run__isnull=True, less_run__isnull=True) & ~Q(explanation="")),
                name="saving_line_says_where_from",
            ),
            models.CheckConstraint(
                condition=Q(unit_price__isnull=True) | (Q(unit_price__gte=0) & ~Q(price_source="")),
                name="saving_line_price_has_a_source",
            ),
        ]
