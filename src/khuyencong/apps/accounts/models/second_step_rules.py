"""Which roles must sign in with a second step, and from which day."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models.units import Unit
from khuyencong.apps.accounts.roles import Role


class SecondStepRule(models.Model):
    """A role of a unit needs a second step from a day on."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="second_step_rules")
    role = models.CharField(max_length=20, choices=Role.choices)
    reaches_looked_after = models.BooleanField(default=False)
    """Also the same role in every unit that this one looks after."""
    starts_on = models.DateField()
    ends_before = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["role", "-starts_on", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["unit", "role"],
                condition=Q(ends_before__isnull=True),
                name="second_step_rule_once",
            ),
            models.CheckConstraint(
                condition=Q(ends_before__isnull=True) | Q(ends_before__gte=F("starts_on")),
                name="second_step_rule_has_days",
            ),
        ]
