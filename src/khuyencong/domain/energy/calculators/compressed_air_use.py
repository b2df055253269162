"""Compressed air a consumer uses, by four ways of knowing it."""

from __future__ import annotations

from typing import Any

from khuyencong.domain.energy.calculators.compressed_air_leak import bag_flow
from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.energy.units import STANDARD_ATMOSPHERE_PA

NAME = "compressed_air_use_reduction"


def _with_cost(
    outputs: dict[str, Any],
    steps: tuple[Step, ...],
    air_price: Any,
    compressor_specific_power: Any,
    electricity_price: Any,
) -> Outcome:
    """Add the cost, by the price of air, else by the electricity it takes."""
    consumption = outputs["annual_consumption"]
    if air_price is not None:
        cost = consumption * air_price
        step = Step("annual_cost", "annual_consumption x air_price", cost, "currency/yr")
        return Outcome(outputs | {"annual_cost": cost}, (*steps, step))
    if compressor_specific_power is None:
        says = "Không có giá khí nén, cũng không có suất tiêu hao điện: chưa tính được chi phí"
        return Outcome(outputs, steps, (says,))
    energy = consumption * compressor_specific_power
    outputs = outputs | {"annual_energy": energy}
    step = Step("annual_energy", "annual_consumption x specific power", energy, "J/yr")
    if electricity_price is None:
        says = "Không có giá điện: chưa tính được chi phí"
        return Outcome(outputs, (*steps, step), (says,))
    cost = energy * electricity_price
    last = Step("annual_cost", "annual_energy x electricity_price", cost, "currency/yr")
    return Outcome(outputs | {"annual_cost": cost}, (*steps, step, last))


def _from_flow(
    own: dict[str, Any], flow_rate: Any, hours: Any, steps: tuple[Step, ...], *prices: Any
) -> Outcome:
    consumption = flow_rate * hours
    outputs = {**own, "flow_rate": flow_rate, "annual_consumption": consumption}
    step = Step("annual_consumption", "flow_rate x operating_hours", consumption, "m3/yr")
    return _with_cost(outputs, (*steps, step), *prices)


@offers(NAME, "meter")
def air_use_by_meter(
    *,
    meter_reading: Any,
    operating_hours: Any,
    units: Any = 1.0,
    air_price: Any = None,
    compressor_specific_power: Any = None,
    electricity_price: Any = None,
) -> Outcome:
    """Return air [m3/s, m3/yr], electricity [J/yr] and cost [currency/yr] by a flow meter.

    flow = reading x units; cost by the price of air, else by specific power x price of electricity.

    Parameters
    ----------
    meter_reading : array_like [m3/s], standard, one unit
    operating_hours : array_like [s/yr]
    units : array_like [-]
    air_price : array_like [currency/m3], optional
    compressor_specific_power : array_like [W/(m3/s)], optional
    electricity_price : array_like [currency/J], optional

    References: definition; Compressed Air Challenge.

    Examples
    --------
    >>> told = air_use_by_meter(
    ...     meter_reading=0.5, operating_hours=100.0, units=2.0, air_price=0.1)
    >>> float(told.outputs["annual_consumption"]), float(told.outputs["annual_cost"])
    (100.0, 10.0)
    """
    flow_rate = meter_reading * units
    return _from_flow(
        {"flow_rate_per_unit": meter_reading},
        flow_rate,
        operating_hours,
        (Step("flow_rate", "meter_reading x units", flow_rate, "m3/s"),),
        air_price,
        compressor_specific_power,
        electricity_price,
    )


@offers(NAME, "bag")
def air_use_by_bag(
    *,
    bag_height: Any,
    bag_diameter: Any,
    fill_time: Any,
    operating_hours: Any,
    units: Any = 1.0,
    air_price: Any = None,
    compressor_specific_power: Any = None,
    electricity_price: Any = None,
) -> Outcome:
    """Return air [m3/s, m3/yr], electricity [J/yr] and cost [currency/yr] by filling a bag.

    flow = (pi/4) x diameter^2 x height / fill time x units.

    Parameters
    ----------
    bag_height, bag_diameter : array_like [m]
    fill_time : array_like [s]
    operating_hours : array_like [s/yr]
    units : array_like [-]
    air_price : array_like [currency/m3], optional
    compressor_specific_power : array_like [W/(m3/s)], optional
    electricity_price : array_like [currency/J], optional

    References: Compressed Air Challenge, bag test.

    Examples
    --------
    >>> told = air_use_by_bag(
    ...     bag_height=1.0, bag_diameter=2.0, fill_time=10.0, operating_hours=10.0, air_price=1.0)
    >>> round(float(told.outputs["annual_cost"]), 5)
    3.14159
    """
    flow = bag_flow(bag_height=bag_height, bag_diameter=bag_diameter, fill_time=fill_time)
    flow_rate = flow * units
    return _from_flow(
        {"flow_rate_per_unit": flow},
        flow_rate,
        operating_hours,
        (
            Step("flow_rate_per_unit", "(pi/4) x d^2 x h / fill_time", flow, "m3/s"),
            Step("flow_rate", "flow_rate_per_unit x units", flow_rate, "m3/s"),
        ),
        air_price,
        compressor_specific_power,
        electricity_price,
    )


@offers(NAME, "nozzle")
def air_use_by_nozzle(
    *,
    nozzle_curve_a: Any,
    nozzle_curve_b: Any,
    nozzle_curve_c: Any,
    supply_pressure: Any,
    number_of_nozzles: Any,
    operating_hours: Any,
    air_price: Any = None,
    compressor_specific_power: Any = None,
    electricity_price: Any = None,
) -> Outcome:
    """Return air [m3/s, m3/yr], electricity [J/yr] and cost [currency/yr] of nozzles.

    flow of one = a p^2 + b p + c, p above the standard atmosphere; times the number of nozzles.

    Parameters
    ----------
    nozzle_curve_a, nozzle_curve_b : array_like [m3/(s Pa2)], [m3/(s Pa)]
    nozzle_curve_c : array_like [m3/s]
    supply_pressure : array_like [Pa], absolute
    number_of_nozzles : array_like [-]
    operating_hours : array_like [s/yr]
    air_price : array_like [currency/m3], optional
    compressor_specific_power : array_like [W/(m3/s)], optional
    electricity_price : array_like [currency/J], optional

    References: curve of the maker of the nozzle.

    Examples
    --------
    >>> told = air_use_by_nozzle(
    ...     nozzle_curve_a=0.0, nozzle_curve_b=1e-6, nozzle_curve_c=0.5, supply_pressure=601_325.0,
    ...     number_of_nozzles=2.0, operating_hours=1.0, air_price=1.0)
    >>> float(told.outputs["flow_per_nozzle"]), float(told.outputs["flow_rate"])
    (1.0, 2.0)
    """
    gauge = supply_pressure - STANDARD_ATMOSPHERE_PA
    flow = nozzle_curve_a * gauge**2 + nozzle_curve_b * gauge + nozzle_curve_c
    flow_rate = flow * number_of_nozzles
    return _from_flow(
        {"flow_per_nozzle": flow},
        flow_rate,
        operating_hours,
        (
            Step("flow_per_nozzle", "a p^2 + b p + c, p gauge", flow, "m3/s"),
            Step("flow_rate", "flow_per_nozzle x number_of_nozzles", flow_rate, "m3/s"),
        ),
        air_price,
        compressor_specific_power,
        electricity_price,
    )


@offers(NAME, "known")
def air_use_as_known(
    *,
    annual_consumption: Any,
    operating_hours: Any = None,
    air_price: Any = None,
    compressor_specific_power: Any = None,
    electricity_price: Any = None,
) -> Outcome:
    """Return air [m3/yr], electricity [J/yr] and cost [currency/yr] of a known consumption.

    electricity = consumption x specific power; the hours are in it already.

    Parameters
    ----------
    annual_consumption : array_like [m3/yr], standard
    operating_hours : not used
    air_price : array_like [currency/m3], optional
    compressor_specific_power : array_like [W/(m3/s)], optional
    electricity_price : array_like [currency/J], optional

    References: definition.

    Examples
    --------
    >>> told = air_use_as_known(
    ...     annual_consumption=100.0, compressor_specific_power=3.0, electricity_price=0.5)
    >>> float(told.outputs["annual_energy"]), float(told.outputs["annual_cost"])
    (300.0, 150.0)
    """
    outputs = {"annual_consumption": annual_consumption}
    step = Step("annual_consumption", "as known", annual_consumption, "m3/yr")
    return _with_cost(outputs, (step,), air_price, compressor_specific_power, electricity_price)
