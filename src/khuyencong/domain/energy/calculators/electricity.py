"""Electricity of consumers, motors, drives and lamps."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.calculators import (
    electricity_hours,
    electricity_light,
    electricity_motors,
    electricity_power_factor,
)
from khuyencong.domain.energy.registry import Outcome, Step, offers

__all__ = [
    "electricity_hours",
    "electricity_light",
    "electricity_motors",
    "electricity_power_factor",
]

FREQUENCY_EXPONENT = 2.5
"""Power of a fan or pump with some static head by frequency."""


def _yearly(power_w: Any, hours_s: Any, price_per_j: Any, *steps: Step) -> Outcome:
    energy = power_w * hours_s
    cost = energy * price_per_j
    return Outcome(
        {"power": power_w, "energy_use": energy, "energy_cost": cost},
        (
            *steps,
            Step("energy_use", "power x operating_hours", energy, "J/yr"),
            Step("energy_cost", "energy_use x electricity_price", cost, "currency/yr"),
        ),
    )


@offers("electricity_reduction", "multimeter")
def electricity_by_multimeter(
    *,
    operating_hours: Any,
    electricity_price: Any,
    phases: int,
    supply_voltage: Any,
    average_current: Any,
    power_factor: Any,
    units: Any = 1.0,
) -> Outcome:
    """Return power [W], energy [J/yr] and cost [currency/yr] of consumers by their current.

    P = U I cos(phi) for one phase; times the square root of 3, U line-to-line, for three.

    Parameters
    ----------
    operating_hours : array_like [s/yr]
    electricity_price : array_like [currency/J]
    phases : {1, 3}
    supply_voltage, average_current : array_like [V], [A]
    power_factor : array_like [-]
    units : array_like [-], alike consumers

    References: circuit theory, balanced load.

    Examples
    --------
    >>> told = electricity_by_multimeter(
    ...     operating_hours=3600.0, electricity_price=1.0, phases=1, supply_voltage=230.0,
    ...     average_current=10.0, power_factor=0.9)
    >>> float(told.outputs["power"])
    2070.0
    """
    lines = np.sqrt(3.0) if phases == 3 else 1.0
    power = lines * supply_voltage * average_current * power_factor * units
    said = "sqrt(3) x U x I x cosphi x units" if phases == 3 else "U x I x cosphi x units"
    return _yearly(power, operating_hours, electricity_price, Step("power", said, power, "W"))


@offers("electricity_reduction", "nameplate")
def electricity_by_nameplate(
    *,
    operating_hours: Any,
    electricity_price: Any,
    rated_motor_power: Any,
    operating_frequency: Any,
    line_frequency: Any,
    motor_and_drive_efficiency: Any,
    load_factor: Any,
    units: Any = 1.0,
) -> Outcome:
    """Return power [W], energy [J/yr] and cost [currency/yr] of motors behind a drive.

    P = rated power x load factor x (f / f line)^2.5 / efficiency.

    Parameters
    ----------
    operating_hours : array_like [s/yr]
    electricity_price : array_like [currency/J]
    rated_motor_power : array_like [W], on the shaft
    operating_frequency, line_frequency : array_like [1/s]
    motor_and_drive_efficiency : array_like [-]
    load_factor : array_like [-], before the frequency changes
    units : array_like [-], alike consumers

    References: affinity laws; the exponent 2.5 is the practice for fans and pumps with some static
    head (3 for friction alone). A load of constant torque follows the frequency itself.

    Examples
    --------
    >>> told = electricity_by_nameplate(
    ...     operating_hours=3600.0, electricity_price=1.0, rated_motor_power=9000.0,
    ...     operating_frequency=50.0, line_frequency=50.0, motor_and_drive_efficiency=0.9,
    ...     load_factor=0.5)
    >>> float(told.outputs["power"])
    5000.0
    """
    speed = (operating_frequency / line_frequency) ** FREQUENCY_EXPONENT
    power = rated_motor_power * load_factor * speed / motor_and_drive_efficiency * units
    said = "rated power x load factor x (f / f line)^2.5 / efficiency x units"
    return _yearly(power, operating_hours, electricity_price, Step("power", said, power, "W"))


@offers("electricity_reduction", "power_meter")
def electricity_by_power_meter(
    *, operating_hours: Any, electricity_price: Any, power: Any, units: Any = 1.0
) -> Outcome:
    """Return power [W], energy [J/yr] and cost [currency/yr] of consumers by their power as read.

    P = reading x units.

    Parameters
    ----------
    operating_hours : array_like [s/yr]
    electricity_price : array_like [currency/J]
    power : array_like [W], of one consumer
    units : array_like [-], alike consumers

    Examples
    --------
    >>> told = electricity_by_power_meter(
    ...     operating_hours=3600.0, electricity_price=0.5, power=100.0, units=2.0)
    >>> float(told.outputs["energy_use"]), float(told.outputs["energy_cost"])
    (720000.0, 360000.0)
    """
    total = power * units
    step = Step("power", "power x units", total, "W")
    return _yearly(total, operating_hours, electricity_price, step)


@offers("electricity_reduction", "known_energy")
def electricity_as_known(
    *, electricity_price: Any, annual_energy: Any, operating_hours: Any = None
) -> Outcome:
    """Return energy [J/yr] as it is known and its cost [currency/yr].

    Parameters
    ----------
    electricity_price : array_like [currency/J]
    annual_energy : array_like [J/yr], of all consumers together
    operating_hours : array_like [s/yr], not used

    Examples
    --------
    >>> told = electricity_as_known(electricity_price=2.0, annual_energy=50.0)
    >>> float(told.outputs["energy_cost"])
    100.0
    """
    cost = annual_energy * electricity_price
    return Outcome(
        {"energy_use": annual_energy, "energy_cost": cost},
        (Step("energy_cost", "energy_use x electricity_price", cost, "currency/yr"),),
    )


@offers("annual_energy_and_cost")
def annual_energy_and_cost(*, power: Any, operating_hours: Any, electricity_price: Any) -> Outcome:
    """Return energy [J/yr] and cost [currency/yr] of a constant power.

    E = P h; cost = E x price.

    Parameters
    ----------
    power : array_like [W]
    operating_hours : array_like [s/yr]
    electricity_price : array_like [currency/J]

    References: definition of energy.

    Examples
    --------
    >>> told = annual_energy_and_cost(power=1000.0, operating_hours=3600.0, electricity_price=1.0)
    >>> float(told.outputs["annual_energy"])
    3600000.0
    """
    energy = power * operating_hours
    cost = energy * electricity_price
    return Outcome(
        {"annual_energy": energy, "annual_cost": cost},
        (
            Step("annual_energy", "power x operating_hours", energy, "J/yr"),
            Step("annual_cost", "annual_energy x electricity_price", cost, "currency/yr"),
        ),
    )
