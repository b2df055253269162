"""Steam and fuel that a consumer of steam uses in a year, found in five ways."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy import water
from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.energy.units import STANDARD_ATMOSPHERE_PA

AIR_DENSITY, AIR_CP = 1.2, 1005.0
"""[kg/m3], [J/(kg K)], air of about 20 degC."""
WATER_DENSITY, WATER_CP = 1000.0, 4184.0
"""[kg/m3], [J/(kg K)]."""


def mind_water(pressure: Any, temperature: Any) -> tuple[str, ...]:
    """Warn when what should be steam is below its boiling point."""
    if np.any(water.is_liquid(pressure, temperature)):
        return ("Nhiệt độ thấp hơn nhiệt độ sôi ở áp suất đó: là nước, chưa phải hơi",)
    return ()


def _enthalpy_rise(supply: dict[str, Any]) -> Any:
    """Return h(steam) - h(feedwater at atmospheric pressure) [J/kg].

    Feedwater hotter than 100 degC is water under its own saturation pressure, not steam.
    """
    pressure, temperature = supply["steam_pressure"], supply["steam_temperature"]
    steam = water.enthalpy(
        pressure, temperature, pressure_field="steam_pressure", field="steam_temperature"
    )
    return steam - water.liquid_enthalpy(
        STANDARD_ATMOSPHERE_PA, supply["feedwater_temperature"], field="feedwater_temperature"
    )


def _yearly(steam: Any, rise: Any, steps: tuple[Step, ...], supply: dict[str, Any]) -> Outcome:
    """Return steam, fuel and cost of a year; ``steam`` is [kg/yr]."""
    energy = steam * rise / supply["boiler_efficiency"]
    outputs = {"steam_use": steam, "energy_use": energy}
    steps = (
        Step("enthalpy_rise", "h(steam) - h(feedwater), IF97", rise, "J/kg"),
        *steps,
        Step("energy_use", "steam_use x enthalpy_rise / boiler_efficiency", energy, "J/yr"),
    )
    warnings = mind_water(supply["steam_pressure"], supply["steam_temperature"])
    if np.any(rise <= 0.0):
        warnings += ("Hơi không mang nhiệt nhiều hơn nước cấp",)
    if np.any(steam < 0.0):
        warnings += ("Nhiệt độ ra thấp hơn nhiệt độ vào: không phải là gia nhiệt",)
    if (price := supply.get("steam_price")) is not None:
        outputs["energy_cost"] = steam * price
        said = "steam_use x steam_price"
    elif (price := supply.get("fuel_price")) is not None:
        outputs["energy_cost"] = energy * price
        said = "energy_use x fuel_price"
    else:
        return Outcome(outputs, steps, (*warnings, "Chưa có giá nhiên liệu hoặc giá hơi"))
    cost = Step("energy_cost", said, outputs["energy_cost"], "currency/yr")
    return Outcome(outputs, (*steps, cost), warnings)


def _heated(heat: Any, said: str, hours: Any, efficiency: Any, supply: dict[str, Any]) -> Outcome:
    """Return steam and fuel for a useful heat [W]."""
    rise = _enthalpy_rise(supply)
    steam = heat * hours / efficiency / rise
    steps = (
        Step("heat", said, heat, "W"),
        Step("steam_use", "heat x hours / system_efficiency / rise", steam, "kg/yr"),
    )
    return _yearly(steam, rise, steps, supply)


@offers("steam_reduction", "steam_meter")
def steam_by_meter(
    *, steam_flow: Any, operating_hours: Any, system_efficiency: Any, **supply: Any
) -> Outcome:
    """Return ``steam_use`` [kg/yr], ``energy_use`` [J/yr of fuel], ``energy_cost`` by a flow meter.

    steam = flow x hours / system efficiency; fuel = steam x rise / boiler efficiency; cost by the
    price of steam if given, else of fuel.

    Parameters
    ----------
    steam_flow : array_like [kg/s]
    operating_hours : array_like [s/yr]
    system_efficiency : array_like [-]
    supply
        ``steam_pressure`` (absolute) [Pa], ``steam_temperature``, ``feedwater_temperature`` [K],
        ``boiler_efficiency`` [-], and ``fuel_price`` [currency/J] or ``steam_price`` [currency/kg].

    References: balance of energy; IAPWS-IF97.

    Examples
    --------
    >>> told = steam_by_meter(
    ...     steam_flow=0.5, operating_hours=3600.0, system_efficiency=0.9, boiler_efficiency=0.8,
    ...     steam_pressure=1e6, steam_temperature=473.15, feedwater_temperature=283.15,
    ...     steam_price=500.0)
    >>> [round(float(told.outputs[key]), 1) for key in ("steam_use", "energy_cost")]
    [2000.0, 1000000.0]
    """
    rise = _enthalpy_rise(supply)
    steam = steam_flow * operating_hours / system_efficiency
    step = Step("steam_use", "steam_flow x hours / system_efficiency", steam, "kg/yr")
    return _yearly(steam, rise, (step,), supply)


@offers("steam_reduction", "air_nameplate")
def steam_for_air(
    *,
    air_flow: Any,
    inlet_temperature: Any,
    outlet_temperature: Any,
    operating_hours: Any,
    system_efficiency: Any,
    **supply: Any,
) -> Outcome:
    """Return steam, fuel and cost of a year for warming air, outputs as ``steam_by_meter``.

    heat = flow x 1.2 kg/m3 x 1.005 kJ/(kg K) x (outlet - inlet);
    steam = heat x hours / system efficiency / rise.

    Parameters
    ----------
    air_flow : array_like
        Actual volume. [m3/s]
    inlet_temperature, outlet_temperature : array_like [K]
    operating_hours : array_like [s/yr]
    system_efficiency : array_like [-]
    supply
        As in ``steam_by_meter``.

    References: balance of energy; IAPWS-IF97.

    Examples
    --------
    2 m3/s by 50 K: 2 x 1.2 x 1005 x 50 = 120.6 kW.

    >>> told = steam_for_air(
    ...     air_flow=2.0, inlet_temperature=300.0, outlet_temperature=350.0, operating_hours=3600.0,
    ...     system_efficiency=1.0, boiler_efficiency=1.0, steam_pressure=1e6,
    ...     steam_temperature=473.15, feedwater_temperature=283.15)
    >>> round(float(told.outputs["energy_use"]) / 3600.0)
    120600
    """
    heat = air_flow * AIR_DENSITY * AIR_CP * (outlet_temperature - inlet_temperature)
    return _heated(
        heat, "flow x 1.2 x 1005 x (outlet - inlet)", operating_hours, system_efficiency, supply
    )


@offers("steam_reduction", "air_duct")
def steam_for_air_in_duct(*, duct_area: Any, air_velocity: Any, **heated: Any) -> Outcome:
    """Return the same as ``steam_for_air`` with the flow as duct area [m2] x velocity [m/s].

    Parameters
    ----------
    duct_area : array_like [m2]
    air_velocity : array_like [m/s]
    heated
        The other inputs of ``steam_for_air``.

    References: balance of energy; IAPWS-IF97.

    Examples
    --------
    >>> told = steam_for_air_in_duct(
    ...     duct_area=0.5, air_velocity=4.0, inlet_temperature=300.0, outlet_temperature=350.0,
    ...     operating_hours=3600.0, system_efficiency=1.0, boiler_efficiency=1.0,
    ...     steam_pressure=1e6, steam_temperature=473.15, feedwater_temperature=283.15)
    >>> round(float(told.outputs["energy_use"]) / 3600.0)
    120600
    """
    return steam_for_air(air_flow=duct_area * air_velocity, **heated)


@offers("steam_reduction", "water")
def steam_for_water(
    *,
    water_flow: Any,
    inlet_temperature: Any,
    outlet_temperature: Any,
    operating_hours: Any,
    system_efficiency: Any,
    **supply: Any,
) -> Outcome:
    """Return steam, fuel and cost of a year for warming water, outputs as ``steam_by_meter``.

    heat = flow x 1000 kg/m3 x 4.184 kJ/(kg K) x (outlet - inlet);
    steam = heat x hours / system efficiency / rise.

    Parameters
    ----------
    water_flow : array_like [m3/s]
    inlet_temperature, outlet_temperature : array_like [K]
    operating_hours : array_like [s/yr]
    system_efficiency : array_like [-]
    supply
        As in ``steam_by_meter``.

    References: balance of energy; IAPWS-IF97.

    Examples
    --------
    1 litre/s by 10 K: 41.84 kW.

    >>> told = steam_for_water(
    ...     water_flow=1e-3, inlet_temperature=300.0, outlet_temperature=310.0,
    ...     operating_hours=3600.0, system_efficiency=1.0, boiler_efficiency=1.0,
    ...     steam_pressure=1e6, steam_temperature=473.15, feedwater_temperature=283.15)
    >>> round(float(told.outputs["energy_use"]) / 3600.0)
    41840
    """
    heat = water_flow * WATER_DENSITY * WATER_CP * (outlet_temperature - inlet_temperature)
    return _heated(
        heat, "flow x 1000 x 4184 x (outlet - inlet)", operating_hours, system_efficiency, supply
    )


@offers("steam_reduction", "known")
def steam_of_known_energy(
    *,
    annual_energy: Any,
    operating_hours: Any = None,
    system_efficiency: Any = None,
    **supply: Any,
) -> Outcome:
    """Return steam and cost for a fuel energy that is known, outputs as ``steam_by_meter``.

    steam = annual energy x boiler efficiency / rise; hours and system efficiency have no effect.

    Parameters
    ----------
    annual_energy : array_like
        Fuel. [J/yr]
    operating_hours, system_efficiency
        Taken for the sake of a form that has them; not computed with.
    supply
        As in ``steam_by_meter``.

    References: balance of energy; IAPWS-IF97.

    Examples
    --------
    >>> told = steam_of_known_energy(
    ...     annual_energy=5e9, boiler_efficiency=0.8, steam_pressure=1e6, steam_temperature=473.15,
    ...     feedwater_temperature=283.15, fuel_price=1e-3)
    >>> round(float(told.outputs["energy_cost"]))
    5000000
    """
    rise = _enthalpy_rise(supply)
    steam = annual_energy * supply["boiler_efficiency"] / rise
    step = Step("steam_use", "annual_energy x boiler_efficiency / rise", steam, "kg/yr")
    return _yearly(steam, rise, (step,), supply)
