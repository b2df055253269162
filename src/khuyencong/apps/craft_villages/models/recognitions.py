"""Decisions that recognise a village or a craft, and that withdraw it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.craft_villages.models.crafts import Craft
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.establishments.models import CraftVillage


class Recognition(OwnedRow):
    """One decision about a village or a craft, with the rules it was made by.

    ``withdrawn_on`` and what follows say that it was taken away. One that was removed (entered by
    mistake) stays and counts no more.
    """

    village = models.ForeignKey(
        CraftVillage, on_delete=models.PROTECT, related_name="recognitions", null=True
    )
    craft = models.ForeignKey(
        Craft, on_delete=models.PROTECT, related_name="recognitions", null=True
    )
    recognised_as = models.CharField(max_length=20)
    """A code of ``domain.craft_villages.rules.KINDS``."""
    number = models.CharField(max_length=80)
    decided_on = models.DateField()
    decided_by = models.CharField(max_length=200)
    """The office, never a person."""
    rule_set = models.CharField(max_length=20, blank=True)
    """Empty: made before the oldest rules we know of."""
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+", null=True)
    note = models.CharField(max_length=500, blank=True)
    withdrawn_on = models.DateField(null=True)
    withdrawn_number = models.CharField(max_length=80, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-decided_on", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(village__isnull=False, craft__isnull=True)
                | Q(village__isnull=True, craft__isnull=False),
                name="recognition_of_village_or_craft",
            ),
            models.CheckConstraint(
                condition=~Q(number="") & ~Q(decided_by="") & ~Q(recognised_as=""),
                name="recognition_says_who_and_what",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True)
                | (Q(withdrawn_on__gte=F("decided_on")) & ~Q(withdrawn_reason="")),
                name="recognition_withdrawn_after_with_reason",
            ),
        ]
