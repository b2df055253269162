"""Solid and liquid fuels by their ultimate analysis: heating value, excess air, available heat."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from khuyencong.domain.energy.calculators.combustion_flue import (
    CP_AIR,
    J_PER_KG_K_OF_BTU_PER_LB_DEGF,
    J_PER_KG_OF_BTU_PER_LB,
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

# Heat of burning [J/kg].
HEAT_OF_C = 14_100.0 * J_PER_KG_OF_BTU_PER_LB
HEAT_OF_H = 61_100.0 * J_PER_KG_OF_BTU_PER_LB
HEAT_OF_S = 3_980.0 * J_PER_KG_OF_BTU_PER_LB

# Masses of oxygen, or of what comes out, per mass of element.
O2_PER_C, O2_PER_H, O2_PER_S = 8.0 / 3.0, 8.0, 1.0
CO2_PER_C, H2O_PER_H, SO2_PER_S = 44.0 / 12.0, 9.0, 2.0

CP_FUEL = 0.3 * J_PER_KG_K_OF_BTU_PER_LB_DEGF
CP_ASH = 0.23 * J_PER_KG_K_OF_BTU_PER_LB_DEGF

SUM_MAY_MISS = 0.02
"""Analyses are published with sums this far from 1."""
MUCH_OXYGEN = 0.15
"""Above it the heating value without oxygen correction is far too high: biomass."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SolidFuel:
    """Ultimate analysis as fired: shares of mass [-], whatever their sum."""

    carbon: Any
    hydrogen: Any
    sulphur: Any
    ash: Any
    oxygen: Any
    moisture: Any
    nitrogen: Any

    @property
    def sum(self) -> Any:
        """Return the sum of the seven parts."""
        return sum(getattr(self, part.name) for part in fields(self))

    def normalised(self) -> SolidFuel:
        """Return the fuel with parts that make 1. Raises BadInput when there is nothing."""
        total = self.sum
        if np.any(total <= 0.0):
            raise BadInput(
                "energy.impossible", "Các thành phần nhiên liệu đều bằng 0", field="carbon"
            )
        return SolidFuel(**{part.name: getattr(self, part.name) / total for part in fields(self)})

    @property
    def hhv(self) -> Any:
        """Return the higher heating value [J/kg], no correction for oxygen."""
        return HEAT_OF_C * self.carbon + HEAT_OF_H * self.hydrogen + HEAT_OF_S * self.sulphur

    @property
    def water_formed(self) -> Any:
        """Return the water from hydrogen and moisture [kg/kg]."""
        return H2O_PER_H * self.hydrogen + self.moisture

    def burnt(self) -> Burnt:
        """Return what comes of burning it. Raises BadInput when it cannot burn."""
        oxygen = O2_PER_C * self.carbon + O2_PER_H * self.hydrogen + O2_PER_S * self.sulphur
        burnt = Burnt(
            oxygen=oxygen - self.oxygen,
            co2=CO2_PER_C * self.carbon,
            h2o=self.water_formed,
            so2=SO2_PER_S * self.sulphur,
            n2=self.nitrogen,
        )
        refuse_unburnable(burnt, "carbon")
        return burnt

    def mind(self, *, by_heat: bool) -> tuple[str, ...]:
        """Warn about an analysis that is no real fuel; ``by_heat`` when its HHV is used."""
        told = []
        if np.any(np.abs(self.sum - 1.0) > SUM_MAY_MISS):
            told.append("Các thành phần nhiên liệu không cộng thành 100 %; đã quy về 100 %")
        if by_heat and np.any(self.oxygen / self.sum > MUCH_OXYGEN):
            told.append(
                "Nhiên liệu nhiều oxy (sinh khối): công thức không trừ oxy nên nhiệt trị cao hơn"
                " thực tế; nên dùng nhiệt trị đo được"
            )
        return tuple(told)


@offers("fuel_heating_value_solid")
def heating_value_of_solid_fuel(**parts: Any) -> Outcome:
    """Return the higher heating value ``hhv`` [J/kg] of a solid or liquid fuel.

    HHV = 14100 C + 61100 H + 3980 S [Btu/lb], shares of the analysis brought to the sum 1. The
    oxygen of the fuel is not taken off; the full Dulong formula, lower by 61100 O/8, stands in the
    trace for comparison.

    Parameters
    ----------
    carbon, hydrogen, sulphur, ash, oxygen, moisture, nitrogen : array_like
        Parts of the fuel as fired, by mass. [-]

    References: heats of combustion of the elements; Dulong.

    Examples
    --------
    >>> told = heating_value_of_solid_fuel(
    ...     carbon=1.0, hydrogen=0.0, sulphur=0.0, ash=0.0, oxygen=0.0, moisture=0.0, nitrogen=0.0)
    >>> round(float(told.outputs["hhv"]) / 1e6, 3)
    32.797
    """
    stated = SolidFuel(**parts)
    fuel = stated.normalised()
    dulong = fuel.hhv - HEAT_OF_H * fuel.oxygen / O2_PER_H
    return Outcome(
        {"hhv": fuel.hhv},
        (
            Step("hhv", "14100 C + 61100 H + 3980 S, Btu/lb", fuel.hhv, "J/kg"),
            Step("hhv_dulong", "hhv - 61100 O/8, so sánh", dulong, "J/kg"),
        ),
        stated.mind(by_heat=True),
    )


@offers("excess_air_solid_fuel")
def excess_air_of_solid_fuel(
    *, moisture_in_combustion_air: Any, flue_gas_o2: Any, **parts: Any
) -> Outcome:
    """Return the ``excess_air`` [-] at which the wet flue gas holds so much oxygen by mass.

    Oxygen needed = 8/3 C + 8 H + S - O; dry air = oxygen / 0.2315. Flue gas = 44/12 C + (9 H + M +
    air moisture x air) + 2 S + (N + 0.7685 air) + oxygen needed x excess; solved exactly.

    Parameters
    ----------
    carbon, hydrogen, sulphur, ash, oxygen, moisture, nitrogen : array_like
        Parts of the fuel as fired, by mass. [-]
    moisture_in_combustion_air : array_like
        Water per mass of dry air. [-]
    flue_gas_o2 : array_like
        Oxygen in the wet flue gas, by mass. [-], below 0.2315

    References: stoichiometry of combustion; ASME PTC 4.

    Examples
    --------
    Pure carbon in dry air, twice the air it needs: O2 is 8/3 of 8/3 x 2 / 0.2315 + 1.

    >>> told = excess_air_of_solid_fuel(
    ...     carbon=1.0, hydrogen=0.0, sulphur=0.0, ash=0.0, oxygen=0.0, moisture=0.0, nitrogen=0.0,
    ...     moisture_in_combustion_air=0.0, flue_gas_o2=(8 / 3) / (16 / 3 / 0.2315 + 1))
    >>> round(float(told.outputs["excess_air"]), 9)
    1.0
    """
    stated = SolidFuel(**parts)
    burnt = stated.normalised().burnt()
    excess = solve_excess_air(burnt, flue_gas_o2, moisture_in_combustion_air)
    return Outcome(
        {"excess_air": excess},
        (
            Step("stoichiometric_oxygen", "8/3 C + 8 H + S - O", burnt.oxygen, "kg/kg"),
            Step("stoichiometric_air", "oxygen / 0.2315", burnt.dry_air, "kg/kg"),
            Step("excess_air", "O2 / wet flue gas = flue_gas_o2", excess, "-"),
        ),
        stated.mind(by_heat=False) + mind_excess(excess),
    )


@offers("flue_gas_o2_solid_fuel")
def flue_gas_o2_of_solid_fuel(
    *, moisture_in_combustion_air: Any, excess_air: Any, **parts: Any
) -> Outcome:
    """Return ``flue_gas_o2`` [-], oxygen in the wet flue gas by mass, for an excess of air.

    The inverse of ``excess_air_of_solid_fuel``: stoichiometric oxygen x excess / flue gas.

    Parameters
    ----------
    carbon, hydrogen, sulphur, ash, oxygen, moisture, nitrogen : array_like
        Parts of the fuel as fired, by mass. [-]
    moisture_in_combustion_air : array_like
        Water per mass of dry air. [-]
    excess_air : array_like
        Air above the stoichiometric. [-]

    References: stoichiometry of combustion; ASME PTC 4.

    Examples
    --------
    >>> told = flue_gas_o2_of_solid_fuel(
    ...     carbon=1.0, hydrogen=0.0, sulphur=0.0, ash=0.0, oxygen=0.0, moisture=0.0, nitrogen=0.0,
    ...     moisture_in_combustion_air=0.0, excess_air=1.0)
    >>> round(float(told.outputs["flue_gas_o2"]), 5)
    0.11093
    """
    stated = SolidFuel(**parts)
    gas = mix(stated.normalised().burnt(), excess_air, moisture_in_combustion_air)
    share = gas.o2 / gas.total
    return Outcome(
        {"flue_gas_o2": share},
        (
            Step("oxygen_left", "stoichiometric oxygen x excess air", gas.o2, "kg/kg"),
            Step("flue_gas", "CO2 + H2O + SO2 + N2 + O2", gas.total, "kg/kg"),
            Step("flue_gas_o2", "oxygen_left / flue_gas", share, "-"),
        ),
        stated.mind(by_heat=False),
    )


@offers("boiler_flue_loss_solid_fuel")
def available_heat_of_solid_fuel(
    *,
    moisture_in_combustion_air: Any,
    flue_gas_temperature: Any,
    excess_air: Any,
    combustion_air_temperature: Any,
    fuel_temperature: Any,
    ash_discharge_temperature: Any,
    unburned_carbon_in_ash: Any,
    ambient_temperature: Any,
    **parts: Any,
) -> Outcome:
    """Return ``available_heat`` [-], the share of HHV left for use, by the loss method.

    available heat = [HHV + air cp (air - ambient) + fuel cp (fuel - ambient) - sum(gas cp) (flue -
    ambient) - (9 H + M) latent - unburned carbon - ash cp (ash - ambient)] / HHV, per mass of fuel.
    Unburned = ash x u/(1 - u) x 14100 Btu/lb. Mean heat capacities are constants of the module.

    Parameters
    ----------
    carbon, hydrogen, sulphur, ash, oxygen, moisture, nitrogen : array_like
        Parts of the fuel as fired, by mass. [-]
    moisture_in_combustion_air : array_like
        Water per mass of dry air. [-]
    excess_air : array_like
        Air above the stoichiometric. [-]
    flue_gas_temperature, combustion_air_temperature, fuel_temperature, ambient_temperature,
    ash_discharge_temperature : array_like
        [K]
    unburned_carbon_in_ash : array_like
        Carbon in the ash as discharged, by mass. [-]

    References: indirect (loss) method, ASME PTC 4, EN 12952-15; HHV basis.

    Examples
    --------
    Pure carbon, all at ambient temperature: nothing is lost.

    >>> told = available_heat_of_solid_fuel(
    ...     carbon=1.0, hydrogen=0.0, sulphur=0.0, ash=0.0, oxygen=0.0, moisture=0.0, nitrogen=0.0,
    ...     moisture_in_combustion_air=0.0, excess_air=0.2, flue_gas_temperature=300.0,
    ...     combustion_air_temperature=300.0, fuel_temperature=300.0, ambient_temperature=300.0,
    ...     ash_discharge_temperature=300.0, unburned_carbon_in_ash=0.0)
    >>> float(told.outputs["available_heat"])
    1.0
    """
    stated = SolidFuel(**parts)
    fuel = stated.normalised()
    gas = mix(fuel.burnt(), excess_air, moisture_in_combustion_air)
    ambient = ambient_temperature
    brought = gas.dry_air * CP_AIR * (combustion_air_temperature - ambient) + CP_FUEL * (
        fuel_temperature - ambient
    )
    flue = gas.heat_per_kelvin * (flue_gas_temperature - ambient)
    latent = fuel.water_formed * LATENT_HEAT
    carbon = fuel.ash * unburned_carbon_in_ash / (1.0 - unburned_carbon_in_ash)
    unburned = carbon * HEAT_OF_C
    ash = fuel.ash * CP_ASH * (ash_discharge_temperature - ambient)
    available = (fuel.hhv + brought - flue - latent - unburned - ash) / fuel.hhv
    warnings = stated.mind(by_heat=True) + mind_flue(flue_gas_temperature, ambient, available)
    if np.any(carbon > fuel.carbon):
        warnings += ("Cacbon còn trong tro nhiều hơn cacbon của nhiên liệu",)
    return Outcome(
        {"available_heat": available},
        (
            Step("hhv", "14100 C + 61100 H + 3980 S, Btu/lb", fuel.hhv, "J/kg"),
            Step("dry_air", "oxygen / 0.2315 x (1 + excess air)", gas.dry_air, "kg/kg"),
            Step("brought", "air cp dT + fuel cp dT", brought, "J/kg"),
            Step("flue_loss", "sum(gas x cp) x (flue - ambient)", flue, "J/kg"),
            Step("latent_loss", "(9 H + M) x latent heat", latent, "J/kg"),
            Step("unburned_loss", "ash x u/(1 - u) x heat of C", unburned, "J/kg"),
            Step("ash_loss", "ash x cp x (ash discharge - ambient)", ash, "J/kg"),
            Step("available_heat", "(hhv + brought - losses) / hhv", available, "-"),
        ),
        warnings,
    )
