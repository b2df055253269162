"""Stretches of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``starts_on`` up to, without, ``ends_before``; ``None``: not known or open."""

    starts_on: date | None = None
    ends_before: date | None = None

    def __post_init__(self) -> None:
        if self.starts_on and self.ends_before and self.ends_before <= self.starts_on:
            raise ValueError(f"empty period: {self.starts_on} .. {self.ends_before}")

    def __contains__(self, on: date) -> bool:
        return (self.starts_on is None or self.starts_on <= on) and (
            self.ends_before is None or on < self.ends_before
        )
