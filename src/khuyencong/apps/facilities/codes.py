"""A code names one facility of a unit."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.facilities.checking import bad
from khuyencong.apps.facilities.models import Facility


def require_free_code(code: str, *, unit: Unit, but: Facility | None = None) -> None:
    """Refuse a code that another facility of the unit bears. Raises BadInput that names it."""
    rows = Facility.objects.filter(unit=unit, code=code)
    other = (rows.exclude(pk=but.pk) if but else rows).first()
    if other is not None:
        raise bad("code", f"Mã này đã dùng cho “{other.name}”")
