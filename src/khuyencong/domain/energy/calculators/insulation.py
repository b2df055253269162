"""Heat loss of bare and insulated pipes."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.calculators import insulation_tank
from khuyencong.domain.energy.calculators.insulation_correlations import (
    layer_resistance,
    nusselt_blended,
    nusselt_of_still_air,
    nusselt_of_wind,
    radiative_coefficient,
    rayleigh_number,
    reynolds_number,
)
from khuyencong.domain.energy.demanding import demand_positive
from khuyencong.domain.energy.dry_air import dry_air
from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.energy.surface_balance import (
    conductivity_of,
    outside_temperature,
    warn_of_surface,
)

__all__ = ["insulation_tank"]


def cylinder_film(
    *,
    diameter: Any,
    surface_temperature: Any,
    ambient_temperature: Any,
    wind_velocity: Any,
    emissivity: Any,
) -> Any:
    """Return convection and radiation of a horizontal cylinder together [W/(m2 K)].

    h = Nu k_air / D + e sigma (Ts + Ta)(Ts^2 + Ta^2); Nu of wind and still air blended by 4th
    powers; dry air at 101 325 Pa and the mean temperature.

    Parameters
    ----------
    diameter : array_like [m]
    surface_temperature, ambient_temperature : array_like [K]
    wind_velocity : array_like [m/s]
    emissivity : array_like [-]

    References: ASTM C680; the correlations of ``insulation_correlations``.

    Examples
    --------
    >>> float(round(cylinder_film(diameter=0.1, surface_temperature=310.0, emissivity=0.1,
    ...                           ambient_temperature=300.0, wind_velocity=0.0), 2))
    4.37
    """
    film = (surface_temperature + ambient_temperature) / 2.0
    air = dry_air(film)
    forced = nusselt_of_wind(
        reynolds=reynolds_number(
            diameter=diameter,
            velocity=wind_velocity,
            kinematic_viscosity=air.kinematic_viscosity,
        ),
        prandtl=air.prandtl,
    )
    rayleigh = rayleigh_number(
        expansion_coefficient=1.0 / film,
        surface_temperature=surface_temperature,
        ambient_temperature=ambient_temperature,
        diameter=diameter,
        kinematic_viscosity=air.kinematic_viscosity,
        thermal_diffusivity=air.thermal_diffusivity,
    )
    free = nusselt_of_still_air(rayleigh=np.abs(rayleigh), prandtl=air.prandtl)
    nusselt = nusselt_blended(nusselt_forced=forced, nusselt_free=free)
    return nusselt * air.conductivity / diameter + radiative_coefficient(
        emissivity=emissivity,
        surface_temperature=surface_temperature,
        ambient_temperature=ambient_temperature,
    )


@offers("pipe_insulation")
def pipe_insulation(
    *,
    operating_hours: Any,
    length: Any,
    pipe_outer_diameter: Any,
    pipe_temperature: Any,
    ambient_temperature: Any,
    wind_velocity: Any,
    system_efficiency: Any,
    pipe_emissivity: Any,
    jacket_emissivity: Any,
    insulation_conductivity_polynomial: Any,
    insulation_thickness: Any,
    pipe_wall: Any = None,
) -> Outcome:
    """Return the loss per metre [W/m] and the heat to be made for it [J/yr] of a pipe.

    2 pi k (Tp - T)/ln(D/Do) = pi D h (T - Ta) gives the outside temperature T; k at the mean of Tp
    and T, h by ``cylinder_film``. Without insulation T = Tp and the emissivity of the pipe counts.

    Parameters
    ----------
    operating_hours : array_like [s/yr]
    length, pipe_outer_diameter, insulation_thickness : array_like [m]
    pipe_temperature, ambient_temperature : array_like [K]
    wind_velocity : array_like [m/s]
    system_efficiency : array_like [-], of making the heat
    pipe_emissivity, jacket_emissivity : array_like [-]
    insulation_conductivity_polynomial : array_like (5,), highest power first, of T [K]
    pipe_wall : not used, its resistance is left out

    References: ASTM C680; VDI 2055.

    Examples
    --------
    >>> told = pipe_insulation(
    ...     operating_hours=3.6e6, length=10.0, pipe_outer_diameter=0.06, pipe_temperature=433.15,
    ...     ambient_temperature=303.15, wind_velocity=0.0, system_efficiency=0.8,
    ...     pipe_emissivity=0.8, jacket_emissivity=0.1, insulation_thickness=0.05,
    ...     insulation_conductivity_polynomial=[0.0, 0.0, 0.0, 0.0, 0.05])
    >>> round(float(told.outputs["heat_loss_per_length"]), 1)
    36.6
    """
    demand_positive(pipe_outer_diameter=pipe_outer_diameter, system_efficiency=system_efficiency)
    conductivity = conductivity_of(insulation_conductivity_polynomial)
    diameter = pipe_outer_diameter + 2.0 * insulation_thickness
    is_bare = np.asarray(insulation_thickness) == 0
    emissivity = np.where(is_bare, pipe_emissivity, jacket_emissivity)

    def film(temperature: Any) -> Any:
        return cylinder_film(
            diameter=diameter,
            surface_temperature=temperature,
            ambient_temperature=ambient_temperature,
            wind_velocity=wind_velocity,
            emissivity=emissivity,
        )

    def layer(temperature: Any) -> Any:
        return layer_resistance(
            outer_reference_diameter=diameter,
            outer_diameter=diameter,
            inner_diameter=pipe_outer_diameter,
            conductivity=conductivity((pipe_temperature + temperature) / 2.0),
        )

    surface = outside_temperature(
        inside_temperature=pipe_temperature,
        ambient_temperature=ambient_temperature,
        resistance=layer,
        coefficient=film,
    )
    coefficient = film(surface)
    loss = np.pi * diameter * coefficient * (surface - ambient_temperature)
    annual = loss * length * operating_hours / system_efficiency
    return Outcome(
        {"heat_loss_per_length": loss, "annual_heat_loss": annual},
        (
            Step("surface_temperature", "2 pi k (Tp - T)/ln(D/Do) = pi D h (T - Ta)", surface, "K"),
            Step("h", "Nu x k_air / D + radiative coefficient", coefficient, "W/(m2 K)"),
            Step("heat_loss_per_length", "pi D h (T - Ta)", loss, "W/m"),
            Step(
                "annual_heat_loss",
                "heat_loss_per_length x length x operating_hours / system_efficiency",
                annual,
                "J/yr",
            ),
        ),
        warn_of_surface(pipe_temperature, ambient_temperature),
    )
