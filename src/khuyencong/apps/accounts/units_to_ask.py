"""Whom an owner may ask: the body of his province that looks after industrial promotion."""

from __future__ import annotations

from datetime import date

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.places.communes import of_province
from khuyencong.apps.places.models import AdminUnit

ASKED = (UnitKind.PROMOTION_CENTRE, UnitKind.INDUSTRY_DEPARTMENT)
"""The centre first; the department where a province has no centre here."""


def units_to_ask(province_id: int, *, on: date) -> list[Unit]:
    """Return the units of the best kind that work that day, by name; none when none is known.

    Those of the province itself stand before those of provinces that went into it.
    """
    rows = Unit.objects.filter(of_province(province_id), kind__in=ASKED)
    working = [unit for unit in rows.order_by("search", "pk") if unit.is_open_on(on)]
    for kind in ASKED:
        found = [unit for unit in working if unit.kind == kind]
        if found:
            return [unit for unit in found if unit.province_id == province_id] or found
    return []


def home_province(*, on: date) -> AdminUnit | None:
    """Return the one province whose centre or department works here; None for none or several."""
    rows = Unit.objects.filter(kind__in=ASKED, province__isnull=False).select_related("province")
    found = {unit.province for unit in rows if unit.is_open_on(on)}
    return found.pop() if len(found) == 1 else None
