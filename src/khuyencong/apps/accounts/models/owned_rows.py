"""The base of every business row."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F

from khuyencong.apps.accounts.models.units import Unit
from khuyencong.apps.places.models import AdminUnit


class OwnedRow(models.Model):
    """Base of every business row: the unit that owns it and the province it belongs to."""

    province = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    recused_through: ClassVar[str] = ""
    """Path to the project whose recused people must not see the row; a foreign key to a project
    needs none: ``projects.recusals`` finds it."""

    class Meta:
        abstract = True


def listed_by(name: str, *order: str | Any) -> list[models.Index]:
    """Return the indexes that keep owned rows in an order: of one unit, of one province, of all.

    Those are the ways ``queries.scopes_of`` cuts what a person sees. ``order`` names fields, a
    minus sign for descending, or expressions that are never null; the key follows.
    """
    fields = [_ordered(field) if isinstance(field, str) else field for field in order]
    scopes = {"unit": [F("unit")], "province": [F("province")], "all": []}
    return [
        models.Index(*scope, *fields, "id", name=f"{name}_of_{whose}")
        for whose, scope in scopes.items()
    ]


def _ordered(field: str) -> Any:
    return F(field[1:]).desc() if field.startswith("-") else F(field)
