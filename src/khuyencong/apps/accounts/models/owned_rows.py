"""The base of every business row."""

from __future__ import annotations

from django.db import models

from khuyencong.apps.accounts.models.units import Unit
from khuyencong.apps.places.models import AdminUnit


class OwnedRow(models.Model):
    """Base of every business row: the unit that owns it and the province it belongs to."""

    province = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
