"""The power triangle, and the capacitor that brings it to a wanted power factor."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.foundation.errors import BadInput

ENOUGH_ALREADY = "Hệ số công suất đã đạt mức cần: không phải lắp thêm tụ bù"


@offers("power_factor_correction", "apparent_power+real_power")
def correction_by_apparent_and_real(
    *, target_power_factor: Any, apparent_power: Any, real_power: Any
) -> Outcome:
    """Return the capacitor [var] by apparent [VA] and real power [W].

    Q^2 = S^2 - P^2. Target S = P / cos(phi'), target Q = P tan(phi'), capacitor = Q - target Q.

    Parameters
    ----------
    target_power_factor : array_like [-]
    apparent_power, real_power : array_like [VA], [W]

    References: power triangle.

    Examples
    --------
    >>> told = correction_by_apparent_and_real(
    ...     target_power_factor=1.0, apparent_power=100.0, real_power=80.0)
    >>> round(float(told.outputs["capacitor_power"]), 9)
    60.0
    """
    reactive = _other_leg(apparent_power, real_power, "real_power")
    return _corrected(real_power, reactive, apparent_power, target_power_factor)


@offers("power_factor_correction", "apparent_power+reactive_power")
def correction_by_apparent_and_reactive(
    *, target_power_factor: Any, apparent_power: Any, reactive_power: Any
) -> Outcome:
    """Return the capacitor [var] by apparent [VA] and reactive power [var]: P^2 = S^2 - Q^2.

    Parameters
    ----------
    target_power_factor : array_like [-]
    apparent_power, reactive_power : array_like [VA], [var]

    Examples
    --------
    >>> told = correction_by_apparent_and_reactive(
    ...     target_power_factor=1.0, apparent_power=100.0, reactive_power=60.0)
    >>> round(float(told.outputs["target_apparent_power"]), 9)
    80.0
    """
    real = _other_leg(apparent_power, reactive_power, "reactive_power")
    return _corrected(real, reactive_power, apparent_power, target_power_factor)


@offers("power_factor_correction", "real_power+reactive_power")
def correction_by_real_and_reactive(
    *, target_power_factor: Any, real_power: Any, reactive_power: Any
) -> Outcome:
    """Return the capacitor [var] by real [W] and reactive power [var]: S^2 = P^2 + Q^2.

    Parameters
    ----------
    target_power_factor : array_like [-]
    real_power, reactive_power : array_like [W], [var]

    Examples
    --------
    >>> told = correction_by_real_and_reactive(
    ...     target_power_factor=1.0, real_power=80.0, reactive_power=60.0)
    >>> round(float(told.outputs["apparent_power_reduction"]), 9)
    20.0
    """
    apparent = np.hypot(real_power, reactive_power)
    return _corrected(real_power, reactive_power, apparent, target_power_factor)


@offers(
    "power_factor_correction",
    "apparent_power+phase_angle",
    "real_power+phase_angle",
    "reactive_power+phase_angle",
)
def correction_by_phase_angle(
    *,
    target_power_factor: Any,
    phase_angle: Any,
    apparent_power: Any = None,
    real_power: Any = None,
    reactive_power: Any = None,
) -> Outcome:
    """Return the capacitor [var] by one power and the angle phi.

    P = S cos(phi), Q = P tan(phi).

    Parameters
    ----------
    target_power_factor : array_like [-]
    phase_angle : array_like [rad]
    apparent_power, real_power, reactive_power : array_like [VA], [W], [var], one of them

    Examples
    --------
    >>> told = correction_by_phase_angle(
    ...     target_power_factor=1.0, phase_angle=np.pi / 4, real_power=100.0)
    >>> round(float(told.outputs["capacitor_power"]), 9)
    100.0
    """
    cosine, tangent = np.cos(phase_angle), np.tan(phase_angle)
    if reactive_power is not None and np.any(tangent <= 0):
        _refuse_no_angle("phase_angle")
    real = _real_power(cosine, tangent, apparent_power, real_power, reactive_power)
    return _corrected(real, real * tangent, real / cosine, target_power_factor)


@offers(
    "power_factor_correction",
    "apparent_power+power_factor",
    "real_power+power_factor",
    "reactive_power+power_factor",
)
def correction_by_power_factor(
    *,
    target_power_factor: Any,
    power_factor: Any,
    apparent_power: Any = None,
    real_power: Any = None,
    reactive_power: Any = None,
) -> Outcome:
    """Return the capacitor [var] by one power and the power factor cos(phi).

    P = S cos(phi), Q = P tan(phi).

    Parameters
    ----------
    target_power_factor, power_factor : array_like [-]
    apparent_power, real_power, reactive_power : array_like [VA], [W], [var], one of them

    Examples
    --------
    >>> told = correction_by_power_factor(
    ...     target_power_factor=1.0, power_factor=0.6, apparent_power=100.0)
    >>> round(float(told.outputs["capacitor_power"]), 9)
    80.0
    """
    tangent = np.tan(np.arccos(power_factor))
    if reactive_power is not None and np.any(tangent <= 0):
        _refuse_no_angle("power_factor")
    real = _real_power(power_factor, tangent, apparent_power, real_power, reactive_power)
    return _corrected(real, real * tangent, real / power_factor, target_power_factor)


def _real_power(cosine: Any, tangent: Any, apparent: Any, real: Any, reactive: Any) -> Any:
    if real is not None:
        return real
    return apparent * cosine if apparent is not None else reactive / tangent


def _other_leg(apparent: Any, leg: Any, key: str) -> Any:
    square = np.square(apparent) - np.square(leg)
    if np.any(square < 0):
        raise BadInput(
            "energy.over_apparent_power",
            "“{key}” không được lớn hơn công suất biểu kiến “apparent_power”",
            field=key,
            key=key,
        )
    return np.sqrt(square)


def _refuse_no_angle(key: str) -> None:
    raise BadInput(
        "energy.no_angle",
        "“{key}”: khi có công suất phản kháng thì góc φ phải lớn hơn 0 (cosφ nhỏ hơn 1)",
        field=key,
        key=key,
    )


def _corrected(real: Any, reactive: Any, apparent: Any, target: Any) -> Outcome:
    target_apparent = real / target
    target_reactive = real * np.tan(np.arccos(target))
    capacitor = reactive - target_reactive
    reduction = apparent - target_apparent
    return Outcome(
        {
            "target_apparent_power": target_apparent,
            "apparent_power_reduction": reduction,
            "reactive_power": reactive,
            "target_reactive_power": target_reactive,
            "capacitor_power": capacitor,
        },
        (
            Step("real_power", "P", real, "W"),
            Step("apparent_power", "S", apparent, "VA"),
            Step("reactive_power", "Q = P tan(phi)", reactive, "var"),
            Step("target_apparent_power", "P / cos(phi')", target_apparent, "VA"),
            Step("target_reactive_power", "P tan(phi')", target_reactive, "var"),
            Step("capacitor_power", "Q - P tan(phi')", capacitor, "var"),
        ),
        (ENOUGH_ALREADY,) if np.any(capacitor < 0) else (),
    )
