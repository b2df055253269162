"""How much of the time limit is left. A stopwatch, not a clock: no rule depends on it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """Counts down ``limit_s`` seconds from the moment it is made."""

    limit_s: float
    started_s: float = field(default_factory=time.monotonic)

    @property
    def left_s(self) -> float:
        """Seconds left, never below 0. [s]"""
        return max(0.0, self.limit_s - (time.monotonic() - self.started_s))

    @property
    def is_over(self) -> bool:
        """True when the time limit has struck."""
        return self.left_s <= 0.0

    def less(self, seconds: float) -> Stopwatch:
        """Return a stopwatch that strikes so much earlier. [s]"""
        return Stopwatch(max(0.0, self.left_s - seconds))

    def part(self, share: float) -> Stopwatch:
        """Return a stopwatch over a share of the time that is left."""
        return Stopwatch(self.left_s * share)
