"""Crafts: a trade handed down in a place, recognised apart from any village."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.establishments.models import CraftVillage


class Craft(OwnedRow):
    """A craft of a province, in one village of the register or in several places.

    Empty: not known. One that was removed stays and is listed no more.
    """

    name = models.CharField(max_length=200)
    village = models.ForeignKey(
        CraftVillage, on_delete=models.PROTECT, related_name="crafts", null=True
    )
    place = models.CharField(max_length=300, blank=True)
    """Where it is done, as written; may be more than the village."""
    age_years = models.PositiveSmallIntegerField(null=True)
    """How long it has been in the place."""
    age_source = models.CharField(max_length=300, blank=True)
    is_alive = models.BooleanField(null=True)
    has_identity = models.BooleanField(null=True)
    """Whether its products carry the identity of the people, as the province's guidance says."""
    has_known_artisans = models.BooleanField(null=True)
    """Tied to the name of artisans or of a village; names of persons are not kept."""
    note = models.TextField(blank=True)
    source = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True)
    search = models.TextField(blank=True)
    """Name and place folded."""

    class Meta:
        indexes = [*listed_by("craft_name", "search")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name=""), name="craft_has_a_name"),
        ]
