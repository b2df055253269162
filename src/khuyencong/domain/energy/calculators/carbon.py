"""CO2 of energy saved and of fuel burned; the factor is the caller's, its document is told."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.facts import GRID, EnergyFact, shipped_facts
from khuyencong.domain.energy.registry import Outcome, Step, offers

KG_PER_J_OF_T_PER_MWH = 1 / 3.6e6
FACTOR_OF_A_PERSON = "Hệ số phát thải do người nhập nêu: khi báo cáo phải ghi kèm năm và văn bản"
MORE_THAN_BEFORE = "Phát thải sau cao hơn trước: không giảm phát thải"


@offers("co2_saving", "before_after")
def co2_before_and_after(*, emission_factor: Any, baseline_energy: Any, new_energy: Any) -> Outcome:
    """Return the CO2 [kg/yr] of energy before and after, and the difference.

    emission = energy x factor.

    Parameters
    ----------
    emission_factor : array_like [kg/J]
    baseline_energy, new_energy : array_like [J/yr]

    References: IPCC 2006 Guidelines for National Greenhouse Gas Inventories, volume 2.

    Examples
    --------
    >>> told = co2_before_and_after(emission_factor=0.5, baseline_energy=10.0, new_energy=4.0)
    >>> float(told.outputs["emission_saving"])
    3.0
    """
    before, after = baseline_energy * emission_factor, new_energy * emission_factor
    saving = before - after
    return Outcome(
        {"baseline_emission": before, "new_emission": after, "emission_saving": saving},
        (
            Step("emission_factor", "as given", emission_factor, "kg/J"),
            Step("baseline_emission", "baseline_energy x emission_factor", before, "kg/yr"),
            Step("new_emission", "new_energy x emission_factor", after, "kg/yr"),
            Step("emission_saving", "baseline_emission - new_emission", saving, "kg/yr"),
        ),
        (*_document_of(emission_factor), *((MORE_THAN_BEFORE,) if np.any(saving < 0) else ())),
    )


@offers("co2_saving", "saved")
def co2_of_saving(*, emission_factor: Any, energy_saving: Any) -> Outcome:
    """Return the CO2 [kg/yr] of energy saved.

    emission = energy saved x factor.

    Parameters
    ----------
    emission_factor : array_like [kg/J]
    energy_saving : array_like [J/yr]

    References: IPCC 2006 Guidelines for National Greenhouse Gas Inventories, volume 2.

    Examples
    --------
    >>> float(co2_of_saving(emission_factor=0.5, energy_saving=10.0).outputs["emission_saving"])
    5.0
    """
    saving = energy_saving * emission_factor
    return Outcome(
        {"emission_saving": saving},
        (
            Step("emission_factor", "as given", emission_factor, "kg/J"),
            Step("emission_saving", "energy_saving x emission_factor", saving, "kg/yr"),
        ),
        _document_of(emission_factor),
    )


@offers("co2_saving", "fuel")
def co2_of_fuel(
    *, emission_factor: Any, fuel_volume: Any, density: Any, net_calorific_value: Any
) -> Outcome:
    """Return the CO2 [kg/yr] of fuel burned.

    emission = volume x density x net calorific value x factor.

    Parameters
    ----------
    emission_factor : array_like [kg/J], of the net calorific value
    fuel_volume : array_like [m3/yr]
    density : array_like [kg/m3]
    net_calorific_value : array_like [J/kg]

    References: IPCC 2006 Guidelines for National Greenhouse Gas Inventories, volume 2, tier 1.

    Examples
    --------
    >>> told = co2_of_fuel(
    ...     emission_factor=0.5, fuel_volume=2.0, density=3.0, net_calorific_value=4.0)
    >>> float(told.outputs["emission"])
    12.0
    """
    energy = fuel_volume * density * net_calorific_value
    emission = energy * emission_factor
    return Outcome(
        {"emission": emission},
        (
            Step("emission_factor", "as given", emission_factor, "kg/J"),
            Step("fuel_energy", "volume x density x net calorific value", energy, "J/yr"),
            Step("emission", "fuel_energy x emission_factor", emission, "kg/yr"),
        ),
        (FACTOR_OF_A_PERSON,),
    )


def _document_of(emission_factor: Any) -> tuple[str, ...]:
    """Return what the factor rests on: the year and document of a grid factor when it is one."""
    stated = np.unique(np.asarray(emission_factor, dtype=float) / KG_PER_J_OF_T_PER_MWH)
    grid = [each for each in shipped_facts() if each.id == GRID and each.is_on]
    known = [each for each in grid if np.any(np.isclose(stated, float(each.value), rtol=1e-5))]
    told = tuple(f"Hệ số phát thải lưới điện {each.told()}" for each in known)
    if len(known) >= len(stated):
        return told
    newest = max(grid, key=_year)
    return (*told, f"{FACTOR_OF_A_PERSON}. Lưới điện công bố gần nhất: {newest.told()}")


def _year(fact: EnergyFact) -> int:
    return fact.year or 0
