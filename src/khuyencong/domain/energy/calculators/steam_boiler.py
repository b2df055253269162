"""Fuel to make steam, and what a steam line loses."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy import water
from khuyencong.domain.energy.calculators.steam_reduction import mind_water
from khuyencong.domain.energy.registry import Outcome, Step, offers


@offers("boiler_fuel_energy", "by_enthalpy")
def boiler_fuel_by_enthalpy(
    *,
    deaerator_pressure: Any,
    combustion_efficiency: Any,
    blowdown: Any,
    steam_pressure: Any,
    steam_flow: Any,
    steam_enthalpy: Any,
) -> Outcome:
    """Return ``feedwater_flow`` [kg/s], ``boiler_energy`` [W] and ``fuel_energy`` [W] of a boiler.

    feedwater = steam / (1 - blowdown); boiler energy = steam hs + blowdown hf - feedwater hfw;
    fuel = boiler energy / efficiency. Blowdown is saturated liquid at steam pressure, feedwater
    saturated liquid at deaerator pressure.

    Parameters
    ----------
    deaerator_pressure, steam_pressure : array_like
        Absolute. [Pa]
    combustion_efficiency : array_like
        Of the boiler. [-], 0 < x <= 1
    blowdown : array_like
        Share of the feedwater. [-], 0 <= x < 1
    steam_flow : array_like
        [kg/s]
    steam_enthalpy : array_like
        [J/kg]

    References: balance of mass and energy; IAPWS-IF97.

    Examples
    --------
    1 kg/s, no blowdown: 2 800 000 - 504 684 (water boiling at 2 bar) = 2 295 316 W.

    >>> told = boiler_fuel_by_enthalpy(
    ...     deaerator_pressure=2e5, combustion_efficiency=0.8, blowdown=0.0, steam_pressure=1e6,
    ...     steam_flow=1.0, steam_enthalpy=2.8e6)
    >>> round(float(told.outputs["boiler_energy"]))
    2295316
    """
    liquid = water.saturated_enthalpy(steam_pressure, 0.0, field="steam_pressure")
    entering = water.saturated_enthalpy(deaerator_pressure, 0.0, field="deaerator_pressure")
    feedwater = steam_flow / (1.0 - blowdown)
    blown = feedwater - steam_flow
    energy = steam_flow * steam_enthalpy + blown * liquid - feedwater * entering
    fuel = energy / combustion_efficiency
    warnings = []
    if np.any(steam_enthalpy < liquid):
        warnings.append("Entanpi của hơi thấp hơn nước sôi ở áp suất đó: chưa thành hơi")
    if np.any(np.asarray(deaerator_pressure) > steam_pressure):
        warnings.append("Áp suất bình khử khí cao hơn áp suất hơi")
    return Outcome(
        {"feedwater_flow": feedwater, "boiler_energy": energy, "fuel_energy": fuel},
        (
            Step("steam_enthalpy", "hs", steam_enthalpy, "J/kg"),
            Step("blowdown_enthalpy", "hf(steam_pressure), IF97", liquid, "J/kg"),
            Step("feedwater_enthalpy", "hf(deaerator_pressure), IF97", entering, "J/kg"),
            Step("feedwater_flow", "steam_flow / (1 - blowdown)", feedwater, "kg/s"),
            Step("boiler_energy", "steam hs + blowdown hf - feedwater hfw", energy, "W"),
            Step("fuel_energy", "boiler_energy / combustion_efficiency", fuel, "W"),
        ),
        tuple(warnings),
    )


@offers("boiler_fuel_energy", "by_quality")
def boiler_fuel_by_quality(*, steam_quality: Any, steam_pressure: Any, **boiler: Any) -> Outcome:
    """Return the same as ``boiler_fuel_by_enthalpy`` for saturated steam of a quality.

    hs = hf + quality x (hg - hf) at steam pressure.

    Parameters
    ----------
    steam_quality : array_like
        1 is dry saturated. [-], 0 <= x <= 1
    steam_pressure : array_like
        Absolute. [Pa]
    boiler
        The other inputs of ``boiler_fuel_by_enthalpy``.

    References: balance of mass and energy; IAPWS-IF97.

    Examples
    --------
    >>> told = boiler_fuel_by_quality(
    ...     deaerator_pressure=2e5, combustion_efficiency=0.8, blowdown=0.0, steam_pressure=1e6,
    ...     steam_flow=1.0, steam_quality=1.0)
    >>> round(float(told.outputs["boiler_energy"]))  # 2 777 120 - 504 684
    2272436
    """
    steam = water.saturated_enthalpy(steam_pressure, steam_quality, field="steam_pressure")
    return boiler_fuel_by_enthalpy(steam_pressure=steam_pressure, steam_enthalpy=steam, **boiler)


@offers("steam_line_heat_loss", "by_enthalpy")
def steam_line_by_enthalpy(*, pressure: Any, flow: Any, heat_loss: Any, enthalpy: Any) -> Outcome:
    """Return ``inlet_energy``, ``outlet_energy`` and ``heat_lost`` [W] of a steam line.

    inlet = flow x h; lost = inlet x loss share; outlet = the rest.

    Parameters
    ----------
    pressure : array_like
        Absolute; of no effect when the enthalpy is given. [Pa]
    flow : array_like
        [kg/s]
    heat_loss : array_like
        Share of the inlet energy. [-], 0 <= x <= 1
    enthalpy : array_like
        [J/kg]

    References: balance of energy.

    Examples
    --------
    >>> told = steam_line_by_enthalpy(pressure=1e6, flow=2.0, heat_loss=0.1, enthalpy=2.8e6)
    >>> round(float(told.outputs["heat_lost"]))
    560000
    """
    inlet = flow * enthalpy
    lost = inlet * heat_loss
    return Outcome(
        {"inlet_energy": inlet, "outlet_energy": inlet - lost, "heat_lost": lost},
        (
            Step("enthalpy", "h", enthalpy, "J/kg"),
            Step("inlet_energy", "flow x h", inlet, "W"),
            Step("heat_lost", "inlet_energy x heat_loss", lost, "W"),
        ),
    )


@offers("steam_line_heat_loss", "by_temperature")
def steam_line_by_temperature(
    *, pressure: Any, flow: Any, heat_loss: Any, temperature: Any
) -> Outcome:
    """Return the same as ``steam_line_by_enthalpy`` with h from pressure and temperature.

    Parameters
    ----------
    pressure : array_like
        Absolute. [Pa]
    flow : array_like
        [kg/s]
    heat_loss : array_like
        Share of the inlet energy. [-]
    temperature : array_like
        [K]

    References: balance of energy; IAPWS-IF97.

    Examples
    --------
    >>> told = steam_line_by_temperature(pressure=1e6, flow=1.0, heat_loss=0.0, temperature=473.15)
    >>> round(float(told.outputs["inlet_energy"]) / 1e3, 1)  # 2828.3 kJ/kg in the steam tables
    2828.3
    """
    steam = water.enthalpy(pressure, temperature, pressure_field="pressure", field="temperature")
    told = steam_line_by_enthalpy(pressure=pressure, flow=flow, heat_loss=heat_loss, enthalpy=steam)
    warnings = mind_water(pressure, temperature)
    return Outcome(told.outputs, told.steps, warnings)
