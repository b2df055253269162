"""Heat loss of a standing round tank, bare or insulated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from khuyencong.domain.energy.calculators.insulation_correlations import (
    CYLINDER_POWER,
    layer_resistance,
    nusselt_of_wind,
    radiative_coefficient,
    rayleigh_number,
    reynolds_number,
)
from khuyencong.domain.energy.demanding import demand_positive
from khuyencong.domain.energy.dry_air import Air, dry_air
from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.energy.surface_balance import (
    conductivity_of,
    outside_temperature,
    warn_of_surface,
)

PLATE_POWER = 3.5
"""Of the blend of forced and free convection at a horizontal plate."""
TURBULENT_REYNOLDS = 5e5
TURBULENT_RAYLEIGH = 1e7
FREE = "free"


def nusselt_of_wall(*, rayleigh: Any, prandtl: Any) -> Any:
    """Return the Nusselt number [-], on the height, of a vertical wall in still air.

    {0.825 + 0.387 Ra^(1/6) / [1 + (0.492/Pr)^(9/16)]^(8/27)}^2.

    Parameters
    ----------
    rayleigh, prandtl : array_like [-]

    References: S. W. Churchill, H. H. S. Chu, Int. J. Heat Mass Transfer 18 (1975) 1323.

    Examples
    --------
    >>> float(round(nusselt_of_wall(rayleigh=1e6, prandtl=0.492), 2))
    15.81
    """
    spread = (1.0 + (0.492 / prandtl) ** (9.0 / 16.0)) ** (8.0 / 27.0)
    return (0.825 + 0.387 * rayleigh ** (1.0 / 6.0) / spread) ** 2


def nusselt_of_plate(*, rayleigh: Any, rises_freely: Any) -> Any:
    """Return the Nusselt number [-], on area / perimeter, of a horizontal plate in still air.

    Hot side up (cold side down): 0.54 Ra^(1/4) up to 1e7, 0.15 Ra^(1/3) beyond; hot side down:
    0.27 Ra^(1/4).

    Parameters
    ----------
    rayleigh : array_like [-]
    rises_freely : array_like of bool, hot side up or cold side down

    References: W. H. McAdams, Heat transmission, with the length of Goldstein et al. (1973).

    Examples
    --------
    >>> [round(float(nusselt_of_plate(rayleigh=each, rises_freely=True)), 1) for each in (1e4, 1e9)]
    [5.4, 150.0]
    """
    up = np.where(
        np.asarray(rayleigh) < TURBULENT_RAYLEIGH, 0.54 * rayleigh**0.25, 0.15 * np.cbrt(rayleigh)
    )
    return np.where(rises_freely, up, 0.27 * rayleigh**0.25)


def nusselt_of_wind_on_plate(*, reynolds: Any, prandtl: Any) -> Any:
    """Return the mean Nusselt number [-] of a flat plate along the wind.

    0.664 Re^(1/2) Pr^(1/3) up to 5e5, (0.037 Re^0.8 - 871) Pr^(1/3) beyond.

    Parameters
    ----------
    reynolds, prandtl : array_like [-]

    References: F. P. Incropera, D. P. DeWitt, Fundamentals of heat and mass transfer, chapter 7.

    Examples
    --------
    >>> round(float(nusselt_of_wind_on_plate(reynolds=10_000.0, prandtl=1.0)), 1)
    66.4
    """
    slow = 0.664 * reynolds**0.5
    fast = 0.037 * reynolds**0.8 - 871.0
    return np.where(np.asarray(reynolds) <= TURBULENT_REYNOLDS, slow, fast) * np.cbrt(prandtl)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tank:
    """The tank with its insulation; lengths [m], temperatures [K], wind [m/s]."""

    bare_diameter: Any
    height: Any
    thickness: Any
    conductivity: Callable[[Any], Any]
    inside: Any
    ambient: Any
    wind: Any
    emissivity: Any

    @property
    def diameter(self) -> Any:
        return self.bare_diameter + 2.0 * self.thickness

    @property
    def disc(self) -> Any:
        return np.pi / 4.0 * self.diameter**2

    def at_mean(self, surface: Any) -> Any:
        """Return the conductivity at the mean temperature of the layer."""
        return self.conductivity((self.inside + surface) / 2.0)


def _wall_layer(tank: _Tank, surface: Any) -> Any:
    return layer_resistance(
        outer_reference_diameter=tank.diameter,
        outer_diameter=tank.diameter,
        inner_diameter=tank.bare_diameter,
        conductivity=tank.at_mean(surface),
    )


def _flat_layer(tank: _Tank, surface: Any) -> Any:
    return tank.thickness / tank.at_mean(surface)


def _wall_film(tank: _Tank, surface: Any) -> Any:
    air, rayleigh, reynolds = _numbers(tank, surface, tank.height)
    free = nusselt_of_wall(rayleigh=rayleigh, prandtl=air.prandtl) / tank.height
    forced = nusselt_of_wind(reynolds=reynolds, prandtl=air.prandtl) / tank.diameter
    return _film(tank, surface, air.conductivity * _blend(forced, free, CYLINDER_POWER))


def _plate_film(tank: _Tank, surface: Any, rises_freely: Any) -> Any:
    length = tank.diameter / 4.0  # area over perimeter of a disc
    air, rayleigh, reynolds = _numbers(tank, surface, length)
    free = nusselt_of_plate(rayleigh=rayleigh, rises_freely=rises_freely) / length
    forced = nusselt_of_wind_on_plate(reynolds=reynolds, prandtl=air.prandtl) / tank.diameter
    return _film(tank, surface, air.conductivity * _blend(forced, free, PLATE_POWER))


def _numbers(tank: _Tank, surface: Any, length: Any) -> tuple[Air, Any, Any]:
    """Return the air of the film, Rayleigh on a length and Reynolds on the diameter."""
    mean = (surface + tank.ambient) / 2.0
    air = dry_air(mean)
    rayleigh = rayleigh_number(
        expansion_coefficient=1.0 / mean,
        surface_temperature=surface,
        ambient_temperature=tank.ambient,
        diameter=length,
        kinematic_viscosity=air.kinematic_viscosity,
        thermal_diffusivity=air.thermal_diffusivity,
    )
    reynolds = reynolds_number(
        diameter=tank.diameter, velocity=tank.wind, kinematic_viscosity=air.kinematic_viscosity
    )
    return air, np.abs(rayleigh), reynolds


def _blend(forced: Any, free: Any, power: float) -> Any:
    return (forced**power + free**power) ** (1.0 / power)


def _film(tank: _Tank, surface: Any, convection: Any) -> Any:
    return convection + radiative_coefficient(
        emissivity=tank.emissivity, surface_temperature=surface, ambient_temperature=tank.ambient
    )


def _lose(tank: _Tank, name: str, area: Any, layer: Any, film: Any) -> tuple[Step, Step]:
    surface = outside_temperature(
        inside_temperature=tank.inside,
        ambient_temperature=tank.ambient,
        resistance=layer,
        coefficient=film,
    )
    loss = film(surface) * area * (surface - tank.ambient)
    return (
        Step(f"{name}_temperature", "(Ti - T)/R = h (T - Ta)", surface, "K"),
        Step(f"{name}_heat_loss", "h x area x (T - Ta)", loss, "W"),
    )


def _conductivity(constant: Any, polynomial: Any) -> Callable[[Any], Any]:
    if polynomial is not None:
        return conductivity_of(polynomial)
    demand_positive(insulation_conductivity=constant)
    return lambda temperature: constant


@offers("tank_insulation", "conductivity", "polynomial")
def tank_insulation(
    *,
    operating_hours: Any,
    tank_diameter: Any,
    tank_height: Any,
    tank_temperature: Any,
    ambient_temperature: Any,
    wind_velocity: Any,
    system_efficiency: Any,
    tank_emissivity: Any,
    jacket_emissivity: Any,
    insulation_thickness: Any,
    bottom: str = "on_ground",
    insulation_conductivity: Any = None,
    insulation_conductivity_polynomial: Any = None,
) -> Outcome:
    """Return the loss of a standing tank by wall, roof and bottom [W], and the heat for it [J/yr].

    For each surface (Ti - T)/R = h (T - Ta) gives its outside temperature T, loss = h A (T - Ta).
    Wall: R = D ln(D/Do)/(2 k), A = pi D H, wind across a cylinder, still air along a wall. Roof and
    bottom: R = s/k, A = (pi/4) D^2, horizontal plates. D = Do + 2 s; h holds radiation too.

    Parameters
    ----------
    operating_hours : array_like [s/yr]
    tank_diameter, tank_height, insulation_thickness : array_like [m]
    tank_temperature, ambient_temperature : array_like [K]
    wind_velocity : array_like [m/s]
    system_efficiency : array_like [-], of making the heat
    tank_emissivity, jacket_emissivity : array_like [-], bare and insulated
    bottom : "on_ground" (left out) or "free" (above air)
    insulation_conductivity : array_like [W/(m K)], at the mean temperature of the layer
    insulation_conductivity_polynomial : array_like (5,), instead; highest power first, of T [K]

    References: ASTM C680; VDI 2055; correlations of Churchill, McAdams, Incropera and DeWitt.

    Examples
    --------
    >>> told = tank_insulation(
    ...     operating_hours=3.6e6, tank_diameter=2.0, tank_height=3.0, tank_temperature=363.15,
    ...     ambient_temperature=303.15, wind_velocity=0.0, system_efficiency=0.8,
    ...     tank_emissivity=0.9, jacket_emissivity=0.1, insulation_thickness=0.05,
    ...     insulation_conductivity=0.04)
    >>> round(float(told.outputs["heat_loss"]))
    904
    """
    demand_positive(
        tank_diameter=tank_diameter, tank_height=tank_height, system_efficiency=system_efficiency
    )
    is_bare = np.asarray(insulation_thickness) == 0
    is_hot = np.asarray(tank_temperature) >= np.asarray(ambient_temperature)
    tank = _Tank(
        bare_diameter=tank_diameter,
        height=tank_height,
        thickness=insulation_thickness,
        conductivity=_conductivity(insulation_conductivity, insulation_conductivity_polynomial),
        inside=tank_temperature,
        ambient=ambient_temperature,
        wind=wind_velocity,
        emissivity=np.where(is_bare, tank_emissivity, jacket_emissivity),
    )
    flat = partial(_flat_layer, tank)
    roof, under = (partial(_plate_film, tank, rises_freely=each) for each in (is_hot, ~is_hot))
    wall = np.pi * tank.diameter * tank_height
    steps = (
        *_lose(tank, "wall", wall, partial(_wall_layer, tank), partial(_wall_film, tank)),
        *_lose(tank, "roof", tank.disc, flat, roof),
        *(_lose(tank, "bottom", tank.disc, flat, under) if bottom == FREE else ()),
    )
    losses = {"bottom_heat_loss": np.zeros(np.shape(tank.disc))} | {
        each.name: each.value for each in steps if each.name.endswith("heat_loss")
    }
    loss = sum(losses.values())
    annual = loss * operating_hours / system_efficiency
    last = Step("annual_heat_loss", "heat_loss x operating_hours / efficiency", annual, "J/yr")
    return Outcome(
        {"heat_loss": loss, **losses, "annual_heat_loss": annual},
        (*steps, last),
        warn_of_surface(tank_temperature, ambient_temperature),
    )
