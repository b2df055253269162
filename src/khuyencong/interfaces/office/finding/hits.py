"""What a search over everything found: hits, and groups of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from khuyencong.apps.search.in_memory import FAR, closeness


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found, in words, and where to read it."""

    name: str
    about: str
    url: str


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of one kind: the nearest ones, how many there are, where the rest is.

    ``count`` is None where nobody counted; ``more_url`` is empty where all that was found is here.
    """

    title: Any
    hits: list[Hit]
    count: int | None
    more_url: str

    def distance(self, text: str) -> int:
        """Return how near the nearest name is to what was typed: nearer groups come first."""
        return min((closeness(hit.name, text) for hit in self.hits), default=FAR)
