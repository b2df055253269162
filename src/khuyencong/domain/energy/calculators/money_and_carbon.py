"""Money of measures and CO2 of energy."""

from __future__ import annotations

from khuyencong.domain.energy.calculators import carbon, cash_flow

__all__ = ["carbon", "cash_flow"]
