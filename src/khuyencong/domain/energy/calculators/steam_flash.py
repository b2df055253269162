"""Flash steam, and the properties of saturated steam."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy import water
from khuyencong.domain.energy.registry import Outcome, Step, offers


@offers("flash_steam", "by_enthalpy")
def flash_steam_by_enthalpy(*, inlet_flow: Any, tank_pressure: Any, inlet_enthalpy: Any) -> Outcome:
    """Return ``flash_steam_flow``, ``liquid_flow`` [kg/s] and ``inlet_energy`` [W] of a tank.

    flash share = (h1 - hf)/(hg - hf) at tank pressure, not below 0 nor above 1.

    Parameters
    ----------
    inlet_flow : array_like
        [kg/s]
    tank_pressure : array_like
        Absolute. [Pa]
    inlet_enthalpy : array_like
        h1. [J/kg]

    References: balance of mass and energy; IAPWS-IF97.

    Examples
    --------
    Halfway between boiling water and dry steam of 1 bar, half of it is steam.

    >>> half = water.saturated_enthalpy(1e5, 0.5, field="tank_pressure")
    >>> told = flash_steam_by_enthalpy(inlet_flow=2.0, tank_pressure=1e5, inlet_enthalpy=half)
    >>> round(float(told.outputs["flash_steam_flow"]), 6)
    1.0
    """
    liquid = water.saturated_enthalpy(tank_pressure, 0.0, field="tank_pressure")
    vapour = water.saturated_enthalpy(tank_pressure, 1.0, field="tank_pressure")
    share = (inlet_enthalpy - liquid) / (vapour - liquid)
    warnings = []
    if np.any(share < 0.0):
        warnings.append("Nước vào lạnh hơn nước sôi ở áp suất bình: không có hơi giãn áp")
    if np.any(share > 1.0):
        warnings.append("Hơi vào quá nhiệt so với áp suất bình: không còn nước")
    flashed = np.clip(share, 0.0, 1.0) * inlet_flow
    energy = inlet_flow * inlet_enthalpy
    return Outcome(
        {
            "inlet_energy": energy,
            "flash_steam_flow": flashed,
            "liquid_flow": inlet_flow - flashed,
        },
        (
            Step("inlet_enthalpy", "h1", inlet_enthalpy, "J/kg"),
            Step("liquid_enthalpy", "hf(tank_pressure), IF97", liquid, "J/kg"),
            Step("vapour_enthalpy", "hg(tank_pressure), IF97", vapour, "J/kg"),
            Step("flash_share", "(h1 - hf)/(hg - hf)", share, "-"),
            Step("flash_steam_flow", "flash_share (0..1) x inlet_flow", flashed, "kg/s"),
            Step("inlet_energy", "inlet_flow x h1", energy, "W"),
        ),
        tuple(warnings),
    )


@offers("flash_steam", "by_quality")
def flash_steam_by_quality(
    *, inlet_flow: Any, tank_pressure: Any, inlet_pressure: Any, inlet_quality: Any
) -> Outcome:
    """Return the same as ``flash_steam_by_enthalpy`` for what comes in saturated.

    Parameters
    ----------
    inlet_flow : array_like
        [kg/s]
    tank_pressure, inlet_pressure : array_like
        Absolute. [Pa]
    inlet_quality : array_like
        0 is boiling water. [-], 0 <= x <= 1

    References: balance of mass and energy; IAPWS-IF97.

    Examples
    --------
    From 10 bar to 1 bar: (762.7 - 417.4)/2257.5 = 15.3 %.

    >>> told = flash_steam_by_quality(
    ...     inlet_flow=1.0, tank_pressure=1e5, inlet_pressure=1e6, inlet_quality=0.0)
    >>> round(float(told.outputs["flash_steam_flow"]), 3)
    0.153
    """
    inlet = water.saturated_enthalpy(inlet_pressure, inlet_quality, field="inlet_pressure")
    return flash_steam_by_enthalpy(
        inlet_flow=inlet_flow, tank_pressure=tank_pressure, inlet_enthalpy=inlet
    )


@offers("steam_properties", "by_pressure")
def steam_properties_by_pressure(*, pressure: Any) -> Outcome:
    """Return the ``saturation_temperature`` [K] at an absolute pressure [Pa].

    Tsat(p) on the saturation line, from the triple point to the critical one.

    References: IAPWS-IF97, region 4.

    Examples
    --------
    >>> told = steam_properties_by_pressure(pressure=1e6).outputs
    >>> round(float(told["saturation_temperature"]), 2)
    453.04
    """
    boiling = water.saturation_temperature(pressure, field="pressure")
    return Outcome(
        {"saturation_temperature": boiling},
        (Step("saturation_temperature", "Tsat(p), IF97", boiling, "K"),),
    )


@offers("steam_properties", "by_temperature")
def steam_properties_by_temperature(*, temperature: Any) -> Outcome:
    """Return ``saturation_pressure`` [Pa], ``liquid_enthalpy`` and ``evaporation_enthalpy`` [J/kg].

    psat(T) on the saturation line; hf and hg - hf there.

    Parameters
    ----------
    temperature : array_like
        [K], 273.16 to 647.096

    References: IAPWS-IF97, regions 1, 2 and 4.

    Examples
    --------
    >>> told = steam_properties_by_temperature(temperature=373.15).outputs
    >>> [round(told[key] / 1e3) for key in ("saturation_pressure", "evaporation_enthalpy")]
    [101, 2256]
    """
    pressure = water.saturation_pressure(temperature, field="temperature")
    liquid = water.saturated_enthalpy(pressure, 0.0, field="temperature")
    evaporation = water.saturated_enthalpy(pressure, 1.0, field="temperature") - liquid
    return Outcome(
        {
            "saturation_pressure": pressure,
            "liquid_enthalpy": liquid,
            "evaporation_enthalpy": evaporation,
        },
        (
            Step("saturation_pressure", "psat(T), IF97", pressure, "Pa"),
            Step("liquid_enthalpy", "hf(psat)", liquid, "J/kg"),
            Step("evaporation_enthalpy", "hg(psat) - hf(psat)", evaporation, "J/kg"),
        ),
    )
