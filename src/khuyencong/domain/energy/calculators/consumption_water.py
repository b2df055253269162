"""Water of consumers."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.foundation.errors import BadInput


@offers("water_reduction", "flow_meter")
def water_by_flow_meter(*, water_price: Any, flow: Any, operating_hours: Any) -> Outcome:
    """Return water [m3/yr] and its cost [currency/yr] by a flow as metered.

    use = flow x hours; cost = use x price.

    Parameters
    ----------
    water_price : array_like [currency/m3]
    flow : array_like [m3/s]
    operating_hours : array_like [s/yr]

    References: balance of volume.

    Examples
    --------
    >>> told = water_by_flow_meter(water_price=2.0, flow=0.001, operating_hours=5000.0)
    >>> float(told.outputs["water_use"]), float(told.outputs["water_cost"])
    (5.0, 10.0)
    """
    return _yearly(Step("flow", "as metered", flow, "m3/s"), operating_hours, water_price)


@offers("water_reduction", "volume_meter")
def water_by_volume_meter(
    *,
    water_price: Any,
    final_reading: Any,
    initial_reading: Any,
    elapsed_time: Any,
    operating_hours: Any,
) -> Outcome:
    """Return water [m3/yr] and its cost [currency/yr] by two readings of a meter.

    flow = (final - initial) / time; use = flow x hours; cost = use x price.

    Parameters
    ----------
    water_price : array_like [currency/m3]
    final_reading, initial_reading : array_like [m3]
    elapsed_time : array_like [s]
    operating_hours : array_like [s/yr]

    References: balance of volume.

    Examples
    --------
    >>> told = water_by_volume_meter(
    ...     water_price=2.0, final_reading=11.0, initial_reading=10.0, elapsed_time=1000.0,
    ...     operating_hours=5000.0)
    >>> float(told.outputs["water_use"])
    5.0
    """
    used = final_reading - initial_reading
    if np.any(used < 0):
        raise BadInput(
            "energy.meter_ran_back",
            "“final_reading” nhỏ hơn “initial_reading”: đồng hồ đã thay hoặc chạy lại từ đầu",
            field="final_reading",
        )
    said = Step("flow", "(final - initial) / elapsed_time", used / elapsed_time, "m3/s")
    return _yearly(said, operating_hours, water_price)


@offers("water_reduction", "bucket")
def water_by_bucket(
    *, water_price: Any, bucket_volume: Any, fill_time: Any, operating_hours: Any
) -> Outcome:
    """Return water [m3/yr] and its cost [currency/yr] by the time a bucket takes to fill.

    flow = volume / time; use = flow x hours; cost = use x price.

    Parameters
    ----------
    water_price : array_like [currency/m3]
    bucket_volume : array_like [m3]
    fill_time : array_like [s]
    operating_hours : array_like [s/yr]

    References: balance of volume.

    Examples
    --------
    >>> told = water_by_bucket(
    ...     water_price=2.0, bucket_volume=0.01, fill_time=10.0, operating_hours=5000.0)
    >>> float(told.outputs["water_use"])
    5.0
    """
    said = Step("flow", "bucket_volume / fill_time", bucket_volume / fill_time, "m3/s")
    return _yearly(said, operating_hours, water_price)


@offers("water_reduction", "known")
def water_as_known(*, water_price: Any, annual_water: Any, operating_hours: Any = None) -> Outcome:
    """Return water [m3/yr] as it is known and its cost [currency/yr].

    Parameters
    ----------
    water_price : array_like [currency/m3]
    annual_water : array_like [m3/yr]
    operating_hours : array_like [s/yr], not used

    References: balance of volume.

    Examples
    --------
    >>> float(water_as_known(water_price=2.0, annual_water=50.0).outputs["water_cost"])
    100.0
    """
    return _costed(annual_water, water_price)


def _yearly(flow: Step, hours: Any, price: Any) -> Outcome:
    use = flow.value * hours
    return _costed(use, price, flow, Step("water_use", "flow x operating_hours", use, "m3/yr"))


def _costed(use: Any, price: Any, *steps: Step) -> Outcome:
    cost = use * price
    return Outcome(
        {"water_use": use, "water_cost": cost},
        (*steps, Step("water_cost", "water_use x water_price", cost, "currency/yr")),
    )
