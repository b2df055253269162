"""Communes of a day with their provinces, and what belongs to a province and what went into it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from khuyencong.apps.places.models import AdminUnit, State, Succession
from khuyencong.apps.places.queries import standing_units
from khuyencong.domain.foundation.admin_unit import Level


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune and its province, each with what it was called that day."""

    unit: AdminUnit
    state: State
    province: AdminUnit
    province_state: State

    @property
    def label(self) -> str:
        return f"{self.state.full_name}, {self.province_state.full_name}"


def find_commune(uid: str, *, on: date) -> Commune | None:
    """Return the commune of a uid as it stood that day; None if none did."""
    rows = AdminUnit.objects.filter(uid=uid, level=Level.COMMUNE)
    unit = rows.prefetch_related("former_states").first()
    state = unit.state_on(on) if unit else None
    if unit is None or state is None:
        return None
    above = _province_over(state, on)
    return Commune(unit, state, *above) if above else None


def _province_over(state: State, on: date) -> tuple[AdminUnit, State] | None:
    """Return the province over a unit and its state of the day; a district may lie between."""
    parent_id = state.parent_id
    while parent_id:
        parent = AdminUnit.objects.prefetch_related("former_states").get(pk=parent_id)
        standing = parent.state_on(on) or parent
        if standing.level == Level.PROVINCE:
            return parent, standing
        parent_id = standing.parent_id
    return None


def get_gone_commune(uid: str) -> AdminUnit | None:
    """Return the commune of a uid, whatever became of it; None for no commune."""
    return AdminUnit.objects.filter(uid=uid, level=Level.COMMUNE).first()


def list_communes(province: AdminUnit, *, on: date) -> list[AdminUnit]:
    """Return the communes that lie in a province that day, by name."""
    inside = Q(parent=province) | Q(parent__parent=province)
    rows = standing_units(on).filter(inside, level=Level.COMMUNE)
    return list(rows.order_by("search", "pk"))


def of_province(province_id: int) -> Q:
    """Return the condition that a row is of a province, or of one that went into it."""
    merged = Succession.objects.filter(successor=province_id).values("predecessor")
    return Q(province=province_id) | Q(province__in=merged)
