"""Building blocks of heat loss through insulation: convection, radiation, conduction."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import numpy as np

from khuyencong.domain.energy.demanding import demand_positive
from khuyencong.domain.energy.registry import Outcome, Step, offers

GRAVITY = 9.80665
SIGMA = 5.670374e-8
"""Stefan-Boltzmann constant [W/(m2 K4)]."""
CYLINDER_POWER = 4.0
"""Of the blend of forced and free convection at a cylinder."""

Correlation = Callable[..., Any]


def _gives(output: str, unit: str, said: str) -> Callable[[Correlation], Correlation]:
    """Offer a correlation as the way to one output; it stays a plain function for other modules."""

    def keep(correlation: Correlation) -> Correlation:
        @wraps(correlation)
        def answer(**inputs: Any) -> Outcome:
            value = correlation(**inputs)
            return Outcome({output: value}, (Step(output, said, value, unit),))

        offers("insulation_correlations", output)(answer)
        return correlation

    return keep


@_gives("reynolds", "-", "velocity x diameter / kinematic_viscosity")
def reynolds_number(*, diameter: Any, velocity: Any, kinematic_viscosity: Any) -> Any:
    """Return the Reynolds number [-]: v D / nu.

    Parameters
    ----------
    diameter : array_like [m]
    velocity : array_like [m/s], across the cylinder
    kinematic_viscosity : array_like [m2/s]

    References: definition.

    Examples
    --------
    >>> round(reynolds_number(diameter=0.1, velocity=2.0, kinematic_viscosity=1e-5))
    20000
    """
    demand_positive(kinematic_viscosity=kinematic_viscosity)
    return velocity * diameter / kinematic_viscosity


@_gives("rayleigh", "-", "9.80665 x beta x (Ts - Ta) x D^3 / (nu x a)")
def rayleigh_number(
    *,
    expansion_coefficient: Any,
    surface_temperature: Any,
    ambient_temperature: Any,
    diameter: Any,
    kinematic_viscosity: Any,
    thermal_diffusivity: Any,
) -> Any:
    """Return the Rayleigh number [-]: g beta (Ts - Ta) D^3 / (nu a).

    Parameters
    ----------
    expansion_coefficient : array_like [1/K]
    surface_temperature, ambient_temperature : array_like [K]
    diameter : array_like [m], or another characteristic length
    kinematic_viscosity, thermal_diffusivity : array_like [m2/s]

    References: definition.

    Examples
    --------
    >>> round(rayleigh_number(
    ...     expansion_coefficient=0.003, surface_temperature=350.0, ambient_temperature=300.0,
    ...     diameter=0.1, kinematic_viscosity=1e-5, thermal_diffusivity=2e-5))
    7354988
    """
    demand_positive(
        kinematic_viscosity=kinematic_viscosity, thermal_diffusivity=thermal_diffusivity
    )
    buoyancy = GRAVITY * expansion_coefficient * (surface_temperature - ambient_temperature)
    return buoyancy * diameter**3 / (kinematic_viscosity * thermal_diffusivity)


@_gives("nusselt_forced", "-", "Churchill-Bernstein")
def nusselt_of_wind(*, reynolds: Any, prandtl: Any) -> Any:
    """Return the Nusselt number [-] of a cylinder in cross flow.

    0.3 + 0.62 Re^0.5 Pr^(1/3) / [1 + (0.4/Pr)^(2/3)]^0.25 x [1 + (Re/282000)^(5/8)]^0.8.

    Parameters
    ----------
    reynolds, prandtl : array_like [-]

    References: S. W. Churchill, M. Bernstein, J. Heat Transfer 99 (1977) 300; Re Pr > 0.2.

    Examples
    --------
    >>> float(round(nusselt_of_wind(reynolds=282000.0, prandtl=0.4), 2))
    355.47
    """
    demand_positive(prandtl=prandtl)
    laminar = 0.62 * reynolds**0.5 * prandtl ** (1.0 / 3.0)
    laminar = laminar / (1.0 + (0.4 / prandtl) ** (2.0 / 3.0)) ** 0.25
    return 0.3 + laminar * (1.0 + (reynolds / 282_000.0) ** 0.625) ** 0.8


@_gives("nusselt_free", "-", "Churchill-Chu, horizontal cylinder")
def nusselt_of_still_air(*, rayleigh: Any, prandtl: Any) -> Any:
    """Return the Nusselt number [-] of a horizontal cylinder in still air.

    {0.6 + 0.387 Ra^(1/6) / [1 + (0.559/Pr)^(9/16)]^(8/27)}^2.

    Parameters
    ----------
    rayleigh, prandtl : array_like [-]

    References: S. W. Churchill, H. H. S. Chu, Int. J. Heat Mass Transfer 18 (1975) 1049; Ra up to
    1e12.

    Examples
    --------
    >>> float(round(nusselt_of_still_air(rayleigh=1e6, prandtl=0.559), 2))
    14.07
    """
    demand_positive(prandtl=prandtl)
    spread = (1.0 + (0.559 / prandtl) ** (9.0 / 16.0)) ** (8.0 / 27.0)
    return (0.6 + 0.387 * rayleigh ** (1.0 / 6.0) / spread) ** 2


@_gives("nusselt", "-", "(nusselt_forced^4 + nusselt_free^4)^0.25")
def nusselt_blended(*, nusselt_forced: Any, nusselt_free: Any) -> Any:
    """Return the Nusselt number [-] of wind and buoyancy together: 4th powers added.

    Parameters
    ----------
    nusselt_forced, nusselt_free : array_like [-]

    References: S. W. Churchill, AIChE J. 23 (1977) 10; exponent 4 for cylinders, ASTM C680.

    Examples
    --------
    >>> float(round(nusselt_blended(nusselt_forced=10.0, nusselt_free=10.0), 3))
    11.892
    """
    total = nusselt_forced**CYLINDER_POWER + nusselt_free**CYLINDER_POWER
    return total ** (1.0 / CYLINDER_POWER)


@_gives("h_rad", "W/(m2 K)", "emissivity x sigma x (Ts + Ta) x (Ts^2 + Ta^2)")
def radiative_coefficient(
    *, emissivity: Any, surface_temperature: Any, ambient_temperature: Any
) -> Any:
    """Return the coefficient of radiation [W/(m2 K)]: e sigma (Ts + Ta)(Ts^2 + Ta^2).

    Parameters
    ----------
    emissivity : array_like [-]
    surface_temperature, ambient_temperature : array_like [K]

    References: Stefan-Boltzmann law, divided by Ts - Ta.

    Examples
    --------
    >>> float(round(radiative_coefficient(
    ...     emissivity=1.0, surface_temperature=300.0, ambient_temperature=300.0), 3))
    6.124
    """
    total = surface_temperature + ambient_temperature
    return emissivity * SIGMA * total * (surface_temperature**2 + ambient_temperature**2)


@_gives("resistance", "m2 K/W", "outer_reference_diameter x ln(outer/inner) / (2 k)")
def layer_resistance(
    *, outer_reference_diameter: Any, outer_diameter: Any, inner_diameter: Any, conductivity: Any
) -> Any:
    """Return the resistance [m2 K/W] of a round layer, per area of an outer surface.

    D_ref ln(D_outer/D_inner) / (2 k).

    Parameters
    ----------
    outer_reference_diameter : array_like [m], of the surface it refers to
    outer_diameter, inner_diameter : array_like [m]
    conductivity : array_like [W/(m K)]

    References: Fourier's law in a cylinder; ASTM C680.

    Examples
    --------
    >>> float(round(layer_resistance(outer_reference_diameter=0.2, outer_diameter=0.2,
    ...                              inner_diameter=0.1, conductivity=0.05), 4))
    1.3863
    """
    demand_positive(inner_diameter=inner_diameter, conductivity=conductivity)
    return outer_reference_diameter * np.log(outer_diameter / inner_diameter) / (2.0 * conductivity)
