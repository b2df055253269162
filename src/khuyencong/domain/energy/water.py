"""Water and steam by IAPWS-IF97, pressures absolute [Pa], temperatures [K], enthalpies [J/kg].

CoolProp is loaded by the first call. What lies outside the tables is refused with the name of the
input it came from.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.foundation.errors import BadInput

FLUID = "IF97::Water"
TRIPLE_PA, CRITICAL_PA = 611.657, 22.064e6
TRIPLE_K, CRITICAL_K = 273.16, 647.096
COLDEST_K, HOTTEST_K, HIGHEST_PA = 273.15, 1073.15, 100e6

JUST_ABOVE = 1.0 + 1e-6
"""Times the saturation pressure: water that just does not boil."""


def saturation_temperature(pressure: Any, *, field: str) -> Any:
    """Return the temperature [K] at which water boils under a pressure [Pa].

    >>> round(float(saturation_temperature(1e6, field="pressure")), 3)
    453.036
    """
    _within(pressure, TRIPLE_PA, CRITICAL_PA, "Pa", field)
    return _ask("T", P=pressure, Q=0.0)


def saturation_pressure(temperature: Any, *, field: str) -> Any:
    """Return the pressure [Pa] under which water boils at a temperature [K].

    >>> round(float(saturation_pressure(500.0, field="temperature")))
    2638898
    """
    _within(temperature, TRIPLE_K, CRITICAL_K, "K", field)
    return np.clip(_ask("P", T=temperature, Q=0.0), TRIPLE_PA, CRITICAL_PA)


def saturated_enthalpy(pressure: Any, quality: Any, *, field: str) -> Any:
    """Return the enthalpy [J/kg] of boiling water (quality 0), dry steam (1) or what is between.

    >>> [round(float(saturated_enthalpy(1e6, each, field="pressure"))) for each in (0.0, 1.0)]
    [762683, 2777120]
    """
    _within(pressure, TRIPLE_PA, CRITICAL_PA, "Pa", field)
    return _ask("H", P=pressure, Q=quality)


def enthalpy(pressure: Any, temperature: Any, *, pressure_field: str, field: str) -> Any:
    """Return the enthalpy [J/kg] of water or steam off saturation; ``field`` is the temperature's.

    >>> round(float(enthalpy(3e6, 300.0, pressure_field="pressure", field="temperature")))
    115331
    """
    _within(pressure, TRIPLE_PA, HIGHEST_PA, "Pa", pressure_field)
    _within(temperature, COLDEST_K, HOTTEST_K, "K", field)
    return _ask("H", P=pressure, T=temperature)


def liquid_enthalpy(pressure: Any, temperature: Any, *, field: str) -> Any:
    """Return the enthalpy [J/kg] of water that is kept from boiling, if need be under its own
    saturation pressure instead of the one given.

    >>> [round(liquid_enthalpy(101325.0, each, field="x") / 1e3) for each in (283.15, 393.15)]
    [42, 504]
    """
    _within(temperature, COLDEST_K, CRITICAL_K, "K", field)
    own = saturation_pressure(np.maximum(temperature, TRIPLE_K), field=field)
    return _ask("H", P=np.maximum(pressure, own * JUST_ABOVE), T=temperature)


def is_liquid(pressure: Any, temperature: Any) -> Any:
    """Return where water of a pressure and temperature, both within the tables, has not boiled."""
    boiling = _ask("T", P=np.clip(pressure, TRIPLE_PA, CRITICAL_PA), Q=0.0)
    return np.asarray(temperature) < boiling


def _within(value: Any, low: float, high: float, unit: str, field: str) -> None:
    if np.all((np.asarray(value) >= low) & (np.asarray(value) <= high)):
        return
    raise BadInput(
        "energy.outside_steam_table",
        "“{key}” nằm ngoài bảng hơi nước: phải từ {low:g} đến {high:g} {unit}",
        field=field,
        key=field,
        low=low,
        high=high,
        unit=unit,
    )


def _ask(wanted: str, **state: Any) -> Any:
    from CoolProp.CoolProp import PropsSI

    (first, second), values = state.keys(), np.broadcast_arrays(*state.values())
    one, other = (np.ascontiguousarray(each, dtype=float).ravel() for each in values)
    found = np.asarray(PropsSI(wanted, first, one, second, other, FLUID), dtype=float)
    return found.reshape(values[0].shape)[()]
