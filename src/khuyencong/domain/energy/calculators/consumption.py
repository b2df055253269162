"""Gas, water and heat of consumers."""

from __future__ import annotations

from khuyencong.domain.energy.calculators import consumption_gas, consumption_water

__all__ = ["consumption_gas", "consumption_water"]
