"""Gas fuels by their analysis: heating value, excess air, available heat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from khuyencong.domain.energy.calculators.combustion_flue import (
    CP_AIR,
    J_PER_KG_K_OF_BTU_PER_LB_DEGF,
    LATENT_HEAT,
    Burnt,
    mind_excess,
    mind_flue,
    mix,
    refuse_unburnable,
    solve_excess_air,
)
from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.foundation.errors import BadInput

J_PER_M3_OF_BTU_PER_SCF = 37_258.9510125
M3_PER_KMOL = 379.5 * 0.028316846592 / 0.45359237
"""379.5 standard cubic feet (60 degF, 14.696 psi) per pound mole."""
CP_FUEL = 0.5 * J_PER_KG_K_OF_BTU_PER_LB_DEGF
MOLAR_CO2, MOLAR_H2O, MOLAR_O2 = 44.010, 18.015, 31.999
SUM_MAY_MISS = 0.02


@dataclass(frozen=True, slots=True)
class Gas:
    """A component: molar mass [kg/kmol], HHV [Btu/scf at 60 degF]; per molecule the carbon, the
    water formed and the oxygen needed."""

    molar_mass: float
    hhv: float = 0.0
    carbon: float = 0.0
    water: float = 0.0
    oxygen: float = 0.0


GASES = {
    "CH4": Gas(16.043, 1012.0, 1.0, 2.0, 2.0),
    "C2H6": Gas(30.070, 1773.0, 2.0, 3.0, 3.5),
    "C3H8": Gas(44.097, 2524.0, 3.0, 4.0, 5.0),
    "C4H10": Gas(58.123, 3271.0, 4.0, 5.0, 6.5),
    "H2": Gas(2.016, 325.0, 0.0, 1.0, 0.5),
    "CO": Gas(28.010, 321.0, 1.0, 0.0, 0.5),
    "CO2": Gas(MOLAR_CO2, carbon=1.0),
    "H2O": Gas(MOLAR_H2O),
    "N2": Gas(28.013),
    "O2": Gas(MOLAR_O2, oxygen=-1.0),
    "SO2": Gas(64.065),
}


@dataclass(frozen=True, slots=True)
class GasFuel:
    """A mixture: shares of volume by component that make 1 [-]."""

    shares: dict[str, Any]

    def total(self, of: str) -> Any:
        """Return the sum of share x a property of ``Gas``."""
        return sum(share * getattr(GASES[name], of) for name, share in self.shares.items())

    @property
    def hhv(self) -> Any:
        """Return the higher heating value [J/m3 at standard state]."""
        return self.total("hhv") * J_PER_M3_OF_BTU_PER_SCF

    def burnt(self) -> Burnt:
        """Return what comes of burning a kmol. Raises BadInput when it cannot burn."""
        burnt = Burnt(
            oxygen=self.total("oxygen") * MOLAR_O2,
            co2=self.total("carbon") * MOLAR_CO2,
            h2o=(self.total("water") + self.shares["H2O"]) * MOLAR_H2O,
            so2=self.shares["SO2"] * GASES["SO2"].molar_mass,
            n2=self.shares["N2"] * GASES["N2"].molar_mass,
        )
        refuse_unburnable(burnt, "CH4")
        return burnt


def read_gas(stated: dict[str, Any]) -> tuple[GasFuel, tuple[str, ...]]:
    """Return the mixture brought to the sum 1, and a warning when it did not make 1.

    Raises BadInput when there is nothing.
    """
    total = sum(stated[name] for name in GASES)
    if np.any(total <= 0.0):
        raise BadInput("energy.impossible", "Các thành phần khí đều bằng 0", field="CH4")
    warnings: tuple[str, ...] = ()
    if np.any(np.abs(total - 1.0) > SUM_MAY_MISS):
        warnings = ("Các thành phần khí không cộng thành 100 %; đã quy về 100 %",)
    return GasFuel({name: stated[name] / total for name in GASES}), warnings


@offers("fuel_heating_value_gas")
def heating_value_of_gas(**shares: Any) -> Outcome:
    """Return the higher heating value ``hhv_volume`` [J/m3, 60 degF and 14.696 psi] of a gas.

    HHV = sum of volume share x heating value of the component; shares brought to the sum 1.

    Parameters
    ----------
    CH4, C2H6, N2, H2, C3H8, C4H10, H2O, CO, CO2, SO2, O2 : array_like
        Shares of volume. [-]

    References: heating values of pure gases at 60 degF, North American Combustion Handbook.

    Examples
    --------
    Half methane, half nitrogen: 506 Btu/scf.

    >>> air_gas = dict.fromkeys(GASES, 0.0) | {"CH4": 0.5, "N2": 0.5}
    >>> told = heating_value_of_gas(**air_gas)
    >>> round(float(told.outputs["hhv_volume"]) / 1e6, 3)
    18.853
    """
    fuel, warnings = read_gas(shares)
    hhv = fuel.hhv
    return Outcome(
        {"hhv_volume": hhv}, (Step("hhv_volume", "sum(share x HHV)", hhv, "J/m3"),), warnings
    )


@offers("excess_air_gas_fuel")
def excess_air_of_gas(*, flue_gas_o2: Any, **shares: Any) -> Outcome:
    """Return the ``excess_air`` [-] at which the wet flue gas holds so much oxygen by mass.

    Oxygen needed by carbon, hydrogen and carbon monoxide less that of the gas; dry air = oxygen /
    0.2315 by mass; the balance of the flue gas is solved exactly.

    Parameters
    ----------
    CH4, C2H6, N2, H2, C3H8, C4H10, H2O, CO, CO2, SO2, O2 : array_like
        Shares of volume. [-]
    flue_gas_o2 : array_like
        Oxygen in the wet flue gas, by mass. [-], below 0.2315

    References: stoichiometry of combustion; ASME PTC 4.

    Examples
    --------
    >>> methane = dict.fromkeys(GASES, 0.0) | {"CH4": 1.0}
    >>> told = excess_air_of_gas(flue_gas_o2=0.03, **methane)
    >>> round(float(told.outputs["excess_air"]), 4)
    0.1575
    """
    fuel, warnings = read_gas(shares)
    burnt = fuel.burnt()
    excess = solve_excess_air(burnt, flue_gas_o2, 0.0)
    return Outcome(
        {"excess_air": excess},
        (
            Step("stoichiometric_oxygen", "sum(share x O2) x 31.999", burnt.oxygen, "kg/kmol"),
            Step("stoichiometric_air", "oxygen / 0.2315", burnt.dry_air, "kg/kmol"),
            Step("excess_air", "O2 / wet flue gas = flue_gas_o2", excess, "-"),
        ),
        warnings + mind_excess(excess),
    )


@offers("available_heat_gas_fuel")
def available_heat_of_gas(
    *,
    flue_gas_temperature: Any,
    flue_gas_o2: Any,
    combustion_air_temperature: Any,
    fuel_temperature: Any,
    ambient_temperature: Any,
    moisture_in_combustion_air: Any,
    **shares: Any,
) -> Outcome:
    """Return ``available_heat`` [-], the share of HHV left for use when a gas is burnt.

    available heat = [HHV + air cp (air - ambient) + fuel cp (fuel - ambient) - sum(gas cp) (flue -
    ambient) - water formed x latent] / HHV, per kmol; excess air from the oxygen of the flue gas.

    Parameters
    ----------
    CH4, C2H6, N2, H2, C3H8, C4H10, H2O, CO, CO2, SO2, O2 : array_like
        Shares of volume. [-]
    flue_gas_temperature, combustion_air_temperature, fuel_temperature, ambient_temperature
        : array_like [K]
    flue_gas_o2 : array_like
        Oxygen in the wet flue gas, by mass. [-]
    moisture_in_combustion_air : array_like
        Water per mass of dry air. [-]

    References: indirect (loss) method, HHV basis; North American Combustion Handbook.

    Examples
    --------
    Carbon monoxide, all at ambient temperature: no water is formed, nothing is lost.

    >>> monoxide = dict.fromkeys(GASES, 0.0) | {"CO": 1.0}
    >>> told = available_heat_of_gas(
    ...     flue_gas_temperature=300.0, flue_gas_o2=0.02, combustion_air_temperature=300.0,
    ...     fuel_temperature=300.0, ambient_temperature=300.0, moisture_in_combustion_air=0.0,
    ...     **monoxide)
    >>> float(told.outputs["available_heat"])
    1.0
    """
    fuel, warnings = read_gas(shares)
    burnt = fuel.burnt()
    excess = solve_excess_air(burnt, flue_gas_o2, moisture_in_combustion_air)
    gas = mix(burnt, excess, moisture_in_combustion_air)
    ambient = ambient_temperature
    hhv = fuel.hhv * M3_PER_KMOL
    fuel_heat = fuel.total("molar_mass") * CP_FUEL * (fuel_temperature - ambient)
    brought = gas.dry_air * CP_AIR * (combustion_air_temperature - ambient) + fuel_heat
    flue = gas.heat_per_kelvin * (flue_gas_temperature - ambient)
    latent = fuel.total("water") * MOLAR_H2O * LATENT_HEAT
    available = (hhv + brought - flue - latent) / hhv
    return Outcome(
        {"available_heat": available},
        (
            Step("hhv", "sum(share x HHV) x 379.5 scf/lb mole", hhv, "J/kmol"),
            Step("excess_air", "O2 / wet flue gas = flue_gas_o2", excess, "-"),
            Step("dry_air", "oxygen / 0.2315 x (1 + excess air)", gas.dry_air, "kg/kmol"),
            Step("brought", "air cp dT + fuel cp dT", brought, "J/kmol"),
            Step("flue_loss", "sum(gas x cp) x (flue - ambient)", flue, "J/kmol"),
            Step("latent_loss", "water formed x latent heat", latent, "J/kmol"),
            Step("available_heat", "(hhv + brought - losses) / hhv", available, "-"),
        ),
        warnings + mind_excess(excess) + mind_flue(flue_gas_temperature, ambient, available),
    )
