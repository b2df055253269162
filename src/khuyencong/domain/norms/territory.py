"""Which territory a province name means on a day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from khuyencong.domain.foundation.admin_unit import AdminUnit
from khuyencong.domain.foundation.gazetteer import load_provinces


@lru_cache(maxsize=4096)
def find_province(name: str, *, on: date) -> AdminUnit:
    """Return the province that had this name that day. Raises PlaceNotFound, AmbiguousPlace."""
    return load_provinces().find(name, on=on, kind="province")


@lru_cache(maxsize=256)
def merged_from(uid: str) -> frozenset[str]:
    """Return the uids of the provinces that went into this one on its first day."""
    gazetteer = load_provinces()
    unit = gazetteer.get(uid)
    if unit is None or unit.valid_from is None:
        return frozenset()
    before = gazetteer.predecessors(unit, unit.valid_from - timedelta(days=1))
    return frozenset(each.uid for each in before) - {uid}
