"""Units, and what they were called before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from django.db import models

from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.text import fold


class Unit(models.Model):
    """A body that owns rows: centre, department, committee, commune, establishment.

    ``name`` is its last name; ``former_names`` tells the others.
    """

    code = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=24, choices=UnitKind.choices)
    province = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, null=True, blank=True, related_name="units"
    )
    ends_before = models.DateField(null=True, blank=True)
    """First day on which the unit is closed; empty while it works."""
    public_phone = models.CharField(max_length=40, blank=True, default="")
    """Of the office, for anybody; as ``public_email``, empty while nobody has said it."""
    public_email = models.CharField(max_length=254, blank=True, default="")
    search = models.TextField(blank=True)
    """Every name it has borne folded, the last one first: see ``searched_names``."""

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["search", "id"], name="unit_by_name"),
            models.Index(fields=["kind", "search", "id"], name="unit_by_kind"),
            models.Index(fields=["province", "search", "id"], name="unit_by_province"),
        ]

    def __str__(self) -> str:
        return self.name

    def name_on(self, day: date) -> str:
        """Return what the unit was called that day."""
        later = [former for former in self.former_names.all() if former.until > day]
        return min(later, key=lambda former: former.until).name if later else self.name

    def is_open_on(self, day: date) -> bool:
        return self.ends_before is None or day < self.ends_before


def searched_names(name: str, former: Iterable[str] = ()) -> str:
    """Return what search looks in: a unit is found under each name it has borne."""
    return fold(" ".join([name, *former]))


class UnitFormerName(models.Model):
    """A name a unit bore before the day ``until``, when the next one began."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="former_names")
    name = models.CharField(max_length=200)
    until = models.DateField()

    class Meta:
        ordering: ClassVar = ["-until"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "until"], name="unit_renamed_once_a_day")
        ]
