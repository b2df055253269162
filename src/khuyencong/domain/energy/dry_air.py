"""Dry air at the standard atmosphere, by CoolProp."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from khuyencong.domain.energy.units import STANDARD_ATMOSPHERE_PA

COLDEST_K, HOTTEST_K, STEP_K = 100.0, 2000.0, 5.0
"""Where the equation of state of Lemmon et al. (2000) holds; linear between steps is within
0.01 %."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Air:
    """Conductivity [W/(m K)], kinematic viscosity and thermal diffusivity [m2/s], Prandtl [-]."""

    conductivity: Any
    kinematic_viscosity: Any
    thermal_diffusivity: Any

    @property
    def prandtl(self) -> Any:
        """Return viscosity over diffusivity [-]."""
        return self.kinematic_viscosity / self.thermal_diffusivity


def dry_air(temperature: Any) -> Air:
    """Return the properties of dry air at 101 325 Pa; outside 100 to 2000 K those of the end.

    Parameters
    ----------
    temperature : array_like [K]

    References: E. W. Lemmon et al., J. Phys. Chem. Ref. Data 29 (2000) and Int. J. Thermophys. 25
    (2004), as in CoolProp.

    Examples
    --------
    >>> air = dry_air(300.0)
    >>> float(round(air.conductivity, 4)), float(round(air.prandtl, 3))
    (0.0264, 0.707)
    """
    table = _table()
    return Air(
        conductivity=np.interp(temperature, table[0], table[1]),
        kinematic_viscosity=np.interp(temperature, table[0], table[2]),
        thermal_diffusivity=np.interp(temperature, table[0], table[3]),
    )


@cache
def _table() -> Any:
    from CoolProp import CoolProp

    state = CoolProp.AbstractState("HEOS", "Air")
    state.specify_phase(CoolProp.iphase_gas)
    rows = []
    for temperature in np.arange(COLDEST_K, HOTTEST_K + STEP_K / 2.0, STEP_K):
        state.update(CoolProp.PT_INPUTS, STANDARD_ATMOSPHERE_PA, float(temperature))
        density, conductivity = state.rhomass(), state.conductivity()
        diffusivity = conductivity / (density * state.cpmass())
        rows.append((temperature, conductivity, state.viscosity() / density, diffusivity))
    return np.asarray(rows).T
