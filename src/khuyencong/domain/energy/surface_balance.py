"""The outside temperature of an insulated surface: what comes through the layer leaves the film."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from khuyencong.domain.energy.dry_air import COLDEST_K, HOTTEST_K
from khuyencong.domain.foundation.errors import BadInput

HALVINGS = 45
"""From a thousand kelvin to less than a billionth."""
COEFFICIENTS = 5
POLYNOMIAL = "insulation_conductivity_polynomial"


def outside_temperature(
    *,
    inside_temperature: Any,
    ambient_temperature: Any,
    resistance: Callable[[Any], Any],
    coefficient: Callable[[Any], Any],
) -> Any:
    """Return the temperature T [K] at which (Ti - T)/R(T) = h(T) (T - Ta).

    Found by halving between ambient and inside; without a layer (R = 0) it is the inside one.

    Parameters
    ----------
    inside_temperature, ambient_temperature : array_like [K]
    resistance : of T [K], the layer per outside area [m2 K/W]
    coefficient : of T [K], convection and radiation together [W/(m2 K)]

    References: ASTM C680.

    Examples
    --------
    >>> float(round(outside_temperature(
    ...     inside_temperature=400.0, ambient_temperature=300.0,
    ...     resistance=lambda t: 0.9, coefficient=lambda t: 10.0), 6))
    310.0
    """
    cold, hot = np.broadcast_arrays(
        np.asarray(ambient_temperature, dtype=float), np.asarray(inside_temperature, dtype=float)
    )
    way = np.sign(hot - cold)
    for _ in range(HALVINGS):
        middle = (cold + hot) / 2.0
        left = inside_temperature - middle
        leaving = resistance(middle) * coefficient(middle) * (middle - ambient_temperature)
        is_too_cold = way * (left - leaving) > 0
        cold, hot = np.where(is_too_cold, middle, cold), np.where(is_too_cold, hot, middle)
    return (cold + hot) / 2.0


def conductivity_of(polynomial: Any) -> Callable[[Any], Any]:
    """Return the conductivity [W/(m K)] as a function of temperature [K].

    Raises BadInput unless there are five coefficients, highest power first, and it stays above 0.
    """
    if np.shape(polynomial) != (COEFFICIENTS,):
        raise BadInput(
            "energy.not_five", "“{key}” cần đúng năm hệ số, bậc cao trước", field=POLYNOMIAL,
            key=POLYNOMIAL,
        )  # fmt: skip

    def conductivity(temperature: Any) -> Any:
        value = np.polyval(polynomial, temperature)
        if np.all(value > 0):
            return value
        raise BadInput(
            "energy.not_conducting",
            "“{key}” cho hệ số dẫn nhiệt không lớn hơn 0 trong khoảng nhiệt độ này",
            field=POLYNOMIAL,
            key=POLYNOMIAL,
        )

    return conductivity


def warn_of_surface(inside_temperature: Any, ambient_temperature: Any) -> tuple[str, ...]:
    """Return what to mind about the temperatures."""
    said = []
    temperatures = np.append(inside_temperature, ambient_temperature)
    if np.any(np.asarray(inside_temperature) < np.asarray(ambient_temperature)):
        said.append("Lạnh hơn môi trường: kết quả âm là nhiệt nhận vào, chưa xét đọng sương")
    if np.any((temperatures < COLDEST_K) | (temperatures > HOTTEST_K)):
        said.append("Ngoài khoảng 100 đến 2000 K: tính chất không khí lấy ở đầu khoảng")
    return tuple(said)
