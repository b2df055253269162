"""Combustion by hand: the arithmetic stands beside each value."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.energy.calculators.combustion_flue import mix
from khuyencong.domain.energy.calculators.combustion_solid import SolidFuel
from khuyencong.domain.energy.run import run

COAL = {
    "carbon": 50.0, "hydrogen": 5.0, "sulphur": 1.0, "ash": 10.0, "oxygen": 14.0, "moisture": 18.0,
    "nitrogen": 2.0,
}  # fmt: skip
NO_GAS = dict.fromkeys(
    ("CH4", "C2H6", "N2", "H2", "C3H8", "C4H10", "H2O", "CO", "CO2", "SO2", "O2"), 0.0
)
SYNGAS = NO_GAS | {"CH4": 50.0, "CO": 50.0}
FLUE = {
    "flue_gas_temperature": 400.0, "combustion_air_temperature": 80.0, "fuel_temperature": 80.0,
    "ambient_temperature": 80.0,
}  # fmt: skip
COAL_LOSS = (
    COAL
    | FLUE
    | {
        "moisture_in_combustion_air": 1.0,
        "excess_air": 30.0,
        "ash_discharge_temperature": 400.0,
        "unburned_carbon_in_ash": 10.0,
    }
)
GAS_LOSS = SYNGAS | FLUE | {"flue_gas_o2": 5.0, "moisture_in_combustion_air": 0.0}


def ask(calculator: str, inputs: dict[str, Any]) -> dict[str, Any]:
    return run({"calculator": calculator, "inputs": inputs})


def value(calculator: str, key: str, inputs: dict[str, Any]) -> Any:
    return ask(calculator, inputs)["outputs"][key]["value"]


class TestHeatingValue:
    def test_of_coal(self) -> None:
        """14100 x 0.50 + 61100 x 0.05 + 3980 x 0.01 = 7050 + 3055 + 39.8 = 10144.8 Btu/lb."""
        assert value("fuel_heating_value_solid", "hhv", COAL) == pytest.approx(10_144.8)

    def test_does_not_mind_the_sum(self) -> None:
        """All parts halved make the same fuel, but the sum is told."""
        halved = ask("fuel_heating_value_solid", {key: each / 2 for key, each in COAL.items()})
        assert halved["outputs"]["hhv"]["value"] == pytest.approx(10_144.8)
        assert "100 %" in halved["warnings"][0]

    def test_warns_that_biomass_comes_out_too_high(self) -> None:
        wood = COAL | {"oxygen": 40.0, "ash": 2.0, "moisture": 0.0, "nitrogen": 2.0}
        answer = ask("fuel_heating_value_solid", wood)
        assert any("sinh khối" in each for each in answer["warnings"])
        shown = {step["name"]: step["value"] for step in answer["trace"]}
        assert shown["hhv_dulong"] == pytest.approx(  # 61100 x 0.4/8 = 3055 Btu/lb less
            shown["hhv"] - 3055 * 2326.00032492
        )

    def test_of_gas(self) -> None:
        """0.2 x 1012 + 0.1 x 1773 + 0.1 x 2524 + 0.1 x 3271 + 0.1 x 325 + 0.1 x 321
        = 202.4 + 177.3 + 252.4 + 327.1 + 32.5 + 32.1 = 1023.8 Btu/scf; the rest brings nothing."""
        burning = {"CH4": 20.0, "C2H6": 10.0, "C3H8": 10.0, "C4H10": 10.0, "H2": 10.0, "CO": 10.0}
        inert = {"N2": 10.0, "CO2": 10.0, "H2O": 5.0, "SO2": 3.0, "O2": 2.0}
        found = value("fuel_heating_value_gas", "hhv_volume", burning | inert)
        assert found == pytest.approx(1023.8)

    def test_of_nothing_is_refused(self) -> None:
        assert ask("fuel_heating_value_gas", NO_GAS)["error"]["field"] == "CH4"
        none = dict.fromkeys(COAL, 0.0)
        assert ask("fuel_heating_value_solid", none)["error"]["field"] == "carbon"


class TestFlueGasOfSolidFuel:
    def test_oxygen(self) -> None:
        """Oxygen 8/3 x 0.5 + 0.4 + 0.01 - 0.14 = 1.603333; air x 1.3 / 0.2315 = 9.003600.
        CO2 1.833333, H2O 0.45 + 0.18 + 0.090036, SO2 0.02, N2 0.02 + 6.919267, O2 0.481:
        0.481 / 9.993636 = 4.81306 %."""
        inputs = COAL | {"moisture_in_combustion_air": 1.0, "excess_air": 30.0}
        found = value("flue_gas_o2_solid_fuel", "flue_gas_o2", inputs)
        assert found == pytest.approx(4.81306, rel=1e-5)

    def test_no_excess_leaves_no_oxygen(self) -> None:
        inputs = COAL | {"moisture_in_combustion_air": 1.0, "excess_air": 0.0}
        assert value("flue_gas_o2_solid_fuel", "flue_gas_o2", inputs) == 0.0
        inputs = COAL | {"moisture_in_combustion_air": 1.0, "flue_gas_o2": 0.0}
        assert value("excess_air_solid_fuel", "excess_air", inputs) == 0.0

    @given(st.floats(0, 500), st.floats(0, 10))
    def test_there_and_back(self, excess: float, moisture: float) -> None:
        fuel = COAL | {"moisture_in_combustion_air": moisture}
        o2 = value("flue_gas_o2_solid_fuel", "flue_gas_o2", fuel | {"excess_air": excess})
        back = value("excess_air_solid_fuel", "excess_air", fuel | {"flue_gas_o2": o2})
        assert back == pytest.approx(excess, rel=1e-6, abs=1e-6)

    @given(st.floats(0, 3), st.floats(0, 0.1))
    def test_no_mass_is_lost(self, excess: float, moisture: float) -> None:
        fuel = SolidFuel(**{key: each / 100 for key, each in COAL.items()})
        gas = mix(fuel.burnt(), excess, moisture)
        brought = 1.0 - fuel.ash + gas.dry_air * (1 + moisture)
        assert gas.total == pytest.approx(brought, rel=1e-12)

    def test_units_and_lists(self) -> None:
        """Shares of 1 as good as per cent; a list answers as its values one by one."""
        fuel = {key: {"value": each / 100, "unit": "-"} for key, each in COAL.items()}
        fuel["moisture_in_combustion_air"] = {"value": 0.01, "unit": "-"}
        excesses = [0.0, 30.0, 80.0]
        many = value("flue_gas_o2_solid_fuel", "flue_gas_o2", fuel | {"excess_air": excesses})
        one_by_one = [
            value("flue_gas_o2_solid_fuel", "flue_gas_o2", fuel | {"excess_air": each})
            for each in excesses
        ]
        assert many == pytest.approx(one_by_one)
        assert many[1] == pytest.approx(4.81306, rel=1e-5)

    def test_as_much_oxygen_as_in_the_air_is_refused(self) -> None:
        """0.2315 / 1.05 = 22.05 % of humid air."""
        inputs = COAL | {"moisture_in_combustion_air": 5.0, "flue_gas_o2": 22.5}
        error = ask("excess_air_solid_fuel", inputs)["error"]
        assert error["field"] == "flue_gas_o2"
        assert "22.05" in error["message"]
        inputs["flue_gas_o2"] = 24.0
        assert ask("excess_air_solid_fuel", inputs)["error"]["field"] == "flue_gas_o2"

    def test_much_excess_is_told(self) -> None:
        inputs = COAL | {"moisture_in_combustion_air": 1.0, "flue_gas_o2": 15.0}
        assert any("lọt gió" in each for each in ask("excess_air_solid_fuel", inputs)["warnings"])

    def test_ash_does_not_burn(self) -> None:
        inputs = dict.fromkeys(COAL, 0.0) | {"ash": 100.0, "moisture_in_combustion_air": 0.0}
        answer = ask("excess_air_solid_fuel", inputs | {"flue_gas_o2": 3.0})
        assert answer["error"]["field"] == "carbon"

    @pytest.mark.parametrize("key", ["carbon", "moisture", "moisture_in_combustion_air"])
    def test_below_nothing_is_refused(self, key: str) -> None:
        inputs = COAL | {"moisture_in_combustion_air": 1.0, "excess_air": 30.0}
        assert ask("flue_gas_o2_solid_fuel", inputs | {key: -1.0})["error"]["field"] == key


class TestAvailableHeatOfSolidFuel:
    def test_of_coal(self) -> None:
        """Gas of the test above: 1.833333 x 0.24 + 0.720036 x 0.46 + 0.02 x 0.17 + 6.939267 x 0.253
        + 0.481 x 0.232 = 2.641843 Btu/(lb degF), times 320 degF = 845.390; water 0.63 x 1060 =
        667.8; unburned 0.1 x 0.1/0.9 x 14100 = 156.667; ash 0.1 x 0.23 x 320 = 7.36;
        1 - 1677.216/10144.8 = 83.4672 %."""
        found = value("boiler_flue_loss_solid_fuel", "available_heat", COAL_LOSS)
        assert found == pytest.approx(83.4672, rel=1e-5)

    def test_of_coal_with_warm_air_and_fuel(self) -> None:
        """Air 9.0036 x 0.24 x 200 degF = 432.173 and fuel 0.3 x 40 degF = 12 Btu/lb more:
        1 - 1233.0436/10144.8 = 87.8456 %."""
        warm = COAL_LOSS | {"combustion_air_temperature": 280.0, "fuel_temperature": 120.0}
        found = value("boiler_flue_loss_solid_fuel", "available_heat", warm)
        assert found == pytest.approx(87.8456, rel=1e-5)

    def test_in_celsius(self) -> None:
        metric = COAL_LOSS | {
            key: {"value": (COAL_LOSS[key] - 32) / 1.8, "unit": "degC"}
            for key in (*FLUE, "ash_discharge_temperature")
        }
        found = value("boiler_flue_loss_solid_fuel", "available_heat", metric)
        assert found == pytest.approx(83.4672, rel=1e-5)

    @pytest.mark.parametrize(
        "key", ["flue_gas_temperature", "excess_air", "unburned_carbon_in_ash", "moisture"]
    )
    def test_falls_with_each_loss(self, key: str) -> None:
        more = COAL_LOSS | {key: COAL_LOSS[key] * 1.3}
        before = value("boiler_flue_loss_solid_fuel", "available_heat", COAL_LOSS)
        assert value("boiler_flue_loss_solid_fuel", "available_heat", more) < before

    def test_outside_its_range_is_told(self) -> None:
        cold = ask("boiler_flue_loss_solid_fuel", COAL_LOSS | {"flue_gas_temperature": 70.0})
        told = " ".join(cold["warnings"])
        assert "ngưng" in told
        assert "môi trường" in told
        carbon = ask("boiler_flue_loss_solid_fuel", COAL_LOSS | {"unburned_carbon_in_ash": 90.0})
        assert any("Cacbon" in each for each in carbon["warnings"])
        hot = ask(
            "boiler_flue_loss_solid_fuel",
            COAL_LOSS | {"flue_gas_temperature": 9000.0, "combustion_air_temperature": 80.0},
        )
        assert any("Tổn thất lớn hơn" in each for each in hot["warnings"])

    def test_ash_of_nothing_but_carbon_is_refused(self) -> None:
        all_carbon = COAL_LOSS | {"unburned_carbon_in_ash": 100.0}
        assert ask("boiler_flue_loss_solid_fuel", all_carbon)["error"]["field"] == "available_heat"


class TestGas:
    def test_excess_air(self) -> None:
        """Oxygen 1.25 x 31.999 = 39.99875; air 172.78078; CO2 44.010, H2O 18.015;
        0.05 x (62.025 + 132.78203) / (39.99875 x (1 - 0.05/0.2315)) = 31.0601 %."""
        inputs = SYNGAS | {"flue_gas_o2": 5.0}
        found = value("excess_air_gas_fuel", "excess_air", inputs)
        assert found == pytest.approx(31.0601, rel=1e-5)

    def test_available_heat(self) -> None:
        """Flue 500 degF: air 226.44663, N2 174.02423, O2 12.42364:
        10.5624 + 8.2869 + 44.02813 + 2.88229 = 65.75972 Btu/degF x 420 = 27619.08; water 18.015 x
        1060 = 19095.9; HHV (506 + 160.5) x 379.5 = 252936.75; 1 - 46714.98/252936.75 = 81.5310 %.
        """
        hot = GAS_LOSS | {"flue_gas_temperature": 500.0}
        found = value("available_heat_gas_fuel", "available_heat", hot)
        assert found == pytest.approx(81.5310, rel=1e-5)

    def test_available_heat_with_warm_humid_air_and_warm_fuel(self) -> None:
        """Excess air with 2 % water in the air: 0.2315/1.02 = 0.2269608;
        0.05 x (62.025 + 172.78078 x 0.7885) / (39.99875 x (1 - 0.2203024)) = 0.3178389;
        air 227.69723; CO2 44.01, H2O 22.568945, N2 174.98532, O2 12.713158:
        10.5624 + 10.381715 + 44.271286 + 2.949453 = 68.164854 x 420 = 28629.239; water 19095.9;
        air 227.69723 x 0.24 x 100 = 5464.734; fuel 22.0265 x 0.5 x 20 = 220.265;
        1 - (47725.139 - 5684.999)/252936.75 = 83.37919 %."""
        warm = GAS_LOSS | {
            "flue_gas_temperature": 500.0,
            "combustion_air_temperature": 180.0,
            "fuel_temperature": 100.0,
            "moisture_in_combustion_air": 2.0,
        }
        found = value("available_heat_gas_fuel", "available_heat", warm)
        assert found == pytest.approx(83.37919, rel=1e-5)

    def test_oxygen_in_the_gas_spares_air(self) -> None:
        """CH4 60, O2 20, N2 20: oxygen 1.2 - 0.2 = 1.0 x 31.999; fixed 0.6 x (44.010 + 36.03) +
        0.2 x 28.013 = 53.6266; carried 31.999 x 0.7685/0.2315 = 106.22562;
        0.03 x 159.85222 / (31.999 x 0.8704104) = 17.21799 %."""
        inputs = NO_GAS | {"CH4": 60.0, "O2": 20.0, "N2": 20.0, "flue_gas_o2": 3.0}
        found = value("excess_air_gas_fuel", "excess_air", inputs)
        assert found == pytest.approx(17.21799, rel=1e-5)

    def test_falls_with_flue_temperature_and_oxygen(self) -> None:
        temperatures = list(np.linspace(200.0, 2500.0, 12))
        found = value(
            "available_heat_gas_fuel",
            "available_heat",
            GAS_LOSS | {"flue_gas_temperature": temperatures},
        )
        assert np.all(np.diff(found) < 0)
        found = value(
            "available_heat_gas_fuel", "available_heat", GAS_LOSS | {"flue_gas_o2": [0.0, 3.0, 9.0]}
        )
        assert np.all(np.diff(found) < 0)

    def test_what_does_not_burn_is_refused(self) -> None:
        inert = NO_GAS | {"N2": 100.0, "flue_gas_o2": 3.0}
        assert ask("excess_air_gas_fuel", inert)["error"]["field"] == "CH4"

    def test_a_sum_beside_100_is_told(self) -> None:
        inputs = NO_GAS | {"CH4": 47.0, "flue_gas_o2": 3.0}
        answer = ask("excess_air_gas_fuel", inputs)
        assert answer["outputs"]["excess_air"]["value"] == pytest.approx(15.752, rel=1e-4)
        assert "100 %" in answer["warnings"][0]


class TestPreheatAndOxygen:
    def test_saving(self) -> None:
        """1 - 40/50 = 20 %; 10 x 0.8 = 8 MMBtu/h."""
        inputs = {"fuel_consumption": 10, "available_heat": 40, "available_heat_enriched": 50}
        assert value("furnace_air_preheat_and_oxygen", "fuel_saving", inputs) == pytest.approx(20)
        key = "fuel_consumption_enriched"
        assert value("furnace_air_preheat_and_oxygen", key, inputs) == pytest.approx(8)

    def test_the_useful_heat_stays(self) -> None:
        inputs = {
            "fuel_consumption": {"value": [500.0, 900.0], "unit": "kW"},
            "available_heat": {"value": 0.4, "unit": "-"},
            "available_heat_enriched": {"value": [0.5, 0.8], "unit": "-"},
        }
        kept = value("furnace_air_preheat_and_oxygen", "fuel_consumption_enriched", inputs)
        useful = np.asarray(kept) * 1055.056 / 3.6 * np.array([0.5, 0.8])
        assert useful == pytest.approx([200.0, 360.0])

    def test_worse_is_told_and_nothing_left_is_refused(self) -> None:
        inputs = {"fuel_consumption": 10, "available_heat": 50, "available_heat_enriched": 40}
        answer = ask("furnace_air_preheat_and_oxygen", inputs)
        assert answer["outputs"]["fuel_saving"]["value"] == pytest.approx(-25)
        assert any("tốn thêm" in each for each in answer["warnings"])
        inputs["available_heat_enriched"] = 0
        assert "error" in ask("furnace_air_preheat_and_oxygen", inputs)
        inputs["available_heat_enriched"] = 101
        error = ask("furnace_air_preheat_and_oxygen", inputs)["error"]
        assert error["field"] == "available_heat_enriched"


class TestTunedFurnace:
    TUNED = GAS_LOSS | {
        "fuel_consumption": 10.0,
        "flue_gas_temperature": 500.0,
        "flue_gas_temperature_new": 400.0,
        "flue_gas_o2_new": 5.0,
        "combustion_air_temperature_new": 80.0,
    }

    def test_cooler_flue(self) -> None:
        """81.5310 % as above; with 400 degF 65.75972 x 320 = 21043.11, 1 - 40139.01/252936.75 =
        84.13081 %; 1 - 81.5310/84.13081 = 3.09020 %; 10 becomes 9.69098 MMBtu/h."""
        answer = ask("furnace_efficiency_improvement", self.TUNED)["outputs"]
        found = {key: each["value"] for key, each in answer.items()}
        assert found == {
            "available_heat": pytest.approx(81.5310, rel=1e-5),
            "available_heat_new": pytest.approx(84.13081, rel=1e-5),
            "fuel_saving": pytest.approx(3.0902, rel=1e-3),
            "fuel_consumption_new": pytest.approx(9.69098, rel=1e-5),
        }

    @pytest.mark.parametrize(
        "better", [{"flue_gas_o2_new": 2.0}, {"combustion_air_temperature_new": 400.0}]
    )
    def test_less_air_and_warmer_air_save(self, better: dict[str, float]) -> None:
        name = "furnace_efficiency_improvement"
        before = value(name, "fuel_saving", self.TUNED)
        assert value(name, "fuel_saving", self.TUNED | better) > before

    def test_too_much_oxygen_afterwards_is_named(self) -> None:
        inputs = self.TUNED | {"moisture_in_combustion_air": 5.0, "flue_gas_o2_new": 22.5}
        error = ask("furnace_efficiency_improvement", inputs)["error"]
        assert error["field"] == "flue_gas_o2_new"
