"""Electricity and light of lamps."""

from __future__ import annotations

from typing import Any

from khuyencong.domain.energy.registry import Outcome, Step, offers


@offers("lighting_replacement")
def lighting_replacement(
    *,
    lamp_power: Any,
    lamps_per_fixture: Any,
    fixtures: Any,
    ballast_factor: Any,
    operating_hours: Any,
    coefficient_of_utilisation: Any,
    lumen_depreciation: Any,
    lumens_per_lamp: Any,
    electricity_price: Any,
) -> Outcome:
    """Return electricity [J/yr], cost [currency/yr] and delivered light [lm] of one state.

    P = lamp power x lamps x fixtures x ballast factor; light = lumens x lamps x fixtures x
    coefficient of utilisation x lumen depreciation x ballast factor. A saving is the difference of
    two runs, and so is the light lost or won.

    Parameters
    ----------
    lamp_power : array_like [W]
    lamps_per_fixture, fixtures : array_like [-]
    ballast_factor : array_like [-]
    operating_hours : array_like [s/yr]
    coefficient_of_utilisation : array_like [-], light on the plane over light of the lamps
    lumen_depreciation : array_like [-]
    lumens_per_lamp : array_like [lm], when new
    electricity_price : array_like [currency/J]

    References: Illuminating Engineering Society, Lighting Handbook, lumen method.

    Examples
    --------
    >>> told = lighting_replacement(
    ...     lamp_power=36.0, lamps_per_fixture=2.0, fixtures=10.0, ballast_factor=1.0,
    ...     operating_hours=3600.0, coefficient_of_utilisation=0.5, lumen_depreciation=0.8,
    ...     lumens_per_lamp=3000.0, electricity_price=1.0)
    >>> float(told.outputs["electricity_use"]), float(told.outputs["delivered_light"])
    (2592000.0, 24000.0)
    """
    lamps = lamps_per_fixture * fixtures * ballast_factor
    power = lamp_power * lamps
    energy = power * operating_hours
    cost = energy * electricity_price
    light = lumens_per_lamp * lamps * coefficient_of_utilisation * lumen_depreciation
    return Outcome(
        {"electricity_use": energy, "electricity_cost": cost, "delivered_light": light},
        (
            Step("power", "lamp_power x lamps x fixtures x ballast_factor", power, "W"),
            Step("electricity_use", "power x operating_hours", energy, "J/yr"),
            Step("electricity_cost", "electricity_use x electricity_price", cost, "currency/yr"),
            Step(
                "delivered_light",
                "lumens x lamps x fixtures x utilisation x depreciation x ballast_factor",
                light,
                "lm",
            ),
        ),
    )
