"""Flue gas from what a fuel needs and holds, alike for solid, liquid and gas fuels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from khuyencong.domain.foundation.errors import BadInput

AIR_O2_SHARE = 0.2315
"""Oxygen in dry air, by mass [-]; the rest counts as nitrogen."""
AIR_N2_SHARE = 1.0 - AIR_O2_SHARE

J_PER_KG_OF_BTU_PER_LB = 2326.00032492
"""Btu of 1055.056 J, pound of 0.45359237 kg."""
J_PER_KG_K_OF_BTU_PER_LB_DEGF = 1.8 * J_PER_KG_OF_BTU_PER_LB

# Mean heat capacities [J/(kg K)] between ambient and usual flue temperatures.
CP_CO2 = 0.24 * J_PER_KG_K_OF_BTU_PER_LB_DEGF
CP_H2O = 0.46 * J_PER_KG_K_OF_BTU_PER_LB_DEGF
CP_SO2 = 0.17 * J_PER_KG_K_OF_BTU_PER_LB_DEGF
CP_N2 = 0.253 * J_PER_KG_K_OF_BTU_PER_LB_DEGF
CP_O2 = 0.232 * J_PER_KG_K_OF_BTU_PER_LB_DEGF
CP_AIR = 0.24 * J_PER_KG_K_OF_BTU_PER_LB_DEGF
LATENT_HEAT = 1060.0 * J_PER_KG_OF_BTU_PER_LB
"""Heat to turn water of about 15 degC into vapour [J/kg]."""

CONDENSING_K = 333.15
"""Below it water drops out of most flue gases, which the formulas take as vapour."""
MUCH_EXCESS_AIR = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Burnt:
    """A fuel burnt with no excess air; each [kg] per unit of fuel, nothing from the air in it."""

    oxygen: Any
    """What burning takes beyond the oxygen of the fuel."""
    co2: Any
    h2o: Any
    so2: Any
    n2: Any

    @property
    def dry_air(self) -> Any:
        """Return the stoichiometric dry air."""
        return self.oxygen / AIR_O2_SHARE

    @property
    def fixed(self) -> Any:
        """Return the gas that does not depend on the air."""
        return self.co2 + self.h2o + self.so2 + self.n2


@dataclass(frozen=True, slots=True, kw_only=True)
class FlueGas:
    """Flue gas with excess air; each [kg] per unit of fuel."""

    dry_air: Any
    co2: Any
    h2o: Any
    so2: Any
    n2: Any
    o2: Any

    @property
    def total(self) -> Any:
        """Return the mass of wet flue gas."""
        return self.co2 + self.h2o + self.so2 + self.n2 + self.o2

    @property
    def heat_per_kelvin(self) -> Any:
        """Return the sum of mass times mean heat capacity [J/K] per unit of fuel."""
        return (
            self.co2 * CP_CO2
            + self.h2o * CP_H2O
            + self.so2 * CP_SO2
            + self.n2 * CP_N2
            + self.o2 * CP_O2
        )


def mix(burnt: Burnt, excess_air: Any, air_moisture: Any) -> FlueGas:
    """Return the flue gas; ``air_moisture`` is [kg] of water per kg of dry air."""
    dry_air = burnt.dry_air * (1.0 + excess_air)
    return FlueGas(
        dry_air=dry_air,
        co2=burnt.co2,
        h2o=burnt.h2o + air_moisture * dry_air,
        so2=burnt.so2,
        n2=burnt.n2 + AIR_N2_SHARE * dry_air,
        o2=burnt.oxygen * excess_air,
    )


def solve_excess_air(burnt: Burnt, flue_gas_o2: Any, air_moisture: Any) -> Any:
    """Return the excess air [-] at which oxygen is ``flue_gas_o2`` [-] of the wet gas by mass.

    O2 = x (fixed gas + air (1 + e)(N2 share + moisture) + O2) is linear in e and solved exactly.
    Raises BadInput when there is as much oxygen as in the air itself, or more.
    """
    most = refuse_more_than_air(flue_gas_o2, air_moisture, field="flue_gas_o2")
    carried = burnt.dry_air * (AIR_N2_SHARE + air_moisture)
    return flue_gas_o2 * (burnt.fixed + carried) / (burnt.oxygen * (1.0 - flue_gas_o2 / most))


def refuse_more_than_air(flue_gas_o2: Any, air_moisture: Any, *, field: str) -> Any:
    """Return the oxygen of humid air by mass [-]. Raises BadInput when a flue gas holds as much."""
    most = AIR_O2_SHARE / (1.0 + air_moisture)
    if np.any(flue_gas_o2 >= most):
        raise BadInput(
            "energy.impossible",
            "“{key}” phải nhỏ hơn phần oxy của không khí, {most:.2f} % khối lượng",
            field=field,
            key=field,
            most=100.0 * float(np.min(most)),
        )
    return most


def refuse_unburnable(burnt: Burnt, field: str) -> None:
    """Raise BadInput when nothing is left to burn with the oxygen of the air."""
    if np.any(burnt.oxygen <= 0.0):
        raise BadInput(
            "energy.impossible",
            "Nhiên liệu không có phần cháy được cần oxy của không khí: xem lại “{key}”",
            field=field,
            key=field,
        )


def mind_excess(excess_air: Any) -> tuple[str, ...]:
    """Warn about more excess air than burners need."""
    if np.any(excess_air > MUCH_EXCESS_AIR):
        return ("Không khí thừa trên 100 %: xem lại điểm lấy mẫu khói, có thể lọt gió",)
    return ()


def mind_flue(flue: Any, ambient: Any, available: Any) -> tuple[str, ...]:
    """Warn where the loss method leaves its range."""
    told = []
    if np.any(flue < CONDENSING_K):
        told.append("Khói dưới 60 °C có thể ngưng nước; công thức coi mọi nước trong khói là hơi")
    if np.any(flue < ambient):
        told.append("Nhiệt độ khói thấp hơn nhiệt độ môi trường")
    if np.any(available < 0.0):
        told.append("Tổn thất lớn hơn nhiệt của nhiên liệu: không còn nhiệt để dùng")
    if np.any(available > 1.0):
        told.append("Nhiệt còn lại lớn hơn nhiệt trị: xem lại nhiệt độ không khí và nhiên liệu")
    return tuple(told)
