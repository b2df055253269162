"""Fuel of consumers, and what electricity would do in its place."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.registry import Outcome, Step, offers

BTU = 1055.056
HOUR = 3600.0
SCF = 0.028316846592
SCFM = SCF / 60
GPM = 0.003785411784 / 60
DEGREE_F = 5 / 9
GAS_J_PER_M3 = 1030.0 * BTU / SCF
"""1030 Btu per standard cubic foot."""
AIR_J_PER_M3_K = 1.08 * BTU / HOUR / SCFM / DEGREE_F
"""1.08 Btu/(h scfm degF)."""
WATER_J_PER_M3_K = 500.0 * BTU / HOUR / GPM / DEGREE_F
"""500 Btu/(h gpm degF)."""
COOLED = "Nhiệt độ ra thấp hơn nhiệt độ vào: nhiệt lượng âm, kiểm tra lại số đo"


@offers("fuel_gas_reduction", "gas_meter")
def gas_by_meter(
    *, fuel_price: Any, gas_flow: Any, operating_hours: Any, units: Any = 1.0
) -> Outcome:
    """Return flow [m3/s], energy [J/yr] and cost [currency/yr] of gas by a meter.

    total flow = flow x units; energy = total flow x 1030 Btu/scf x hours.

    Parameters
    ----------
    fuel_price : array_like [currency/J]
    gas_flow : array_like [m3/s], standard, of one unit
    operating_hours : array_like [s/yr]
    units : array_like [-], alike consumers

    References: heating value of natural gas as commonly taken, 1030 Btu/scf (gross).

    Examples
    --------
    >>> told = gas_by_meter(fuel_price=0.0, gas_flow=SCF, operating_hours=1.0, units=2.0)
    >>> round(float(told.outputs["energy_use"]) / BTU, 6)
    2060.0
    """
    flow = gas_flow * units
    energy = flow * GAS_J_PER_M3 * operating_hours
    cost = energy * fuel_price
    return Outcome(
        {"total_flow": flow, "energy_use": energy, "energy_cost": cost},
        (
            Step("total_flow", "gas_flow x units", flow, "m3/s"),
            Step("energy_use", "total_flow x 1030 Btu/scf x operating_hours", energy, "J/yr"),
            Step("energy_cost", "energy_use x fuel_price", cost, "currency/yr"),
        ),
    )


@offers("fuel_gas_reduction", "air_nameplate")
def gas_for_air(
    *,
    fuel_price: Any,
    air_flow: Any,
    inlet_temperature: Any,
    outlet_temperature: Any,
    system_efficiency: Any,
    operating_hours: Any,
    units: Any = 1.0,
) -> Outcome:
    """Return heat [W], energy [J/yr] and cost [currency/yr] of fuel that warms air.

    heat = 1.08 Btu/(h scfm degF) x standard flow x (T out - T in); energy = heat x units x hours /
    efficiency.

    Parameters
    ----------
    fuel_price : array_like [currency/J]
    air_flow : array_like [m3/s], standard
    inlet_temperature, outlet_temperature : array_like [K]
    system_efficiency : array_like [-]
    operating_hours : array_like [s/yr]
    units : array_like [-], alike consumers

    References: ASHRAE Handbook Fundamentals, sensible heat of standard air.

    Examples
    --------
    >>> told = gas_for_air(
    ...     fuel_price=0.0, air_flow=SCFM, inlet_temperature=300.0, outlet_temperature=310.0,
    ...     system_efficiency=0.5, operating_hours=HOUR)
    >>> round(float(told.outputs["energy_use"]) / BTU, 6)
    38.88
    """
    heat = AIR_J_PER_M3_K * air_flow * (outlet_temperature - inlet_temperature)
    said = Step("heat_flow_per_unit", "1.08 Btu/(h scfm degF) x flow x (out - in)", heat, "W")
    return _fuel(said, units, operating_hours, system_efficiency, fuel_price)


@offers("fuel_gas_reduction", "air_duct")
def gas_for_air_in_duct(
    *,
    fuel_price: Any,
    duct_area: Any,
    air_velocity: Any,
    inlet_temperature: Any,
    outlet_temperature: Any,
    system_efficiency: Any,
    operating_hours: Any,
    units: Any = 1.0,
) -> Outcome:
    """Return heat [W], energy [J/yr] and cost [currency/yr] of fuel that warms air in a duct.

    As ``gas_for_air`` with flow = duct area x velocity.

    Parameters
    ----------
    fuel_price : array_like [currency/J]
    duct_area : array_like [m2]
    air_velocity : array_like [m/s]
    inlet_temperature, outlet_temperature : array_like [K]
    system_efficiency : array_like [-]
    operating_hours : array_like [s/yr]
    units : array_like [-], alike consumers

    References: ASHRAE Handbook Fundamentals, sensible heat of standard air.

    Examples
    --------
    >>> told = gas_for_air_in_duct(
    ...     fuel_price=0.0, duct_area=2.0, air_velocity=SCFM / 2, inlet_temperature=300.0,
    ...     outlet_temperature=310.0, system_efficiency=0.5, operating_hours=HOUR)
    >>> round(float(told.outputs["energy_use"]) / BTU, 6)
    38.88
    """
    return gas_for_air(
        fuel_price=fuel_price,
        air_flow=duct_area * air_velocity,
        inlet_temperature=inlet_temperature,
        outlet_temperature=outlet_temperature,
        system_efficiency=system_efficiency,
        operating_hours=operating_hours,
        units=units,
    )


@offers("fuel_gas_reduction", "water")
def gas_for_water(
    *,
    fuel_price: Any,
    water_flow: Any,
    inlet_temperature: Any,
    outlet_temperature: Any,
    system_efficiency: Any,
    operating_hours: Any,
    units: Any = 1.0,
) -> Outcome:
    """Return heat [W], energy [J/yr] and cost [currency/yr] of fuel that warms water.

    heat = 500 Btu/(h gpm degF) x flow x (T out - T in); energy = heat x units x hours / efficiency.

    Parameters
    ----------
    fuel_price : array_like [currency/J]
    water_flow : array_like [m3/s]
    inlet_temperature, outlet_temperature : array_like [K]
    system_efficiency : array_like [-]
    operating_hours : array_like [s/yr]
    units : array_like [-], alike consumers

    References: calorimetry of water, 8.34 lb/gal x 60 min/h x 1 Btu/(lb degF).

    Examples
    --------
    >>> told = gas_for_water(
    ...     fuel_price=0.0, water_flow=GPM, inlet_temperature=300.0, outlet_temperature=310.0,
    ...     system_efficiency=1.0, operating_hours=HOUR)
    >>> round(float(told.outputs["energy_use"]) / BTU, 6)
    9000.0
    """
    heat = WATER_J_PER_M3_K * water_flow * (outlet_temperature - inlet_temperature)
    said = Step("heat_flow_per_unit", "500 Btu/(h gpm degF) x flow x (out - in)", heat, "W")
    return _fuel(said, units, operating_hours, system_efficiency, fuel_price)


@offers("fuel_gas_reduction", "known")
def gas_as_known(*, fuel_price: Any, annual_energy: Any, operating_hours: Any = None) -> Outcome:
    """Return energy [J/yr] as it is known and its cost [currency/yr].

    Parameters
    ----------
    fuel_price : array_like [currency/J]
    annual_energy : array_like [J/yr], of all consumers together
    operating_hours : array_like [s/yr], not used

    Examples
    --------
    >>> float(gas_as_known(fuel_price=2.0, annual_energy=50.0).outputs["energy_cost"])
    100.0
    """
    cost = annual_energy * fuel_price
    return Outcome(
        {"energy_use": annual_energy, "energy_cost": cost},
        (Step("energy_cost", "annual_energy x fuel_price", cost, "currency/yr"),),
    )


def _fuel(heat: Step, units: Any, hours: Any, efficiency: Any, price: Any) -> Outcome:
    energy = heat.value * units * hours / efficiency
    cost = energy * price
    return Outcome(
        {"heat_flow_per_unit": heat.value, "energy_use": energy, "energy_cost": cost},
        (
            heat,
            Step("energy_use", "heat x units x operating_hours / efficiency", energy, "J/yr"),
            Step("energy_cost", "energy_use x fuel_price", cost, "currency/yr"),
        ),
        (COOLED,) if np.any(heat.value < 0) else (),
    )


@offers("fuel_electricity_equivalence", "fuel_to_electric")
def electricity_for_fuel(
    *, fuel_fired_efficiency: Any, electric_efficiency: Any, fuel_heat_input: Any
) -> Outcome:
    """Return the electric input [W] that does the work of a fuel input.

    electric = fuel heat x fuel efficiency / electric efficiency.

    Parameters
    ----------
    fuel_fired_efficiency, electric_efficiency : array_like [-]
    fuel_heat_input : array_like [W]

    References: the same useful heat on both sides.

    Examples
    --------
    >>> told = electricity_for_fuel(
    ...     fuel_fired_efficiency=0.6, electric_efficiency=0.8, fuel_heat_input=100.0)
    >>> round(float(told.outputs["electric_input"]), 9)
    75.0
    """
    electric = fuel_heat_input * fuel_fired_efficiency / electric_efficiency
    said = "fuel heat x fuel efficiency / electric efficiency"
    return Outcome({"electric_input": electric}, (Step("electric_input", said, electric, "W"),))


@offers("fuel_electricity_equivalence", "electric_to_fuel")
def fuel_for_electricity(
    *, fuel_fired_efficiency: Any, electric_efficiency: Any, electric_input: Any
) -> Outcome:
    """Return the fuel input [W] that does the work of an electric input.

    fuel heat = electric x electric efficiency / fuel efficiency.

    Parameters
    ----------
    fuel_fired_efficiency, electric_efficiency : array_like [-]
    electric_input : array_like [W]

    References: the same useful heat on both sides.

    Examples
    --------
    >>> told = fuel_for_electricity(
    ...     fuel_fired_efficiency=0.6, electric_efficiency=0.8, electric_input=75.0)
    >>> round(float(told.outputs["fuel_heat_input"]), 9)
    100.0
    """
    fuel = electric_input * electric_efficiency / fuel_fired_efficiency
    said = "electric input x electric efficiency / fuel efficiency"
    return Outcome({"fuel_heat_input": fuel}, (Step("fuel_heat_input", said, fuel, "W"),))
