"""Craft villages."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.search.order import or_less
from khuyencong.domain.foundation.grade import Grade


class CraftVillage(OwnedRow):
    """A craft village as a source tells of it; counts the source does not give stay empty.

    ``province`` is the one it lay in when it was written down; a merger does not change it.
    """

    class State(models.TextChoices):
        """What the newest decision says."""

        RECOGNISED = "recognised", "Đã công nhận"
        WITHDRAWN = "withdrawn", "Đã thu hồi"

    code = models.CharField(max_length=40)
    """Its number in the register of its unit."""
    name = models.CharField(max_length=200)
    craft = models.CharField(max_length=200, blank=True)
    commune = models.CharField(max_length=300, blank=True)
    """With the hamlet where known, as written before districts ended on 01/07/2025."""
    district = models.CharField(max_length=120, blank=True)
    households = models.PositiveIntegerField(null=True)
    workers = models.PositiveIntegerField(null=True)
    figure_year = models.PositiveSmallIntegerField(null=True)
    """The year of the counts; empty where the source names none."""
    recognition = models.CharField(max_length=300, blank=True)
    """The words of the source; decisions with their days are rows of ``craft_villages``."""
    note = models.TextField(blank=True)
    conflict = models.TextField(blank=True)
    """What another source says otherwise."""
    source = models.TextField()
    grade = models.CharField(max_length=12, choices=[(each.value, each.value) for each in Grade])
    search = models.TextField(blank=True)
    """Name, craft and place folded."""
    version = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=12, blank=True, choices=State.choices)
    """What the newest decision on the village says; empty while no decision is kept. This and the
    four fields that follow repeat what ``craft_villages`` keeps, and are written there alone."""
    recognised_as = models.CharField(max_length=20, blank=True)
    """A code of ``domain.craft_villages.rules.KINDS``."""
    rule_set = models.CharField(max_length=20, blank=True)
    """By which rules it was recognised: an id of ``rules.list_rule_sets``."""
    recognised_on = models.DateField(null=True)
    withdrawn_on = models.DateField(null=True)

    class Meta:
        indexes = [
            *listed_by("village_name", "search"),
            *listed_by("village_state", "state", "search"),
            *listed_by("village_households", or_less("households")),
            *listed_by("village_workers", or_less("workers")),
        ]
        constraints = [
            models.UniqueConstraint(fields=["unit", "code"], name="craft_village_code_once"),
            models.CheckConstraint(
                condition=~Q(code="") & ~Q(name="") & ~Q(source=""),
                name="craft_village_named_with_source",
            ),
            models.CheckConstraint(
                condition=Q(grade__in=[each.value for each in Grade]),
                name="craft_village_grade_known",
            ),
        ]

    def is_recognised_on(self, day: date) -> bool | None:
        """Say whether a decision made it a craft village on that day; None: no decision is kept,
        or the day lies before the newest one.
        """
        if self.recognised_on is None or day < self.recognised_on:
            return None
        return self.withdrawn_on is None or day < self.withdrawn_on

    @property
    def place(self) -> str:
        """Return commune and district as written, empty when neither is known."""
        return ", ".join(filter(None, (self.commune, self.district)))
