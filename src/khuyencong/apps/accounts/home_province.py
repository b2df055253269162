"""The province a unit works for."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.errors import BadInput


def province_of(unit: Unit) -> AdminUnit:
    """Return the province of a unit. Raises BadInput when it has none, like the agency."""
    if unit.province is None:
        raise BadInput(
            "accounts.unit_without_province", "{unit} không thuộc tỉnh nào", unit=unit.name
        )
    return unit.province
