"""Compressors: energy at another pressure, cost of loading and unloading."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.calculators import (
    compressed_air_leak,
    compressed_air_receiver,
    compressed_air_use,
)
from khuyencong.domain.energy.demanding import demand_above, demand_positive
from khuyencong.domain.energy.registry import Outcome, Step, offers

HEAT_CAPACITY_RATIO = 1.395
"""k of air between 20 and 150 degC; 1.4 moves the ratio by 0.01 %."""

__all__ = ["compressed_air_leak", "compressed_air_receiver", "compressed_air_use"]


def _yearly(power: Any, operating_hours: Any, electricity_price: Any, *steps: Step) -> Outcome:
    energy = power * operating_hours
    cost = energy * electricity_price
    return Outcome(
        {"annual_energy": energy, "annual_cost": cost},
        (
            *steps,
            Step("annual_energy", "power x operating_hours", energy, "J/yr"),
            Step("annual_cost", "annual_energy x electricity_price", cost, "currency/yr"),
        ),
    )


def _total(powers: Any) -> Any:
    return np.sum(np.atleast_1d(powers))


@offers("compressed_air_pressure_reduction", "as_is")
def compressor_energy(
    *, operating_hours: Any, electricity_price: Any, compressor_power: Any
) -> Outcome:
    """Return energy [J/yr] and cost [currency/yr] of a compressor as it runs.

    energy = power x hours; cost = energy x price.

    Parameters
    ----------
    operating_hours : array_like [s/yr]
    electricity_price : array_like [currency/J]
    compressor_power : array_like [W], electric

    References: definition of energy.

    Examples
    --------
    >>> told = compressor_energy(
    ...     operating_hours=3600.0, electricity_price=0.5, compressor_power=1000.0)
    >>> float(told.outputs["annual_energy"]), float(told.outputs["annual_cost"])
    (3600000.0, 1800000.0)
    """
    step = Step("power", "compressor_power", compressor_power, "W")
    return _yearly(compressor_power, operating_hours, electricity_price, step)


@offers("compressed_air_pressure_reduction", "as_is_list")
def compressors_energy(
    *, operating_hours: Any, electricity_price: Any, compressor_power_list: Any
) -> Outcome:
    """Return energy [J/yr] and cost [currency/yr] of several compressors as they run.

    energy = sum of powers x hours; cost = energy x price.

    Parameters
    ----------
    operating_hours : float [s/yr]
    electricity_price : float [currency/J]
    compressor_power_list : array_like (n,) [W], one for each compressor

    References: definition of energy.

    Examples
    --------
    >>> told = compressors_energy(
    ...     operating_hours=3600.0, electricity_price=0.5, compressor_power_list=[400.0, 600.0])
    >>> float(told.outputs["annual_energy"])
    3600000.0
    """
    power = _total(compressor_power_list)
    step = Step("power", "sum of compressor_power_list", power, "W")
    return _yearly(power, operating_hours, electricity_price, step)


def adiabatic_power_ratio(
    *, rated_pressure: Any, proposed_pressure: Any, atmospheric_pressure: Any
) -> Any:
    """Return power at a new discharge pressure over power at the present one [-].

    P2/P1 = [(p2/pa)^m - 1] / [(p1/pa)^m - 1], m = (k - 1)/k.

    Parameters
    ----------
    rated_pressure, proposed_pressure : array_like [Pa], absolute
    atmospheric_pressure : array_like [Pa], absolute, at the inlet

    References: work of adiabatic compression in one stage; any textbook of thermodynamics.

    Examples
    --------
    >>> float(round(adiabatic_power_ratio(
    ...     rated_pressure=8e5, proposed_pressure=7e5, atmospheric_pressure=1e5), 4))
    0.9166
    """
    exponent = (HEAT_CAPACITY_RATIO - 1.0) / HEAT_CAPACITY_RATIO
    new = (proposed_pressure / atmospheric_pressure) ** exponent - 1.0
    return new / ((rated_pressure / atmospheric_pressure) ** exponent - 1.0)


@offers("compressed_air_pressure_reduction", "new_pressure")
def compressor_energy_at_pressure(
    *,
    operating_hours: Any,
    electricity_price: Any,
    compressor_power_at_rated_pressure: Any,
    rated_pressure: Any,
    proposed_pressure: Any,
    atmospheric_pressure: Any,
) -> Outcome:
    """Return energy [J/yr] and cost [currency/yr] of a compressor at a new discharge pressure.

    power = rated power x [(p2/pa)^m - 1] / [(p1/pa)^m - 1], see ``adiabatic_power_ratio``.

    Parameters
    ----------
    operating_hours : array_like [s/yr]
    electricity_price : array_like [currency/J]
    compressor_power_at_rated_pressure : array_like [W], electric
    rated_pressure, proposed_pressure, atmospheric_pressure : array_like [Pa], absolute

    References: adiabatic compression.

    Examples
    --------
    >>> told = compressor_energy_at_pressure(
    ...     operating_hours=3600.0, electricity_price=1.0, compressor_power_at_rated_pressure=100.0,
    ...     rated_pressure=8e5, proposed_pressure=7e5, atmospheric_pressure=1e5)
    >>> round(float(told.outputs["annual_energy"]) / 3600.0, 2)
    91.66
    """
    demand_positive(atmospheric_pressure=atmospheric_pressure)
    demand_above("rated_pressure", rated_pressure, "0", atmospheric_pressure)
    ratio = adiabatic_power_ratio(
        rated_pressure=rated_pressure,
        proposed_pressure=proposed_pressure,
        atmospheric_pressure=atmospheric_pressure,
    )
    power = compressor_power_at_rated_pressure * ratio
    told = _yearly(
        power,
        operating_hours,
        electricity_price,
        Step("ratio", "[(p2/pa)^m - 1] / [(p1/pa)^m - 1], m = (k - 1)/k, k = 1.395", ratio, "-"),
        Step("power", "compressor_power_at_rated_pressure x ratio", power, "W"),
    )
    if not np.any(np.asarray(proposed_pressure) > np.asarray(rated_pressure)):
        return told
    says = "Áp suất mới cao hơn áp suất hiện nay: điện năng tăng, không phải tiết kiệm"
    return Outcome(told.outputs, told.steps, (says,))


@offers("compressed_air_pressure_reduction", "new_pressure_list")
def compressors_energy_at_pressure(
    *,
    operating_hours: Any,
    electricity_price: Any,
    compressor_power_at_rated_pressure_list: Any,
    rated_pressure: Any,
    proposed_pressure: Any,
    atmospheric_pressure: Any,
) -> Outcome:
    """Return energy [J/yr] and cost [currency/yr] of several compressors at a new pressure.

    As ``compressor_energy_at_pressure`` with the sum of the powers.

    Parameters
    ----------
    operating_hours : float [s/yr]
    electricity_price : float [currency/J]
    compressor_power_at_rated_pressure_list : array_like (n,) [W], one for each compressor
    rated_pressure, proposed_pressure, atmospheric_pressure : float [Pa], absolute

    References: adiabatic compression.

    Examples
    --------
    >>> told = compressors_energy_at_pressure(
    ...     operating_hours=3600.0, electricity_price=1.0,
    ...     compressor_power_at_rated_pressure_list=[40.0, 60.0],
    ...     rated_pressure=8e5, proposed_pressure=7e5, atmospheric_pressure=1e5)
    >>> round(float(told.outputs["annual_energy"]) / 3600.0, 2)
    91.66
    """
    return compressor_energy_at_pressure(
        operating_hours=operating_hours,
        electricity_price=electricity_price,
        compressor_power_at_rated_pressure=_total(compressor_power_at_rated_pressure_list),
        rated_pressure=rated_pressure,
        proposed_pressure=proposed_pressure,
        atmospheric_pressure=atmospheric_pressure,
    )


@offers("compressor_operating_cost")
def compressor_operating_cost(
    *,
    motor_bhp: Any,
    unloaded_power: Any,
    operating_hours: Any,
    loaded_time: Any,
    efficiency_loaded: Any,
    efficiency_unloaded: Any,
    electricity_price: Any,
) -> Outcome:
    """Return the cost of loaded and unloaded hours [currency/yr] of a compressor.

    loaded = power x loaded share x hours x price / efficiency; unloaded = power x unloaded power
    share x (1 - loaded share) x hours x price / unloaded efficiency.

    Parameters
    ----------
    motor_bhp : array_like [W], shaft power at full load
    unloaded_power : array_like [-], of the full-load shaft power
    operating_hours : array_like [s/yr]
    loaded_time : array_like [-], share of the hours
    efficiency_loaded, efficiency_unloaded : array_like [-], of the motor
    electricity_price : array_like [currency/J]

    References: Compressed Air Challenge, Fundamentals of compressed air systems.

    Examples
    --------
    >>> told = compressor_operating_cost(
    ...     motor_bhp=900.0, unloaded_power=0.25, operating_hours=10.0, loaded_time=0.8,
    ...     efficiency_loaded=0.9, efficiency_unloaded=0.5, electricity_price=1.0)
    >>> [round(float(told.outputs[key])) for key in ("cost_loaded", "cost_unloaded", "annual_cost")]
    [8000, 900, 8900]
    """
    demand_positive(efficiency_loaded=efficiency_loaded, efficiency_unloaded=efficiency_unloaded)
    unloaded_time = 1.0 - loaded_time
    full_cost = motor_bhp * operating_hours * electricity_price
    loaded = full_cost * loaded_time / efficiency_loaded
    unloaded = full_cost * unloaded_power * unloaded_time / efficiency_unloaded
    return Outcome(
        {
            "unloaded_time": unloaded_time,
            "cost_loaded": loaded,
            "cost_unloaded": unloaded,
            "annual_cost": loaded + unloaded,
        },
        (
            Step("unloaded_time", "1 - loaded_time", unloaded_time, "-"),
            Step("cost_loaded", "P x loaded x hours x price / efficiency", loaded, "currency/yr"),
            Step(
                "cost_unloaded",
                "P x unloaded power x unloaded x hours x price / efficiency",
                unloaded,
                "currency/yr",
            ),
        ),
    )
