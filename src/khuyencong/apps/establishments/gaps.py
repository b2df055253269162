"""What a record does not say yet, though rules or papers ask for it."""

from __future__ import annotations

from khuyencong.apps.establishments.models import Establishment

ASKED = ("kind", "production_place_kind", "trade", "code", "workers")
"""Fields that decide on support or stand in papers, the telling ones first."""


def gaps_of(establishment: Establishment) -> list[str]:
    """Return the names of the fields that are asked for and empty.

    A merged record is asked for nothing.
    """
    if establishment.merged_into_id:
        return []
    return [name for name in ASKED if getattr(establishment, name) in (None, "")]
