"""Combustion: fuels, flue gas and what is left of the heat."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.calculators import (
    combustion_furnace,
    combustion_gas,
    combustion_solid,
)
from khuyencong.domain.energy.registry import Outcome, Step, offers

__all__ = [
    "combustion_furnace",
    "combustion_gas",
    "combustion_solid",
    "fuel_saved_by_available_heat",
]


@offers("furnace_air_preheat_and_oxygen")
def fuel_saved_by_available_heat(
    *, fuel_consumption: Any, available_heat: Any, available_heat_enriched: Any, **context: Any
) -> Outcome:
    """Return the share of fuel saved ``fuel_saving`` [-] and ``fuel_consumption_enriched`` [W].

    saving = 1 - A0/A1, new fuel = fuel x A0/A1: the useful heat, fuel x available heat, stays.

    Parameters
    ----------
    fuel_consumption : array_like
        Fuel input now. [W]
    available_heat, available_heat_enriched : array_like
        A0 now, A1 with preheated or enriched air. [-], 0 < x <= 1
    context
        Oxygen, temperatures: what the two available heats were found for; not computed with.

    References: North American Combustion Handbook, available heat.

    Examples
    --------
    >>> told = fuel_saved_by_available_heat(
    ...     fuel_consumption=1000.0, available_heat=0.4, available_heat_enriched=0.5)
    >>> round(float(told.outputs["fuel_saving"]), 3)
    0.2
    """
    kept = available_heat / available_heat_enriched
    fuel = fuel_consumption * kept
    warnings: tuple[str, ...] = ()
    if np.any(kept > 1.0):
        warnings = ("Nhiệt khả dụng sau thấp hơn trước: không tiết kiệm mà tốn thêm nhiên liệu",)
    return Outcome(
        {"fuel_saving": 1.0 - kept, "fuel_consumption_enriched": fuel},
        (
            Step("fuel_saving", "1 - A0/A1", 1.0 - kept, "-"),
            Step("fuel_consumption_enriched", "fuel x A0/A1", fuel, "W"),
        ),
        warnings,
    )
