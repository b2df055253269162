"""Air power, efficiency and energy index of fans."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.foundation.errors import BadInput

# AMCA 208 states the reference fan in US units.
CFM = 0.0004719474432
INCH_WATER_PA = 249.08891
POUND_PER_FT3 = 16.018463374
HP_KW = 0.7457
STANDARD_DENSITY_LB_FT3 = 0.075
EXTRA_FLOW_CFM = 250.0
EXTRA_PRESSURE_IN = 0.4
CFM_INCH_PER_HP = 6343.0
REFERENCE_FAN_EFFICIENCY = 0.66
MOTOR_CURVE = (-0.003812, 0.025834, -0.072577, 0.125559, 0.850274)
"""Efficiency of the reference motor, powers 4..0 of log10(kW)."""
MOTOR_CURVE_ENDS_KW = 185.0
LARGE_MOTOR_EFFICIENCY = 0.962
SMALLEST_MOTOR_KW = 0.75
OVER_SHAFT_POWER = "Công suất dòng khí lớn hơn công suất trục: kiểm tra lại số đo"
SMALL_FAN = "Quạt nhỏ hơn 0,75 kW: ngoài phạm vi đường hiệu suất động cơ chuẩn"
NO_RISE = "Áp suất ra thấp hơn áp suất vào: kiểm tra lại số đo"


@offers("fan_air_power")
def fan_air_power(
    *, flow: Any, inlet_pressure: Any, outlet_pressure: Any, compressibility_factor: Any
) -> Outcome:
    """Return the air power [W] of a fan.

    P = Q (p outlet - p inlet) Kp.

    Parameters
    ----------
    flow : array_like [m3/s], actual, at the inlet
    inlet_pressure, outlet_pressure : array_like [Pa], static
    compressibility_factor : array_like [-], Kp

    References: AMCA 210, ISO 5801.

    Examples
    --------
    >>> told = fan_air_power(
    ...     flow=2.0, inlet_pressure=101000.0, outlet_pressure=102000.0, compressibility_factor=1.0)
    >>> float(told.outputs["air_power"])
    2000.0
    """
    power = flow * (outlet_pressure - inlet_pressure) * compressibility_factor
    return Outcome(
        {"air_power": power},
        (Step("air_power", "Q x (p outlet - p inlet) x Kp", power, "W"),),
        _about_rise(inlet_pressure, outlet_pressure),
    )


@offers("fan_efficiency")
def fan_efficiency(
    *,
    flow: Any,
    inlet_pressure: Any,
    outlet_pressure: Any,
    compressibility_factor: Any,
    fan_shaft_power: Any,
) -> Outcome:
    """Return the static efficiency [-] of a fan.

    efficiency = Q (p outlet - p inlet) Kp / shaft power.

    Parameters
    ----------
    flow : array_like [m3/s], actual, at the inlet
    inlet_pressure, outlet_pressure : array_like [Pa], static
    compressibility_factor : array_like [-], Kp
    fan_shaft_power : array_like [W]

    References: AMCA 210, ISO 5801.

    Examples
    --------
    >>> told = fan_efficiency(
    ...     flow=2.0, inlet_pressure=101000.0, outlet_pressure=102000.0, compressibility_factor=1.0,
    ...     fan_shaft_power=4000.0)
    >>> float(told.outputs["fan_efficiency"])
    0.5
    """
    power = flow * (outlet_pressure - inlet_pressure) * compressibility_factor
    efficiency = power / fan_shaft_power
    too_good = (OVER_SHAFT_POWER,) if np.any(efficiency > 1) else ()
    return Outcome(
        {"fan_efficiency": efficiency},
        (
            Step("air_power", "Q x (p outlet - p inlet) x Kp", power, "W"),
            Step("fan_efficiency", "air_power / shaft power", efficiency, "-"),
        ),
        (*_about_rise(inlet_pressure, outlet_pressure), *too_good),
    )


@offers("fan_energy_index")
def fan_energy_index(
    *,
    flow: Any,
    inlet_pressure: Any,
    outlet_pressure: Any,
    air_density: Any,
    electrical_input_power: Any,
) -> Outcome:
    """Return the fan energy index FEI [-]: reference over actual electric input.

    In hp, cfm and in H2O: H = (Q + 250)(dp + 0.4 rho/0.075) / (6343 x 0.66). Belt efficiency
    0.96 (H/(H + 2.2))^0.05. Motor efficiency by a curve of log10(kW), 0.962 from 185 kW.

    Parameters
    ----------
    flow : array_like [m3/s], actual, at the inlet
    inlet_pressure, outlet_pressure : array_like [Pa], total
    air_density : array_like [kg/m3]
    electrical_input_power : array_like [W]

    References: ANSI/AMCA 208, Calculation of the Fan Energy Index.

    Examples
    --------
    >>> told = fan_energy_index(
    ...     flow=10.0, inlet_pressure=101325.0, outlet_pressure=102325.0, air_density=1.2,
    ...     electrical_input_power=20000.0)
    >>> round(float(told.outputs["fan_energy_index"]), 3)
    0.944
    """
    rise = (outlet_pressure - inlet_pressure) / INCH_WATER_PA
    density = air_density / POUND_PER_FT3 / STANDARD_DENSITY_LB_FT3
    pressure = rise + EXTRA_PRESSURE_IN * density
    if np.any(pressure <= 0):
        raise BadInput(
            "energy.no_rise",
            "“outlet_pressure” phải cao hơn “inlet_pressure”",
            field="outlet_pressure",
        )
    shaft = (flow / CFM + EXTRA_FLOW_CFM) * pressure / (CFM_INCH_PER_HP * REFERENCE_FAN_EFFICIENCY)
    belt = 0.96 * (shaft / (shaft + 2.2)) ** 0.05
    motor_kw = shaft / belt * HP_KW
    motor = np.where(
        motor_kw < MOTOR_CURVE_ENDS_KW,
        np.polyval(MOTOR_CURVE, np.log10(motor_kw)),
        LARGE_MOTOR_EFFICIENCY,
    )
    reference = motor_kw / motor * 1000
    index = reference / electrical_input_power
    is_small = np.any(motor_kw < SMALLEST_MOTOR_KW)
    return Outcome(
        {"fan_energy_index": index},
        (
            Step("reference_shaft_power", "H", shaft * HP_KW * 1000, "W"),
            Step("reference_belt_efficiency", "0.96 x (H/(H + 2.2))^0.05", belt, "-"),
            Step("reference_motor_efficiency", "by log10(kW)", motor, "-"),
            Step("reference_input", "H / belt / motor", reference, "W"),
            Step("fan_energy_index", "reference / actual electric input", index, "-"),
        ),
        (SMALL_FAN,) if is_small else (),
    )


def _about_rise(inlet: Any, outlet: Any) -> tuple[str, ...]:
    return (NO_RISE,) if np.any(outlet < inlet) else ()
