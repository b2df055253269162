"""Motors and the drives behind them."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.foundation.errors import BadInput

LOW_LOAD = 0.4
FULL_LOAD = 1.0


@offers("motor_loading")
def motor_loading(
    *, measured_input_power: Any, motor_efficiency_at_load: Any, rated_power: Any
) -> Outcome:
    """Return shaft power [W] and load [-] of a motor from its measured input.

    shaft power = input power x efficiency at load; load = shaft power / rated power. Warns under
    40 % and over 100 %.

    Parameters
    ----------
    measured_input_power : array_like [W]
    motor_efficiency_at_load : array_like [-]
    rated_power : array_like [W], on the shaft

    References: US Department of Energy, Determining Electric Motor Load and Efficiency, input
    power method; IEC 60034-2-1.

    Examples
    --------
    >>> told = motor_loading(
    ...     measured_input_power=10000.0, motor_efficiency_at_load=0.9, rated_power=18000.0)
    >>> float(told.outputs["shaft_power"]), float(told.outputs["load"])
    (9000.0, 0.5)
    """
    shaft = measured_input_power * motor_efficiency_at_load
    load = shaft / rated_power
    warnings = []
    if np.any(load < LOW_LOAD):
        warnings.append("Động cơ non tải (dưới 40 % công suất định mức): xem xét động cơ nhỏ hơn")
    if np.any(load > FULL_LOAD):
        warnings.append("Động cơ quá tải (trên 100 % công suất định mức): kiểm tra lại số đo")
    return Outcome(
        {"shaft_power": shaft, "load": load},
        (
            Step("shaft_power", "input power x efficiency at load", shaft, "W"),
            Step("load", "shaft_power / rated_power", load, "-"),
        ),
        tuple(warnings),
    )


@offers("motor_electrical")
def motor_current(*, input_power: Any, voltage: Any, power_factor: Any) -> Outcome:
    """Return the line current [A] of a three-phase motor.

    I = P / (sqrt(3) U cos(phi)), U line-to-line.

    Parameters
    ----------
    input_power : array_like [W]
    voltage : array_like [V]
    power_factor : array_like [-]

    References: circuit theory, balanced load.

    Examples
    --------
    >>> told = motor_current(input_power=15000.0, voltage=380.0, power_factor=0.85)
    >>> round(float(told.outputs["current"]), 2)
    26.81
    """
    current = input_power / (np.sqrt(3.0) * voltage * power_factor)
    step = Step("current", "P / (sqrt(3) x U x cosphi)", current, "A")
    return Outcome({"current": current}, (step,))


@offers("motor_replacement")
def motor_replacement(
    *,
    rated_power: Any,
    load: Any,
    existing_efficiency: Any,
    new_efficiency: Any,
    operating_hours: Any,
    electricity_price: Any,
    purchase_cost: Any,
    rewind_cost: Any,
    rewind_efficiency_loss: Any,
) -> Outcome:
    """Return energy [J/yr], money [currency/yr] and payback [yr] of a new motor.

    energy = rated power x load x hours / efficiency, for the old, the new and the rewound motor
    (old efficiency less the points lost). payback = purchase / (saving x price); against rewinding
    (purchase - rewind cost) / ((rewound - new) x price). No payback where nothing is saved.

    Parameters
    ----------
    rated_power : array_like [W], on the shaft
    load : array_like [-]
    existing_efficiency, new_efficiency : array_like [-], at this load
    operating_hours : array_like [s/yr]
    electricity_price : array_like [currency/J]
    purchase_cost, rewind_cost : array_like [currency]
    rewind_efficiency_loss : array_like [-], points of efficiency

    References: US Department of Energy, Premium Efficiency Motor Selection and Application Guide;
    classes of IEC 60034-30-1.

    Examples
    --------
    >>> told = motor_replacement(
    ...     rated_power=900.0, load=1.0, existing_efficiency=0.75, new_efficiency=0.9,
    ...     operating_hours=3600.0, electricity_price=1e-3, purchase_cost=1440.0, rewind_cost=720.0,
    ...     rewind_efficiency_loss=0.03)
    >>> float(told.outputs["energy_saving"]), float(told.outputs["simple_payback"])
    (720000.0, 2.0)
    """
    shaft = rated_power * load * operating_hours
    rewound_efficiency = existing_efficiency - rewind_efficiency_loss
    if np.any(rewound_efficiency <= 0):
        raise BadInput(
            "energy.nothing_left",
            "“rewind_efficiency_loss” phải nhỏ hơn hiệu suất động cơ cũ “existing_efficiency”",
            field="rewind_efficiency_loss",
        )
    old, new = shaft / existing_efficiency, shaft / new_efficiency
    rewound = shaft / rewound_efficiency
    saving, against_rewind = old - new, rewound - new
    money = saving * electricity_price
    payback = purchase_cost / money
    payback_rewind = (purchase_cost - rewind_cost) / (against_rewind * electricity_price)
    return Outcome(
        {
            "existing_energy": old,
            "new_energy": new,
            "rewound_energy": rewound,
            "energy_saving": saving,
            "cost_saving": money,
            "simple_payback": payback,
            "incremental_saving_vs_rewind": against_rewind,
            "incremental_payback_vs_rewind": payback_rewind,
        },
        (
            Step("existing_energy", "rated x load x hours / old efficiency", old, "J/yr"),
            Step("new_energy", "rated x load x hours / new efficiency", new, "J/yr"),
            Step("rewound_energy", "rated x load x hours / (old - loss)", rewound, "J/yr"),
            Step("cost_saving", "(existing - new) x price", money, "currency/yr"),
            Step("simple_payback", "purchase / cost_saving", payback, "yr"),
            Step(
                "incremental_payback_vs_rewind",
                "(purchase - rewind) / ((rewound - new) x price)",
                payback_rewind,
                "yr",
            ),
        ),
        ("Động cơ mới không tiết kiệm hơn động cơ cũ: không hoàn vốn",)
        if np.any(saving <= 0)
        else (),
        may_lack=frozenset({"simple_payback", "incremental_payback_vs_rewind"}),
    )


@offers("belt_drive_replacement")
def belt_drive_replacement(
    *,
    motor_power: Any,
    operating_hours: Any,
    average_load: Any,
    electricity_price: Any,
    baseline_drive_efficiency: Any,
    new_drive_efficiency: Any,
) -> Outcome:
    """Return energy [J/yr] and money saved [currency/yr] by a better belt drive.

    energy = motor power x load x hours / drive efficiency; the efficiency of the motor is left out.
    Usual drives: V-belt 0.93, notched 0.95, synchronous 0.98, direct 1.

    Parameters
    ----------
    motor_power : array_like [W], on the shaft
    operating_hours : array_like [s/yr]
    average_load : array_like [-]
    electricity_price : array_like [currency/J]
    baseline_drive_efficiency, new_drive_efficiency : array_like [-]

    References: US Department of Energy, Motor Systems Tip Sheet 5, Replace V-Belts with Notched or
    Synchronous Belt Drives.

    Examples
    --------
    >>> told = belt_drive_replacement(
    ...     motor_power=930.0, operating_hours=3600.0, average_load=1.0, electricity_price=1.0,
    ...     baseline_drive_efficiency=0.93, new_drive_efficiency=1.0)
    >>> round(float(told.outputs["energy_saving"]))
    252000
    """
    shaft = motor_power * average_load * operating_hours
    baseline, new = shaft / baseline_drive_efficiency, shaft / new_drive_efficiency
    saving = baseline - new
    money = saving * electricity_price
    return Outcome(
        {
            "baseline_energy": baseline,
            "new_energy": new,
            "energy_saving": saving,
            "cost_saving": money,
        },
        (
            Step("baseline_energy", "power x load x hours / drive efficiency", baseline, "J/yr"),
            Step("new_energy", "power x load x hours / new drive efficiency", new, "J/yr"),
            Step("energy_saving", "baseline - new", saving, "J/yr"),
            Step("cost_saving", "energy_saving x electricity_price", money, "currency/yr"),
        ),
        ("Bộ truyền mới không tiết kiệm hơn bộ cũ",) if np.any(saving < 0) else (),
    )
