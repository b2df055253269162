"""A variable speed drive on a fan or pump, over its duty points."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.foundation.errors import BadInput

CUBE_LAW = 3.0
MOST_WITH_STATIC_HEAD = 2.5
YEAR_S = 8784 * 3600.0
NO_SAVING = "Biến tần không tiết kiệm điện ở các điểm làm việc này: không hoàn vốn"


@offers("vsd_fan_pump")
def variable_speed_drive(
    *,
    full_flow_shaft_power: Any,
    flow_share_list: Any,
    duty_hours_list: Any,
    present_power_list: Any,
    flow_exponent: Any,
    static_head_share: Any,
    motor_efficiency: Any,
    drive_efficiency: Any,
    electricity_price: Any,
    purchase_cost: Any = 0.0,
) -> Outcome:
    """Return energy [J/yr], money [currency/yr] and payback [yr] of a drive on a fan or pump.

    Sum over the duty points of P = P0 (Q/Q0)^n / (motor efficiency x drive efficiency), x hours;
    against the power measured today at the same points. n = 3 only for friction alone: with static
    head n is 2 to 2.5, and more is refused.

    Parameters
    ----------
    full_flow_shaft_power : float [W], P0
    flow_share_list : array_like (n,) [-], Q/Q0
    duty_hours_list : array_like (n,) [s/yr]
    present_power_list : array_like (n,) [W], electric, as controlled today
    flow_exponent : float [-], n
    static_head_share : float [-], static over total head at full flow
    motor_efficiency, drive_efficiency : float or array_like (n,) [-]
    electricity_price : float [currency/J]
    purchase_cost : float [currency], installed

    References: affinity laws; ISO 50002 practice.

    Examples
    --------
    >>> told = variable_speed_drive(
    ...     full_flow_shaft_power=1000.0, flow_share_list=np.array([1.0, 0.5]),
    ...     duty_hours_list=np.array([10.0, 10.0]), present_power_list=np.array([1200.0, 900.0]),
    ...     flow_exponent=3.0, static_head_share=0.0, motor_efficiency=1.0, drive_efficiency=1.0,
    ...     electricity_price=0.01, purchase_cost=195.0)
    >>> float(told.outputs["new_energy"]), float(told.outputs["energy_saving"])
    (11250.0, 9750.0)
    """
    points = _points(
        flow_share_list=flow_share_list,
        duty_hours_list=duty_hours_list,
        present_power_list=present_power_list,
    )
    flows, hours, present_power = points
    _refuse_cube_with_static_head(flow_exponent, static_head_share)
    if np.sum(hours) > YEAR_S:
        raise BadInput(
            "energy.hours_of_a_year",
            "Tổng “duty_hours_list” vượt số giờ của một năm (8784)",
            field="duty_hours_list",
        )
    shaft = full_flow_shaft_power * flows**flow_exponent
    power = shaft / (motor_efficiency * drive_efficiency)
    present, new = np.sum(present_power * hours), np.sum(power * hours)
    saving = present - new
    money = saving * electricity_price
    payback = np.where(saving > 0, purchase_cost / money, np.nan)
    said = "P0 x (Q/Q0)^n / (motor efficiency x drive efficiency)"
    return Outcome(
        {
            "present_energy": present,
            "new_energy": new,
            "energy_saving": saving,
            "cost_saving": money,
            "simple_payback": payback,
        },
        (
            Step("shaft_power", "P0 x (Q/Q0)^n", shaft, "W"),
            Step("power", said, power, "W"),
            Step("present_energy", "sum of present power x hours", present, "J/yr"),
            Step("new_energy", "sum of power x hours", new, "J/yr"),
            Step("cost_saving", "(present - new) x electricity_price", money, "currency/yr"),
            Step("simple_payback", "purchase_cost / cost_saving", payback, "yr"),
        ),
        (NO_SAVING,) if saving <= 0 else (),
        may_lack=frozenset({"simple_payback"}),
    )


def _points(**lists: Any) -> tuple[Any, ...]:
    """Return the lists of the duty points, which are equally long."""
    found = {key: np.atleast_1d(np.asarray(value, dtype=float)) for key, value in lists.items()}
    count = len(next(iter(found.values())))
    for key, value in found.items():
        if len(value) != count:
            raise BadInput(
                "energy.other_length",
                "“{key}” có {length} giá trị, phải là {count}: mỗi điểm làm việc một giá trị",
                field=key,
                key=key,
                length=len(value),
                count=count,
            )
    return tuple(found.values())


def _refuse_cube_with_static_head(exponent: Any, static_share: Any) -> None:
    if np.any((static_share > 0) & (exponent > MOST_WITH_STATIC_HEAD)):
        raise BadInput(
            "energy.cube_with_static_head",
            "Có cột áp tĩnh thì “flow_exponent” không quá 2,5: không dùng quy luật lập phương",
            field="flow_exponent",
        )
