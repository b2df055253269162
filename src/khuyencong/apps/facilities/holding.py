"""Rows locked to be written to, by who may."""

from __future__ import annotations

from typing import Any, TypeVar

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.facilities.checking import changed_meanwhile
from khuyencong.apps.facilities.models import CommuneCollaborator, Facility, StaffMember
from khuyencong.domain.foundation.errors import NotAllowed

READ, KEEP, BOOK = "facilities.read", "facilities.keep", "facilities.book"
Kept = TypeVar("Kept", Facility, StaffMember, CommuneCollaborator)


def require_own_unit(actor: Account, capability: str, unit: Unit) -> dict[str, Any]:
    """Return the owner of a new row of that unit. Raises NotAllowed."""
    require(actor, capability, unit=unit)
    if unit.province_id is None:
        raise NotAllowed("facilities.no_province", "{unit} không thuộc tỉnh nào", unit=unit.name)
    return {"unit": unit, "province_id": unit.province_id}


def hold(
    row: Kept, *, actor: Account, seen_version: int | None = None, capability: str = KEEP
) -> Kept:
    """Return the row as it is stored now, held until the transaction ends.

    Raises NotAllowed; BadInput when somebody changed it since ``seen_version``.
    """
    rows: Any = type(row)
    locked = rows.objects.select_for_update(of=("self",)).select_related("unit")
    held: Kept = locked.get(pk=row.pk)
    require(actor, capability, unit=held.unit)
    if seen_version is not None and held.version != seen_version:
        raise changed_meanwhile()
    return held
