"""Receivers, pipes and cylinders of compressed air: Boyle's law and continuity."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.demanding import demand_above, demand_positive
from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.energy.units import STANDARD_ATMOSPHERE_PA

GENERAL_TIME_S = 60.0
"""The demand a receiver of general use has to cover lasts one minute by convention."""


@offers("compressed_air_storage", "usable_air")
def usable_air(*, tank_volume: Any, pressure_high: Any, pressure_low: Any) -> Outcome:
    """Return the free air [m3] a receiver gives between two pressures.

    V (p_high - p_low) / 101 325 Pa.

    Parameters
    ----------
    tank_volume : array_like [m3]
    pressure_high, pressure_low : array_like [Pa], absolute

    References: Boyle's law; Compressed Air Challenge.

    Examples
    --------
    >>> told = usable_air(tank_volume=2.0, pressure_high=8e5, pressure_low=8e5 - 101_325.0)
    >>> float(told.outputs["usable_air"])
    2.0
    """
    demand_above("pressure_high", pressure_high, "pressure_low", pressure_low)
    air = tank_volume * (pressure_high - pressure_low) / STANDARD_ATMOSPHERE_PA
    step = Step("usable_air", "V (p_high - p_low) / 101325 Pa", air, "m3")
    return Outcome({"usable_air": air}, (step,))


def _receiver(time: Any, flow: Any, atmosphere: Any, drop: Any) -> Outcome:
    volume = time * flow * atmosphere / drop
    says = ("Van tiết lưu cấp đủ lưu lượng: không cần bình tích",) if np.any(flow < 0) else ()
    return Outcome(
        {"receiver_volume": volume},
        (
            Step("time", "time to be covered", time, "s"),
            Step("pressure_drop", "drop of pressure meanwhile", drop, "Pa"),
            Step("receiver_volume", "time x flow x pa / pressure_drop", volume, "m3"),
        ),
        says,
    )


@offers("compressed_air_storage", "general")
def receiver_for_general_use(
    *, air_demand: Any, allowable_pressure_drop: Any, atmospheric_pressure: Any
) -> Outcome:
    """Return the receiver [m3] that covers a demand for one minute.

    V = 60 s x Q pa / dp.

    Parameters
    ----------
    air_demand : array_like [m3/s], standard
    allowable_pressure_drop : array_like [Pa]
    atmospheric_pressure : array_like [Pa], absolute

    References: Boyle's law; Compressed Air Challenge.

    Examples
    --------
    >>> told = receiver_for_general_use(
    ...     air_demand=0.1, allowable_pressure_drop=1e5, atmospheric_pressure=1e5)
    >>> float(told.outputs["receiver_volume"])
    6.0
    """
    demand_positive(allowable_pressure_drop=allowable_pressure_drop)
    return _receiver(GENERAL_TIME_S, air_demand, atmospheric_pressure, allowable_pressure_drop)


@offers("compressed_air_storage", "bridging")
def receiver_for_bridging(
    *,
    distance_to_compressor: Any,
    air_speed: Any,
    air_demand: Any,
    allowable_pressure_drop: Any,
    atmospheric_pressure: Any,
) -> Outcome:
    """Return the receiver [m3] that covers a demand until the compressor feels it.

    V = t Q pa / dp, t = distance / speed.

    Parameters
    ----------
    distance_to_compressor : array_like [m]
    air_speed : array_like [m/s]
    air_demand : array_like [m3/s], standard
    allowable_pressure_drop : array_like [Pa]
    atmospheric_pressure : array_like [Pa], absolute

    References: Boyle's law; Compressed Air Challenge.

    Examples
    --------
    >>> told = receiver_for_bridging(
    ...     distance_to_compressor=100.0, air_speed=10.0, air_demand=0.1,
    ...     allowable_pressure_drop=1e5, atmospheric_pressure=1e5)
    >>> float(told.outputs["receiver_volume"])
    1.0
    """
    demand_positive(allowable_pressure_drop=allowable_pressure_drop, air_speed=air_speed)
    time = distance_to_compressor / air_speed
    return _receiver(time, air_demand, atmospheric_pressure, allowable_pressure_drop)


@offers("compressed_air_storage", "dedicated", "metered")
def receiver_for_an_event(
    *,
    length_of_demand: Any,
    air_flow_requirement: Any,
    atmospheric_pressure: Any,
    initial_pressure: Any,
    final_pressure: Any,
    metered_flow: Any = 0.0,
) -> Outcome:
    """Return the receiver [m3] of one consumer that draws air for a while.

    V = t (Q - Q_metered) pa / (p_initial - p_final); without a metering valve Q_metered is 0.

    Parameters
    ----------
    length_of_demand : array_like [s]
    air_flow_requirement, metered_flow : array_like [m3/s], standard
    atmospheric_pressure, initial_pressure, final_pressure : array_like [Pa], absolute

    References: Boyle's law; Compressed Air Challenge.

    Examples
    --------
    >>> told = receiver_for_an_event(
    ...     length_of_demand=30.0, air_flow_requirement=0.1, metered_flow=0.04,
    ...     atmospheric_pressure=1e5, initial_pressure=8e5, final_pressure=7e5)
    >>> round(float(told.outputs["receiver_volume"]), 6)
    1.8
    """
    demand_above("initial_pressure", initial_pressure, "final_pressure", final_pressure)
    drop = initial_pressure - final_pressure
    flow = air_flow_requirement - metered_flow
    return _receiver(length_of_demand, flow, atmospheric_pressure, drop)


@offers("compressed_air_pipe_sizing")
def compressed_air_pipe(
    *, air_flow: Any, line_pressure: Any, design_velocity: Any, atmospheric_pressure: Any
) -> Outcome:
    """Return inside area [m2] and diameter [m] of a pipe for a design speed.

    A = Q (pa / p) / v; d = sqrt(4 A / pi).

    Parameters
    ----------
    air_flow : array_like [m3/s], standard
    line_pressure, atmospheric_pressure : array_like [Pa], absolute
    design_velocity : array_like [m/s]

    References: continuity and Boyle's law at the temperature of the surroundings.

    Examples
    --------
    >>> told = compressed_air_pipe(
    ...     air_flow=0.5, line_pressure=8e5, design_velocity=6.25, atmospheric_pressure=1e5)
    >>> float(told.outputs["cross_section"]), round(float(told.outputs["diameter"]), 4)
    (0.01, 0.1128)
    """
    demand_positive(line_pressure=line_pressure, design_velocity=design_velocity)
    area = air_flow * atmospheric_pressure / line_pressure / design_velocity
    diameter = np.sqrt(4.0 * area / np.pi)
    return Outcome(
        {"cross_section": area, "diameter": diameter},
        (
            Step("cross_section", "air_flow x pa / p / design_velocity", area, "m2"),
            Step("diameter", "sqrt(4 x cross_section / pi)", diameter, "m"),
        ),
    )


@offers("pneumatic_cylinder_air", "single", "double")
def pneumatic_cylinder(
    *, bore: Any, stroke: Any, air_pressure: Any, cycles: Any, rod_diameter: Any = None
) -> Outcome:
    """Return swept volume [m3/s], pressure ratio [-] and free air [m3/s] of a cylinder.

    Single acting: (pi/4) d^2 x stroke x cycles; double acting, with a rod: (pi/4)(2 d^2 - rod^2) x
    stroke x cycles. Free air = swept volume x p / 101 325 Pa.

    Parameters
    ----------
    bore, stroke : array_like [m]
    air_pressure : array_like [Pa], absolute
    cycles : array_like [1/s], there and back
    rod_diameter : array_like [m], None for single acting

    References: geometry and Boyle's law.

    Examples
    --------
    >>> told = pneumatic_cylinder(
    ...     bore=0.1, stroke=0.2, air_pressure=709_275.0, cycles=1.0, rod_diameter=0.02)
    >>> {key: round(float(value), 6) for key, value in told.outputs.items()}
    {'intake_volume': 0.003079, 'compression_ratio': 7.0, 'free_air': 0.021551}
    """
    if rod_diameter is None:
        area, said = np.pi / 4.0 * bore**2, "(pi/4) bore^2 x stroke x cycles"
    else:
        demand_above("bore", bore, "rod_diameter", rod_diameter)
        area = np.pi / 4.0 * (2.0 * bore**2 - rod_diameter**2)
        said = "(pi/4) (2 bore^2 - rod^2) x stroke x cycles"
    swept = area * stroke * cycles
    ratio = air_pressure / STANDARD_ATMOSPHERE_PA
    free = swept * ratio
    return Outcome(
        {"intake_volume": swept, "compression_ratio": ratio, "free_air": free},
        (
            Step("intake_volume", said, swept, "m3/s"),
            Step("compression_ratio", "p / 101325 Pa", ratio, "-"),
            Step("free_air", "intake_volume x compression_ratio", free, "m3/s"),
        ),
    )
