"""Waste heat: exchangers by effectiveness, and waste heat passed on."""

from __future__ import annotations

from khuyencong.domain.energy.calculators import waste_heat_exchangers, waste_heat_users

__all__ = ["waste_heat_exchangers", "waste_heat_users"]
