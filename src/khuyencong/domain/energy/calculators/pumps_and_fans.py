"""Pumps and fans."""

from __future__ import annotations

from khuyencong.domain.energy.calculators import fans, pumps, variable_speed

__all__ = ["fans", "pumps", "variable_speed"]
