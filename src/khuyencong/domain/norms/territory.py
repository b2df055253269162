"""Which territory a province name means on a day."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from khuyencong.domain.foundation.admin_unit import AdminUnit
from khuyencong.domain.foundation.gazetteer import load_provinces


@lru_cache(maxsize=4096)
def find_province(name: str, *, on: date) -> AdminUnit:
    """Return the province that had this name that day. Raises PlaceNotFound, AmbiguousPlace."""
    return load_provinces().find(name, on=on, kind="province")
