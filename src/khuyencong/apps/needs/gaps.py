"""What a need does not say yet, though plans and papers ask for it."""

from __future__ import annotations

from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.outcomes import ending_of

ASKED = ("beneficiary", "place", "total_vnd", "own_vnd")
"""Who asks for it, where, what it costs, and what of that he pays himself."""


def gaps_of_need(need: Need) -> list[str]:
    """Return the names of the fields that are asked for and empty; 0 đồng is an answer.

    A need that ended is asked for nothing.
    """
    if ending_of(need).outcome != "open":
        return []
    return [name for name in ASKED if getattr(need, name) in (None, "")]
