"""A furnace fired with gas, before and after it is tuned."""

from __future__ import annotations

from typing import Any

from khuyencong.domain.energy.calculators.combustion_flue import refuse_more_than_air
from khuyencong.domain.energy.calculators.combustion_gas import available_heat_of_gas
from khuyencong.domain.energy.registry import Outcome, Step, offers


@offers("furnace_efficiency_improvement")
def fuel_saved_by_tuning(
    *,
    fuel_consumption: Any,
    flue_gas_temperature: Any,
    flue_gas_temperature_new: Any,
    flue_gas_o2: Any,
    flue_gas_o2_new: Any,
    combustion_air_temperature: Any,
    combustion_air_temperature_new: Any,
    **kept: Any,
) -> Outcome:
    """Return the fuel saved by less excess air, a cooler flue or warmer air, in one step.

    saving = 1 - A0/A1, both available heats by ``available_heat_of_gas``; the useful heat stays.
    Outputs: ``available_heat``, ``available_heat_new``, ``fuel_saving`` [-],
    ``fuel_consumption_new`` [W].

    Parameters
    ----------
    fuel_consumption : array_like
        Fuel input now. [W]
    flue_gas_temperature, combustion_air_temperature, and the same with ``_new`` : array_like [K]
    flue_gas_o2, flue_gas_o2_new : array_like
        Oxygen in the wet flue gas, by mass. [-]
    kept
        ``fuel_temperature``, ``ambient_temperature`` [K], ``moisture_in_combustion_air`` and the
        volume shares of the gas [-].

    References: available heat, North American Combustion Handbook.

    Examples
    --------
    >>> from khuyencong.domain.energy.calculators.combustion_gas import GASES
    >>> told = fuel_saved_by_tuning(
    ...     fuel_consumption=1000.0, flue_gas_temperature=900.0, flue_gas_temperature_new=900.0,
    ...     flue_gas_o2=0.05, flue_gas_o2_new=0.05, combustion_air_temperature=300.0,
    ...     combustion_air_temperature_new=300.0, fuel_temperature=300.0, ambient_temperature=300.0,
    ...     moisture_in_combustion_air=0.0, **(dict.fromkeys(GASES, 0.0) | {"CH4": 1.0}))
    >>> float(told.outputs["fuel_saving"])
    0.0
    """
    before = available_heat_of_gas(
        flue_gas_temperature=flue_gas_temperature,
        flue_gas_o2=flue_gas_o2,
        combustion_air_temperature=combustion_air_temperature,
        **kept,
    )
    moisture = kept["moisture_in_combustion_air"]
    refuse_more_than_air(flue_gas_o2_new, moisture, field="flue_gas_o2_new")
    after = available_heat_of_gas(
        flue_gas_temperature=flue_gas_temperature_new,
        flue_gas_o2=flue_gas_o2_new,
        combustion_air_temperature=combustion_air_temperature_new,
        **kept,
    )
    old, new = before.outputs["available_heat"], after.outputs["available_heat"]
    share = old / new
    return Outcome(
        {
            "available_heat": old,
            "available_heat_new": new,
            "fuel_saving": 1.0 - share,
            "fuel_consumption_new": fuel_consumption * share,
        },
        (
            Step("available_heat", "A0, indirect method", old, "-"),
            Step("available_heat_new", "A1, indirect method", new, "-"),
            Step("fuel_saving", "1 - A0/A1", 1.0 - share, "-"),
            Step("fuel_consumption_new", "fuel x A0/A1", fuel_consumption * share, "W"),
        ),
        tuple(dict.fromkeys((*before.warnings, *after.warnings))),
    )
