"""Leaks of compressed air, by four ways of measuring."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.demanding import demand_positive
from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.foundation.errors import BadInput

HEAT_CAPACITY_RATIO = 1.4
GAS_CONSTANT = 287.05
"""Of dry air [J/(kg K)]."""
CRITICAL_RATIO = (2.0 / (HEAT_CAPACITY_RATIO + 1.0)) ** (
    HEAT_CAPACITY_RATIO / (HEAT_CAPACITY_RATIO - 1.0)
)
"""Outside over inside pressure from which on the flow is no longer choked: 0.528."""


def bag_flow(*, bag_height: Any, bag_diameter: Any, fill_time: Any) -> Any:
    """Return the flow [m3/s] that fills a round bag: (pi/4) d^2 h / t.

    Parameters
    ----------
    bag_height, bag_diameter : array_like [m]
    fill_time : array_like [s]

    References: Compressed Air Challenge, bag test.

    Examples
    --------
    >>> round(bag_flow(bag_height=1.0, bag_diameter=2.0, fill_time=10.0), 5)
    0.31416
    """
    demand_positive(fill_time=fill_time)
    return np.pi / 4.0 * bag_diameter**2 * bag_height / fill_time


def _yearly(
    flow: Any,
    units: Any,
    specific_power: Any,
    hours: Any,
    price: Any,
    *steps: Step,
    warnings: tuple[str, ...] = (),
) -> Outcome:
    flow_rate = flow * units
    annual_flow = flow_rate * hours
    electricity = annual_flow * specific_power
    cost = electricity * price
    return Outcome(
        {
            "flow_rate": flow_rate,
            "annual_flow": annual_flow,
            "annual_electricity": electricity,
            "annual_cost": cost,
        },
        (
            *steps,
            Step("flow_rate", "flow x units", flow_rate, "m3/s"),
            Step("annual_flow", "flow_rate x operating_hours", annual_flow, "m3/yr"),
            Step("annual_electricity", "annual_flow x specific power", electricity, "J/yr"),
            Step("annual_cost", "annual_electricity x electricity_price", cost, "currency/yr"),
        ),
        warnings,
    )


@offers("compressed_air_leak", "estimate")
def leak_by_estimate(
    *,
    operating_hours: Any,
    electricity_price: Any,
    compressor_specific_power: Any,
    leak_rate: Any,
    units: Any = 1.0,
) -> Outcome:
    """Return air [m3/s, m3/yr], electricity [J/yr] and cost [currency/yr] of estimated leaks.

    flow = leak rate x units; electricity = flow x specific power x hours.

    Parameters
    ----------
    operating_hours : array_like [s/yr]
    electricity_price : array_like [currency/J]
    compressor_specific_power : array_like [W/(m3/s)]
    leak_rate : array_like [m3/s], standard, one place
    units : array_like [-], alike places

    References: Compressed Air Challenge, Best practices for compressed air systems.

    Examples
    --------
    >>> told = leak_by_estimate(
    ...     operating_hours=100.0, electricity_price=0.1, compressor_specific_power=3.0,
    ...     leak_rate=0.5, units=2.0)
    >>> [float(round(value, 6)) for value in told.outputs.values()]
    [1.0, 100.0, 300.0, 30.0]
    """
    step = Step("flow", "leak_rate", leak_rate, "m3/s")
    return _yearly(
        leak_rate, units, compressor_specific_power, operating_hours, electricity_price, step
    )


@offers("compressed_air_leak", "bag")
def leak_by_bag(
    *,
    operating_hours: Any,
    electricity_price: Any,
    compressor_specific_power: Any,
    bag_height: Any,
    bag_diameter: Any,
    fill_time: Any,
    units: Any = 1.0,
) -> Outcome:
    """Return air [m3/s, m3/yr], electricity [J/yr] and cost [currency/yr] of leaks filling a bag.

    flow = (pi/4) x diameter^2 x height / fill time, see ``bag_flow``.

    Parameters
    ----------
    operating_hours : array_like [s/yr]
    electricity_price : array_like [currency/J]
    compressor_specific_power : array_like [W/(m3/s)]
    bag_height, bag_diameter : array_like [m]
    fill_time : array_like [s]
    units : array_like [-], alike places

    References: Compressed Air Challenge, bag test.

    Examples
    --------
    >>> told = leak_by_bag(
    ...     operating_hours=100.0, electricity_price=0.1, compressor_specific_power=3.0,
    ...     bag_height=1.0, bag_diameter=2.0, fill_time=10.0)
    >>> round(float(told.outputs["annual_flow"]), 3)
    31.416
    """
    flow = bag_flow(bag_height=bag_height, bag_diameter=bag_diameter, fill_time=fill_time)
    step = Step("flow", "(pi/4) x bag_diameter^2 x bag_height / fill_time", flow, "m3/s")
    return _yearly(flow, units, compressor_specific_power, operating_hours, electricity_price, step)


def _between(x: Any, x_a: Any, x_b: Any, y_a: Any, y_b: Any) -> Any:
    return y_a + (y_b - y_a) * (x - x_a) / (x_b - x_a)


def _is_outside(x: Any, x_a: Any, x_b: Any) -> bool:
    return bool(np.any((x < np.minimum(x_a, x_b)) | (x > np.maximum(x_a, x_b))))


@offers("compressed_air_leak", "decibels")
def leak_by_decibels(
    *,
    operating_hours: Any,
    electricity_price: Any,
    compressor_specific_power: Any,
    line_pressure: Any,
    decibels: Any,
    decibel_rating_A: Any,  # noqa: N803 (keys of the catalogue)
    pressure_A: Any,  # noqa: N803
    flow_A_at_pressure_A: Any,  # noqa: N803
    flow_A_at_pressure_B: Any,  # noqa: N803
    decibel_rating_B: Any,  # noqa: N803
    pressure_B: Any,  # noqa: N803
    flow_B_at_pressure_A: Any,  # noqa: N803
    flow_B_at_pressure_B: Any,  # noqa: N803
    units: Any = 1.0,
) -> Outcome:
    """Return air [m3/s, m3/yr], electricity [J/yr] and cost [currency/yr] of leaks by their sound.

    Bilinear in the table of the maker of the detector: on the rows A and B by line pressure, then
    between the two rows by decibels.

    Parameters
    ----------
    operating_hours : array_like [s/yr]
    electricity_price : array_like [currency/J]
    compressor_specific_power : array_like [W/(m3/s)]
    line_pressure, pressure_A, pressure_B : array_like [Pa], absolute
    decibels, decibel_rating_A, decibel_rating_B : array_like [dB], readings
    flow_A_at_pressure_A, flow_A_at_pressure_B : array_like [m3/s], row A
    flow_B_at_pressure_A, flow_B_at_pressure_B : array_like [m3/s], row B
    units : array_like [-], alike places

    References: table of the maker; bilinear interpolation.

    Examples
    --------
    >>> told = leak_by_decibels(
    ...     operating_hours=1.0, electricity_price=1.0, compressor_specific_power=1.0,
    ...     line_pressure=5.0, decibels=25.0, decibel_rating_A=20.0, pressure_A=4.0, pressure_B=6.0,
    ...     flow_A_at_pressure_A=1.0, flow_A_at_pressure_B=3.0, decibel_rating_B=30.0,
    ...     flow_B_at_pressure_A=3.0, flow_B_at_pressure_B=5.0)
    >>> float(told.outputs["flow_rate"])
    3.0
    """
    for key, a, b in (
        ("pressure_B", pressure_A, pressure_B),
        ("decibel_rating_B", decibel_rating_A, decibel_rating_B),
    ):
        if np.any(np.asarray(a) == np.asarray(b)):
            other = key.replace("_B", "_A")
            raise BadInput(
                "energy.same", "“{key}” phải khác “{other}”", field=key, key=key, other=other
            )
    row_a = _between(
        line_pressure, pressure_A, pressure_B, flow_A_at_pressure_A, flow_A_at_pressure_B
    )
    row_b = _between(
        line_pressure, pressure_A, pressure_B, flow_B_at_pressure_A, flow_B_at_pressure_B
    )
    flow = _between(decibels, decibel_rating_A, decibel_rating_B, row_a, row_b)
    outside = _is_outside(line_pressure, pressure_A, pressure_B) or _is_outside(
        decibels, decibel_rating_A, decibel_rating_B
    )
    warnings = ("Số đọc nằm ngoài bảng của máy dò: kết quả là ngoại suy",) if outside else ()
    return _yearly(
        flow,
        units,
        compressor_specific_power,
        operating_hours,
        electricity_price,
        Step("row_A", "row A at line_pressure, linear", row_a, "m3/s"),
        Step("row_B", "row B at line_pressure, linear", row_b, "m3/s"),
        Step("flow", "between the rows by decibels, linear", flow, "m3/s"),
        warnings=warnings,
    )


def choked_mass_flow(
    *, discharge_coefficient: Any, area: Any, supply_pressure: Any, air_temperature: Any
) -> Any:
    """Return the mass flow [kg/s] of air through a hole at the speed of sound.

    Cd A p0 sqrt(k/(R T)) (2/(k + 1))^((k + 1)/(2 (k - 1))), k = 1.4, R = 287.05 J/(kg K).

    Parameters
    ----------
    discharge_coefficient : array_like [-]
    area : array_like [m2]
    supply_pressure : array_like [Pa], absolute
    air_temperature : array_like [K], in the line

    References: isentropic flow of a perfect gas through a nozzle, choked; e.g. J. D. Anderson,
    Modern compressible flow, section 5.4.

    Examples
    --------
    >>> float(round(choked_mass_flow(discharge_coefficient=1.0, area=1.0, supply_pressure=1e5,
    ...                              air_temperature=300.0), 2))
    233.34
    """
    k = HEAT_CAPACITY_RATIO
    factor = (2.0 / (k + 1.0)) ** ((k + 1.0) / (2.0 * (k - 1.0)))
    speed = np.sqrt(k / (GAS_CONSTANT * air_temperature))
    return discharge_coefficient * area * supply_pressure * speed * factor


@offers("compressed_air_leak", "orifice")
def leak_by_orifice(
    *,
    operating_hours: Any,
    electricity_price: Any,
    compressor_specific_power: Any,
    air_temperature: Any,
    atmospheric_pressure: Any,
    discharge_coefficient: Any,
    orifice_diameter: Any,
    supply_pressure: Any,
    number_of_orifices: Any,
    units: Any = 1.0,
) -> Outcome:
    """Return air [m3/s, m3/yr], electricity [J/yr] and cost [currency/yr] of leaks through holes.

    Choked mass flow (see ``choked_mass_flow``) x R T / pa: free air at the line temperature.

    Parameters
    ----------
    operating_hours : array_like [s/yr]
    electricity_price : array_like [currency/J]
    compressor_specific_power : array_like [W/(m3/s)]
    air_temperature : array_like [K], in the line
    atmospheric_pressure, supply_pressure : array_like [Pa], absolute
    discharge_coefficient : array_like [-]
    orifice_diameter : array_like [m]
    number_of_orifices, units : array_like [-]

    References: isentropic choked flow; Compressed Air Challenge.

    Examples
    --------
    >>> told = leak_by_orifice(
    ...     operating_hours=1.0, electricity_price=1.0, compressor_specific_power=1.0,
    ...     air_temperature=300.0, atmospheric_pressure=1e5, discharge_coefficient=0.65,
    ...     orifice_diameter=0.003, supply_pressure=8e5, number_of_orifices=10.0)
    >>> round(float(told.outputs["flow_rate"]) * 60.0, 3)  # m3/min
    4.431
    """
    demand_positive(air_temperature=air_temperature, atmospheric_pressure=atmospheric_pressure)
    mass = choked_mass_flow(
        discharge_coefficient=discharge_coefficient,
        area=np.pi / 4.0 * orifice_diameter**2,
        supply_pressure=supply_pressure,
        air_temperature=air_temperature,
    )
    flow = mass * GAS_CONSTANT * air_temperature / atmospheric_pressure * number_of_orifices
    is_slow = np.any(atmospheric_pressure > CRITICAL_RATIO * supply_pressure)
    says = "Áp suất trước lỗ quá thấp để dòng đạt tốc độ âm thanh: lưu lượng tính được là quá cao"
    return _yearly(
        flow,
        units,
        compressor_specific_power,
        operating_hours,
        electricity_price,
        Step("mass", "Cd A p0 sqrt(k/(R T)) (2/(k+1))^((k+1)/(2(k-1)))", mass, "kg/s"),
        Step("flow", "mass x R T / pa x number_of_orifices", flow, "m3/s"),
        warnings=(says,) if is_slow else (),
    )
