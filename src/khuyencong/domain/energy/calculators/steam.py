"""Steam: boilers, lines, flash, properties, consumers."""

from __future__ import annotations

from khuyencong.domain.energy.calculators import steam_boiler, steam_flash, steam_reduction

__all__ = ["steam_boiler", "steam_flash", "steam_reduction"]
