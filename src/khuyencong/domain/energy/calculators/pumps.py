"""Power, efficiency and head of pumps."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.registry import Outcome, Step, offers

WATER_KG_M3 = 998.2
"""Water at 20 degC."""
GRAVITY = 9.80665
OVER_SHAFT_POWER = "Công suất thủy lực lớn hơn công suất trục: kiểm tra lại số đo"
NO_HEAD = "Cột áp bơm âm: kiểm tra lại áp suất và cao độ"


def _fluid_power(flow: Any, head: Any, specific_gravity: Any) -> Any:
    return WATER_KG_M3 * specific_gravity * GRAVITY * flow * head


@offers("pump_fluid_power")
def pump_fluid_power(*, flow: Any, head: Any, specific_gravity: Any) -> Outcome:
    """Return the hydraulic power [W] of a pump duty.

    P = rho g Q H, rho = 998.2 kg/m3 x specific gravity, g = 9.80665 m/s2.

    Parameters
    ----------
    flow : array_like [m3/s]
    head : array_like [m]
    specific_gravity : array_like [-], density over that of water

    References: Hydraulic Institute, ANSI/HI 40.6.

    Examples
    --------
    >>> told = pump_fluid_power(flow=0.1, head=10.0, specific_gravity=1.0)
    >>> round(float(told.outputs["fluid_power"]), 3)
    9788.998
    """
    power = _fluid_power(flow, head, specific_gravity)
    return Outcome({"fluid_power": power}, (Step("fluid_power", "rho x g x Q x H", power, "W"),))


@offers("pump_efficiency")
def pump_efficiency(
    *, flow: Any, head: Any, specific_gravity: Any, pump_shaft_power: Any
) -> Outcome:
    """Return the efficiency [-] of a pump from its duty and shaft power.

    efficiency = rho g Q H / shaft power.

    Parameters
    ----------
    flow : array_like [m3/s]
    head : array_like [m]
    specific_gravity : array_like [-], density over that of water
    pump_shaft_power : array_like [W]

    References: Hydraulic Institute, ANSI/HI 40.6.

    Examples
    --------
    >>> told = pump_efficiency(
    ...     flow=0.1, head=10.0, specific_gravity=1.0, pump_shaft_power=12000.0)
    >>> round(float(told.outputs["pump_efficiency"]), 4)
    0.8157
    """
    power = _fluid_power(flow, head, specific_gravity)
    efficiency = power / pump_shaft_power
    return Outcome(
        {"pump_efficiency": efficiency},
        (
            Step("fluid_power", "rho x g x Q x H", power, "W"),
            Step("pump_efficiency", "fluid_power / shaft power", efficiency, "-"),
        ),
        (OVER_SHAFT_POWER,) if np.any(efficiency > 1) else (),
    )


@offers("pump_head", "suction_tank")
def pump_head_from_tank(
    *,
    specific_gravity: Any,
    flow: Any,
    suction_pipe_diameter: Any,
    discharge_pipe_diameter: Any,
    suction_loss_coefficient: Any,
    discharge_loss_coefficient: Any,
    discharge_gauge_pressure: Any,
    discharge_gauge_elevation: Any,
    suction_tank_gas_pressure: Any,
    suction_surface_elevation: Any,
) -> Outcome:
    """Return the head [m] of a pump that draws from a tank, and its five parts.

    As ``pump_head_from_gauge``, the gas pressure and the surface of the tank on the suction side;
    the water in the tank stands still, so the suction part of the velocity head is 0.

    Parameters
    ----------
    specific_gravity : array_like [-], density over that of water
    flow : array_like [m3/s]
    suction_pipe_diameter, discharge_pipe_diameter : array_like [m], inside
    suction_loss_coefficient, discharge_loss_coefficient : array_like [-], sum of K
    discharge_gauge_pressure, suction_tank_gas_pressure : array_like [Pa]
    discharge_gauge_elevation, suction_surface_elevation : array_like [m]

    References: Bernoulli; Hydraulic Institute, ANSI/HI 40.6.

    Examples
    --------
    >>> told = pump_head_from_tank(
    ...     specific_gravity=1.0, flow=0.0, suction_pipe_diameter=0.1, discharge_pipe_diameter=0.1,
    ...     suction_loss_coefficient=1.0, discharge_loss_coefficient=1.0,
    ...     discharge_gauge_pressure=301325.0, discharge_gauge_elevation=2.0,
    ...     suction_tank_gas_pressure=101325.0, suction_surface_elevation=1.0)
    >>> round(float(told.outputs["pump_head"]), 3)
    21.431
    """
    discharge = _velocity_head(flow, discharge_pipe_diameter)
    return _head(
        _column(discharge_gauge_pressure - suction_tank_gas_pressure, specific_gravity),
        discharge_gauge_elevation - suction_surface_elevation,
        discharge,
        suction_loss_coefficient * _velocity_head(flow, suction_pipe_diameter),
        discharge_loss_coefficient * discharge,
    )


@offers("pump_head", "suction_gauge")
def pump_head_from_gauge(
    *,
    specific_gravity: Any,
    flow: Any,
    suction_pipe_diameter: Any,
    discharge_pipe_diameter: Any,
    suction_loss_coefficient: Any,
    discharge_loss_coefficient: Any,
    discharge_gauge_pressure: Any,
    discharge_gauge_elevation: Any,
    suction_gauge_pressure: Any,
    suction_gauge_elevation: Any,
) -> Outcome:
    """Return the head [m] of a pump from gauges on both sides, and its five parts.

    pressure head = (pd - ps) / (rho g); elevation head = zd - zs; velocity head of a side =
    (Q / pipe area)^2 / (2 g), discharge less suction; losses = K x velocity head of the side.

    Parameters
    ----------
    specific_gravity : array_like [-], density over that of water
    flow : array_like [m3/s]
    suction_pipe_diameter, discharge_pipe_diameter : array_like [m], inside
    suction_loss_coefficient, discharge_loss_coefficient : array_like [-], sum of K
    discharge_gauge_pressure, suction_gauge_pressure : array_like [Pa]
    discharge_gauge_elevation, suction_gauge_elevation : array_like [m]

    References: Bernoulli; Hydraulic Institute, ANSI/HI 40.6.

    Examples
    --------
    >>> told = pump_head_from_gauge(
    ...     specific_gravity=1.0, flow=0.0, suction_pipe_diameter=0.1, discharge_pipe_diameter=0.1,
    ...     suction_loss_coefficient=1.0, discharge_loss_coefficient=1.0,
    ...     discharge_gauge_pressure=301325.0, discharge_gauge_elevation=2.0,
    ...     suction_gauge_pressure=101325.0, suction_gauge_elevation=1.0)
    >>> round(float(told.outputs["pressure_head"]), 3)
    20.431
    """
    suction = _velocity_head(flow, suction_pipe_diameter)
    discharge = _velocity_head(flow, discharge_pipe_diameter)
    return _head(
        _column(discharge_gauge_pressure - suction_gauge_pressure, specific_gravity),
        discharge_gauge_elevation - suction_gauge_elevation,
        discharge - suction,
        suction_loss_coefficient * suction,
        discharge_loss_coefficient * discharge,
    )


def _column(pressure: Any, specific_gravity: Any) -> Any:
    return pressure / (WATER_KG_M3 * specific_gravity * GRAVITY)


def _velocity_head(flow: Any, diameter: Any) -> Any:
    velocity = flow / (np.pi / 4 * np.square(diameter))
    return np.square(velocity) / (2 * GRAVITY)


def _head(
    pressure: Any, elevation: Any, velocity: Any, suction_loss: Any, discharge_loss: Any
) -> Outcome:
    head = pressure + elevation + velocity + suction_loss + discharge_loss
    return Outcome(
        {
            "pressure_head": pressure,
            "elevation_head": elevation,
            "velocity_head_difference": velocity,
            "suction_loss": suction_loss,
            "discharge_loss": discharge_loss,
            "pump_head": head,
        },
        (
            Step("pressure_head", "(pd - ps) / (rho x g)", pressure, "m"),
            Step("elevation_head", "zd - zs", elevation, "m"),
            Step("velocity_head_difference", "vd^2/2g - vs^2/2g", velocity, "m"),
            Step("suction_loss", "K x vs^2/2g", suction_loss, "m"),
            Step("discharge_loss", "K x vd^2/2g", discharge_loss, "m"),
            Step("pump_head", "sum", head, "m"),
        ),
        (NO_HEAD,) if np.any(head < 0) else (),
    )
