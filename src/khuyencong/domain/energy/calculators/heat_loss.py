"""Heat that hot surfaces and openings lose."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.demanding import demand_positive
from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.foundation.errors import BadInput

RANKINE = 1.8
"""Degrees Rankine, or steps of degree Fahrenheit, in a kelvin."""
ZERO_FAHRENHEIT_RANKINE = 459.67
MPH = 0.44704
"""Mile per hour [m/s]."""
BTU_PER_HOUR_FOOT2 = 1055.056 / 3600.0 / 0.3048**2
"""Btu/(h ft2) in [W/m2]."""
SIGMA = 0.1713e-8 * BTU_PER_HOUR_FOOT2 * RANKINE**4
"""Stefan-Boltzmann constant with the four digits of the published formula: 5.673e-8 W/(m2 K4)."""


def surface_convection(
    *, surface_temperature: Any, ambient_temperature: Any, wind_velocity: Any, condition_factor: Any
) -> Any:
    """Return the convection of a surface to moving air [W/m2].

    In Btu/(h ft2): C (1/24)^0.2 (1/Tm)^0.181 dT^1.266 sqrt(1 + 1.277 w), Tm the mean of surface and
    air [degF, not absolute], dT their difference [degF], w the wind [mph]. The formula is empirical
    and belongs to these units; a surface colder than the air gives a negative value.

    Parameters
    ----------
    surface_temperature, ambient_temperature : array_like [K]
    wind_velocity : array_like [m/s]
    condition_factor : array_like [-], C

    References: R. H. Heilman's surface coefficient with Langmuir's wind factor, as in ASTM C680
    (1989) for flat surfaces of 24 in.

    Examples
    --------
    >>> float(round(surface_convection(surface_temperature=353.15, ambient_temperature=303.15,
    ...                                wind_velocity=0.0, condition_factor=1.394), 1))
    287.1
    """
    mean = (surface_temperature + ambient_temperature) / 2.0 * RANKINE - ZERO_FAHRENHEIT_RANKINE
    if not np.all(np.asarray(mean) > 0):
        raise BadInput(
            "energy.too_cold",
            "“{key}” quá thấp: trung bình với nhiệt độ môi trường phải trên {least} °C",
            field="surface_temperature",
            key="surface_temperature",
            least=-17.8,
        )
    difference = (surface_temperature - ambient_temperature) * RANKINE
    wind = np.sqrt(1.0 + 1.277 * wind_velocity / MPH)
    still = (1.0 / 24.0) ** 0.2 * (1.0 / mean) ** 0.181 * np.abs(difference) ** 1.266
    return BTU_PER_HOUR_FOOT2 * condition_factor * still * np.sign(difference) * wind


def radiation(*, emissivity: Any, hot_temperature: Any, cold_temperature: Any) -> Any:
    """Return the radiation of a grey surface to large black surroundings [W/m2].

    sigma x emissivity x (Th^4 - Tc^4).

    Parameters
    ----------
    emissivity : array_like [-]
    hot_temperature, cold_temperature : array_like [K]

    References: Stefan-Boltzmann law.

    Examples
    --------
    >>> float(round(radiation(emissivity=1.0, hot_temperature=1000.0, cold_temperature=0.0)))
    56727.0
    """
    return SIGMA * emissivity * (hot_temperature**4 - cold_temperature**4)


@offers("surface_heat_loss")
def surface_heat_loss(
    *,
    surface_area: Any,
    ambient_temperature: Any,
    surface_temperature: Any,
    wind_velocity: Any,
    emissivity: Any,
    condition_factor: Any,
    correction_factor: Any = 1.0,
) -> Outcome:
    """Return the heat loss [W] of a hot surface by convection and radiation.

    (``surface_convection`` + ``radiation``) x area x correction factor.

    Parameters
    ----------
    surface_area : array_like [m2]
    ambient_temperature, surface_temperature : array_like [K]
    wind_velocity : array_like [m/s]
    emissivity : array_like [-]
    condition_factor : array_like [-], C: horizontal cylinder 1.016, long vertical cylinder 1.235,
        vertical plate 1.394, plate hot side up 1.79, hot side down 0.89
    correction_factor : array_like [-]

    References: as the two formulas.

    Examples
    --------
    >>> told = surface_heat_loss(
    ...     surface_area=10.0, ambient_temperature=303.15, surface_temperature=353.15,
    ...     wind_velocity=0.0, emissivity=0.9, condition_factor=1.394)
    >>> round(float(told.outputs["heat_loss"]))
    6500
    """
    convection = surface_convection(
        surface_temperature=surface_temperature,
        ambient_temperature=ambient_temperature,
        wind_velocity=wind_velocity,
        condition_factor=condition_factor,
    )
    radiated = radiation(
        emissivity=emissivity,
        hot_temperature=surface_temperature,
        cold_temperature=ambient_temperature,
    )
    heat = (convection + radiated) * surface_area * correction_factor
    is_cold = np.any(np.asarray(surface_temperature) < np.asarray(ambient_temperature))
    says = "Bề mặt lạnh hơn môi trường: kết quả âm là nhiệt nhận vào"
    return Outcome(
        {"heat_loss": heat},
        (
            Step(
                "convection",
                "C (1/24)^0.2 (1/Tm)^0.181 dT^1.266 sqrt(1 + 1.277 w)",
                convection,
                "W/m2",
            ),
            Step("radiation", "sigma x emissivity x (Ts^4 - Ta^4)", radiated, "W/m2"),
            Step("heat_loss", "(convection + radiation) x area x correction_factor", heat, "W"),
        ),
        (says,) if is_cold else (),
    )


@offers("opening_radiation_loss", "circular", "rectangular")
def opening_radiation_loss(
    *,
    emissivity: Any,
    ambient_temperature: Any,
    inside_temperature: Any,
    time_open: Any,
    view_factor: Any,
    diameter: Any = None,
    length: Any = None,
    height: Any = None,
    wall_thickness: Any = None,
) -> Outcome:
    """Return the radiation loss [W] through an opening of a furnace, averaged over time.

    sigma x emissivity x (Ti^4 - Ta^4) x area x view factor x share of time open.

    Parameters
    ----------
    emissivity : array_like [-], of the hot inside
    ambient_temperature, inside_temperature : array_like [K]
    time_open : array_like [-]
    view_factor : array_like [-], see ``opening_view_factor``
    diameter : array_like [m], of a round opening
    length, height : array_like [m], of a rectangular one
    wall_thickness : array_like [m], not used: it is in the view factor

    References: W. Trinks, Industrial furnaces; H. C. Hottel.

    Examples
    --------
    >>> told = opening_radiation_loss(
    ...     emissivity=1.0, ambient_temperature=300.0, inside_temperature=1300.0, time_open=0.5,
    ...     view_factor=0.7, length=1.0, height=0.5)
    >>> round(float(told.outputs["heat_loss"]))
    28273
    """
    is_round = diameter is not None
    area = np.pi / 4.0 * diameter**2 if is_round else length * height
    radiated = radiation(
        emissivity=emissivity,
        hot_temperature=inside_temperature,
        cold_temperature=ambient_temperature,
    )
    heat = radiated * area * view_factor * time_open
    is_cold = np.any(np.asarray(inside_temperature) < np.asarray(ambient_temperature))
    says = "Bên trong lạnh hơn môi trường: kết quả âm là nhiệt nhận vào"
    return Outcome(
        {"heat_loss": heat},
        (
            Step("area", "(pi/4) d^2" if is_round else "length x height", area, "m2"),
            Step("radiation", "sigma x emissivity x (Ti^4 - Ta^4)", radiated, "W/m2"),
            Step("heat_loss", "radiation x area x view_factor x time_open", heat, "W"),
        ),
        (says,) if is_cold else (),
    )


@offers("opening_view_factor")
def opening_view_factor(*, diameter: Any, wall_thickness: Any) -> Outcome:
    """Return the view factor [-] of a round opening with re-radiating side walls.

    1 / (1 + (3 L/8) (1 + 1/(3 (1 + L/7)))), L = wall thickness / radius: closed fit to the exact
    solution for a tube with an adiabatic wall; the chart agrees within 2 % for diameter / wall
    from 0.5 up.

    Parameters
    ----------
    diameter, wall_thickness : array_like [m]

    References: chart of H. C. Hottel and W. Trinks; the fit is that of transmission through a tube.

    Examples
    --------
    >>> told = opening_view_factor(diameter=0.2, wall_thickness=0.1)
    >>> round(float(told.outputs["view_factor"]), 4)  # L = 1: 1 / (1 + 0.375 x 1.291667)
    0.6737
    """
    demand_positive(diameter=diameter)
    depth = wall_thickness / (diameter / 2.0)
    factor = 1.0 / (1.0 + 3.0 * depth / 8.0 * (1.0 + 1.0 / (3.0 * (1.0 + depth / 7.0))))
    is_deep = np.any(np.asarray(wall_thickness) > 2.0 * np.asarray(diameter))
    says = "Cửa sâu hơn hai lần đường kính: ngoài phạm vi đã so với biểu đồ"
    return Outcome(
        {"view_factor": factor},
        (
            Step("L", "wall_thickness / radius", depth, "-"),
            Step("view_factor", "1 / (1 + (3 L/8)(1 + 1/(3 (1 + L/7))))", factor, "-"),
        ),
        (says,) if is_deep else (),
    )
