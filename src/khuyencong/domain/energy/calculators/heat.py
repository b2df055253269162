"""Heat carried by streams and taken by a charge."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.calculators import heat_loss
from khuyencong.domain.energy.registry import Outcome, Step, offers

__all__ = ["heat_loss"]


@offers("gas_stream_heat")
def gas_stream_heat(
    *, flow: Any, specific_heat: Any, inlet_temperature: Any, outlet_temperature: Any
) -> Outcome:
    """Return the heat flow [W] a gas stream takes up, positive when heated.

    heat = standard flow x heat per standard volume and kelvin x (outlet - inlet).

    Parameters
    ----------
    flow : array_like [m3/s], standard
    specific_heat : array_like [J/(m3 K)], per standard volume
    inlet_temperature, outlet_temperature : array_like [K]

    References: calorimetry.

    Examples
    --------
    >>> told = gas_stream_heat(
    ...     flow=0.5, specific_heat=1300.0, inlet_temperature=300.0, outlet_temperature=400.0)
    >>> float(told.outputs["heat"])
    65000.0
    """
    heat = flow * specific_heat * (outlet_temperature - inlet_temperature)
    said = "flow x specific_heat x (outlet_temperature - inlet_temperature)"
    return Outcome({"heat": heat}, (Step("heat", said, heat, "W"),))


@offers("liquid_stream_heat")
def liquid_stream_heat(
    *,
    flow: Any,
    inlet_temperature: Any,
    outlet_temperature: Any,
    density: Any,
    specific_heat: Any,
) -> Outcome:
    """Return the heat flow [W] a liquid stream takes up, positive when heated.

    heat = flow x density x specific heat x (outlet - inlet).

    Parameters
    ----------
    flow : array_like [m3/s]
    inlet_temperature, outlet_temperature : array_like [K]
    density : array_like [kg/m3]; the catalogue's default is warm water
    specific_heat : array_like [J/(kg K)]

    References: calorimetry.

    Examples
    --------
    >>> told = liquid_stream_heat(flow=0.001, inlet_temperature=300.0, outlet_temperature=310.0,
    ...                           density=1000.0, specific_heat=4000.0)
    >>> float(told.outputs["heat"])
    40000.0
    """
    mass = flow * density
    heat = mass * specific_heat * (outlet_temperature - inlet_temperature)
    said = "mass_flow x specific_heat x (outlet_temperature - inlet_temperature)"
    return Outcome(
        {"heat": heat},
        (Step("mass_flow", "flow x density", mass, "kg/s"), Step("heat", said, heat, "W")),
    )


@offers("solid_stream_heat")
def solid_stream_heat(
    *, feed_rate: Any, specific_heat: Any, initial_temperature: Any, final_temperature: Any
) -> Outcome:
    """Return the heat flow [W] that warms solids (charge, fixtures, trays, conveyor).

    heat = feed rate x specific heat x (final - initial).

    Parameters
    ----------
    feed_rate : array_like [kg/s]
    specific_heat : array_like [J/(kg K)], mean over the range
    initial_temperature, final_temperature : array_like [K]

    References: calorimetry.

    Examples
    --------
    >>> told = solid_stream_heat(
    ...     feed_rate=0.1, specific_heat=500.0, initial_temperature=300.0, final_temperature=1300.0)
    >>> float(told.outputs["heat"])
    50000.0
    """
    heat = feed_rate * specific_heat * (final_temperature - initial_temperature)
    said = "feed_rate x specific_heat x (final_temperature - initial_temperature)"
    return Outcome({"heat": heat}, (Step("heat", said, heat, "W"),))


@offers("process_heating_liquid_charge")
def liquid_charge_heat(
    *,
    specific_heat_liquid: Any,
    vaporising_temperature: Any,
    latent_heat: Any,
    specific_heat_vapour: Any,
    feed_rate: Any,
    initial_temperature: Any,
    discharge_temperature: Any,
    fraction_vaporised: Any,
    fraction_reacting: Any,
    heat_of_reaction: Any,
) -> Outcome:
    """Return the heat flow [W] that warms, vaporises and lets react a liquid charge.

    Per mass cl (Tv - Ti) + f [latent + cv (Td - Tv)] + (1 - f) cl (Td - Tv) + reacting x heat of
    reaction. A charge that leaves below Tv is only warmed, cl (Td - Ti), and may react.

    Parameters
    ----------
    specific_heat_liquid, specific_heat_vapour : array_like [J/(kg K)]
    vaporising_temperature, initial_temperature, discharge_temperature : array_like [K]
    latent_heat : array_like [J/kg]
    feed_rate : array_like [kg/s]
    fraction_vaporised, fraction_reacting : array_like [-]
    heat_of_reaction : array_like [J/kg] reacting, positive when the reaction takes heat

    References: calorimetry.

    Examples
    --------
    >>> told = liquid_charge_heat(
    ...     specific_heat_liquid=4000.0, vaporising_temperature=373.0, latent_heat=2e6,
    ...     specific_heat_vapour=2000.0, feed_rate=0.1, initial_temperature=323.0,
    ...     discharge_temperature=383.0, fraction_vaporised=0.5, fraction_reacting=0.0,
    ...     heat_of_reaction=0.0)
    >>> float(told.outputs["heat"])  # 0.1 (200 000 + 0.5 x 2 020 000 + 0.5 x 40 000)
    123000.0
    """
    stays_liquid = np.asarray(discharge_temperature) < np.asarray(vaporising_temperature)
    over = discharge_temperature - vaporising_temperature
    to_boiling = specific_heat_liquid * (vaporising_temperature - initial_temperature)
    vapour = fraction_vaporised * (latent_heat + specific_heat_vapour * over)
    liquid = (1.0 - fraction_vaporised) * specific_heat_liquid * over
    warmed = specific_heat_liquid * (discharge_temperature - initial_temperature)
    per_mass = np.where(stays_liquid, warmed, to_boiling + vapour + liquid)
    reaction = fraction_reacting * heat_of_reaction
    heat = feed_rate * (per_mass + reaction)
    says = "Nhiệt độ ra thấp hơn nhiệt độ sôi: chỉ tính nhiệt đun nóng, không tính phần bay hơi"
    is_ignored = np.any(stays_liquid & (np.asarray(fraction_vaporised) > 0))
    return Outcome(
        {"heat": heat},
        (
            Step(
                "per_mass",
                "cl (Tv - Ti) + f [r + cv (Td - Tv)] + (1 - f) cl (Td - Tv)",
                per_mass,
                "J/kg",
            ),
            Step("reaction", "fraction_reacting x heat_of_reaction", reaction, "J/kg"),
            Step("heat", "feed_rate x (per_mass + reaction)", heat, "W"),
        ),
        (says,) if is_ignored else (),
    )
