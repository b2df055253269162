"""The process of a workshop: its steps in order, and what flows in, out and away."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.cleaner_production.models.files import CleanerFile


class ProcessStep(OwnedRow):
    """One step of the process."""

    cleaner_file = models.ForeignKey(CleanerFile, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField(default=1)
    name = models.CharField(max_length=200)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name=""), name="process_step_has_a_name"),
        ]


class Flow(OwnedRow):
    """What enters or leaves a step in one basis of the file. ``quantity`` None: not said yet."""

    class Direction(models.TextChoices):
        IN = "in", "Vào"
        OUT = "out", "Ra"
        LOSS = "loss", "Thải, mất"

    class Kind(models.TextChoices):
        MATERIAL = "material", "Vật liệu"
        WATER = "water", "Nước"
        ENERGY = "energy", "Năng lượng"

    cleaner_file = models.ForeignKey(CleanerFile, on_delete=models.CASCADE, related_name="flows")
    step = models.ForeignKey(ProcessStep, on_delete=models.PROTECT, related_name="flows")
    direction = models.CharField(max_length=4, choices=Direction.choices)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    material = models.CharField(max_length=200)
    quantity = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    counted_in = models.CharField(max_length=20)
    """One of ``domain.cleaner_production.measuring`` for the kind."""
    is_measured = models.BooleanField(default=False)
    unit_cost_vnd = models.BigIntegerField(null=True)
    """In VND for one unit of ``quantity``."""
    to_step = models.ForeignKey(
        ProcessStep, on_delete=models.PROTECT, related_name="arriving", null=True
    )
    """The step it goes on to; only for what goes out."""
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(quantity__isnull=True) | Q(quantity__gte=0), name="flow_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(unit_cost_vnd__isnull=True) | Q(unit_cost_vnd__gte=0),
                name="flow_cost_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(to_step__isnull=True) | (Q(direction="out") & ~Q(to_step=F("step"))),
                name="flow_goes_on_to_another_step",
            ),
        ]
