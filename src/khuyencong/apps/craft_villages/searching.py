"""The words that crafts and clusters are found by; they begin with the name, which is the order."""

from __future__ import annotations

from khuyencong.apps.craft_villages.facts import ClusterFacts, CraftFacts
from khuyencong.domain.foundation.text import fold


def search_text(facts: CraftFacts | ClusterFacts) -> str:
    """Return what a search looks in."""
    more = facts.investor if isinstance(facts, ClusterFacts) else ""
    return fold(f"{facts.name} {facts.place} {more}")
