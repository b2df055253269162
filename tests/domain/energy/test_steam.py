"""Steam by hand, with the numbers of the printed IAPWS-IF97 tables [kJ/kg]:
10 bar hf 762.683, hg 2777.12; 2 bar hf 504.684; 1 bar hf 417.436, hg 2674.95;
10 bar and 200 degC 2828.27; water of 10 degC 42.119.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.energy import water
from khuyencong.domain.energy.run import run
from khuyencong.domain.foundation.errors import BadInput

BOILER = {
    "deaerator_pressure": 0.2,
    "combustion_efficiency": 80.0,
    "blowdown": 4.0,
    "steam_pressure": 1.0,
    "steam_flow": 960.0,
}
SUPPLY = {
    "boiler_efficiency": 0.8,
    "steam_pressure": 1.0,
    "steam_temperature": 473.15,
    "feedwater_temperature": 283.15,
}
RISE = 2828.27 - 42.119
"""2786.151 kJ/kg of SUPPLY."""


def ask(calculator: str, inputs: dict[str, Any]) -> dict[str, Any]:
    return run({"calculator": calculator, "inputs": inputs})


def outputs(calculator: str, inputs: dict[str, Any]) -> dict[str, Any]:
    return {key: each["value"] for key, each in ask(calculator, inputs)["outputs"].items()}


class TestTables:
    def test_verification_values_of_the_formulation(self) -> None:
        """IAPWS R7-97, tables 5, 15, 35 and 36."""
        at = {"pressure_field": "p", "field": "t"}
        assert water.enthalpy(3e6, 300.0, **at) == pytest.approx(115_331.273, rel=1e-8)
        assert water.enthalpy(3500.0, 300.0, **at) == pytest.approx(2_549_911.45, rel=1e-8)
        assert water.saturation_pressure(500.0, field="t") == pytest.approx(2_638_897.76, rel=1e-8)
        assert water.saturation_temperature(1e7, field="p") == pytest.approx(584.149488, rel=1e-8)

    def test_arrays_answer_as_scalars(self) -> None:
        pressures = np.array([[1e5, 1e6], [2e5, 2e6]])
        many = water.saturated_enthalpy(pressures, 0.5, field="p")
        assert many.shape == (2, 2)
        assert many[1, 0] == water.saturated_enthalpy(2e5, 0.5, field="p")

    def test_outside_is_refused_by_name(self) -> None:
        with pytest.raises(BadInput, match="bảng hơi nước") as refusal:
            water.saturation_temperature(np.array([1e5, 3e7]), field="steam_pressure")
        assert refusal.value.field == "steam_pressure"

    def test_hot_feedwater_stays_water(self) -> None:
        """120 degC under one atmosphere would be steam; kept liquid it has 504 kJ/kg."""
        found = water.liquid_enthalpy(101_325.0, np.array([283.15, 393.15]), field="t")
        assert found / 1e3 == pytest.approx([42.119, 503.8], rel=1e-4)

    def test_properties_by_pressure(self) -> None:
        found = outputs("steam_properties", {"pressure": {"value": 10, "unit": "bar abs"}})
        assert found == {"saturation_temperature": pytest.approx(453.036, rel=1e-6)}

    def test_properties_by_temperature(self) -> None:
        """100 degC: 0.101418 MPa, hf 419.10, hfg 2256.5 kJ/kg."""
        found = outputs("steam_properties", {"temperature": {"value": 100, "unit": "degC"}})
        assert found == {
            "saturation_pressure": pytest.approx(0.101418, rel=1e-5),
            "liquid_enthalpy": pytest.approx(419.10, rel=1e-4),
            "evaporation_enthalpy": pytest.approx(2256.5, rel=1e-4),
        }

    @given(st.floats(273.16, 647.0))
    def test_temperature_and_pressure_go_back_and_forth(self, kelvin: float) -> None:
        pressure = outputs("steam_properties", {"temperature": kelvin})["saturation_pressure"]
        back = outputs("steam_properties", {"pressure": pressure})["saturation_temperature"]
        assert back == pytest.approx(kelvin, rel=1e-6)

    def test_both_ends_of_saturation_are_answered(self) -> None:
        """At the critical point nothing is left to evaporate."""
        found = outputs("steam_properties", {"temperature": [273.16, 647.096]})
        assert found["saturation_pressure"] == pytest.approx([611.657e-6, 22.064])
        assert found["evaporation_enthalpy"] == pytest.approx([2500.9, 0.0], rel=1e-4, abs=20.0)

    @pytest.mark.parametrize(
        ("key", "stated"), [("pressure", 23.0), ("pressure", 0.0), ("temperature", 700.0)]
    )
    def test_beyond_saturation_is_refused(self, key: str, stated: float) -> None:
        assert ask("steam_properties", {key: stated})["error"]["field"] == key


class TestBoiler:
    def test_by_quality(self) -> None:
        """Feedwater 960/0.96 = 1000 kg/h, blowdown 40; 960 x 2777.12 + 40 x 762.683
        - 1000 x 504.684 = 2 666 035 + 30 507 - 504 684 = 2 191 858.5 kJ/h; / 0.8 = 2 739 823."""
        found = outputs("boiler_fuel_energy", BOILER | {"steam_quality": 1.0})
        assert found["feedwater_flow"] == pytest.approx(1000.0)
        assert found["boiler_energy"] == pytest.approx(2_191_858.5, rel=1e-5)
        assert found["fuel_energy"] == pytest.approx(2_739_823.0, rel=1e-5)

    def test_by_enthalpy(self) -> None:
        """960 x 2828.27 = 2 715 139 instead of 2 666 035: 2 240 962 kJ/h."""
        found = outputs("boiler_fuel_energy", BOILER | {"steam_enthalpy": 2828.27})
        assert found["boiler_energy"] == pytest.approx(2_240_962.0, rel=1e-5)

    def test_wet_steam_lies_between(self) -> None:
        """0.9 dry: 762.683 + 0.9 x 2014.437 = 2575.676; 960 x that - 474 176.7 = 1 998 472."""
        found = outputs("boiler_fuel_energy", BOILER | {"steam_quality": 0.9})
        assert found["boiler_energy"] == pytest.approx(1_998_472.0, rel=1e-5)

    def test_no_steam_no_fuel(self) -> None:
        found = outputs("boiler_fuel_energy", BOILER | {"steam_flow": 0.0, "steam_quality": 1.0})
        assert found == {"feedwater_flow": 0.0, "boiler_energy": 0.0, "fuel_energy": 0.0}

    def test_more_blowdown_takes_more_fuel(self) -> None:
        lists = BOILER | {"blowdown": [0.0, 2.0, 5.0, 10.0], "steam_quality": 1.0}
        assert np.all(np.diff(outputs("boiler_fuel_energy", lists)["fuel_energy"]) > 0)

    def test_wrong_inputs_are_named(self) -> None:
        for key, stated in (
            ("steam_quality", 1.2),
            ("combustion_efficiency", 120.0),
            ("steam_flow", -1.0),
            ("steam_pressure", 25.0),
        ):
            inputs = BOILER | {"steam_quality": 1.0} | {key: stated}
            assert ask("boiler_fuel_energy", inputs)["error"]["field"] == key
        assert "steam_" in ask("boiler_fuel_energy", BOILER)["error"]["field"]
        assert "error" in ask("boiler_fuel_energy", BOILER | {"steam_quality": 1, "blowdown": 100})

    def test_what_is_no_steam_is_told(self) -> None:
        answer = ask(
            "boiler_fuel_energy", BOILER | {"steam_enthalpy": 500.0, "deaerator_pressure": 1.5}
        )
        told = " ".join(answer["warnings"])
        assert "chưa thành hơi" in told
        assert "khử khí" in told


class TestLine:
    LINE = {"pressure": 1.0, "flow": 1000.0, "heat_loss": 2.5}

    def test_by_temperature(self) -> None:
        """1000 x 2828.27 = 2 828 270 kJ/h; 2.5 % of it 70 706.75; left 2 757 563."""
        found = outputs("steam_line_heat_loss", self.LINE | {"temperature": 473.15})
        assert found == {
            "inlet_energy": pytest.approx(2_828_270, rel=1e-5),
            "heat_lost": pytest.approx(70_706.75, rel=1e-5),
            "outlet_energy": pytest.approx(2_757_563, rel=1e-5),
        }

    def test_by_enthalpy(self) -> None:
        """1000 x 2800 = 2 800 000; lost 70 000; left 2 730 000."""
        found = outputs("steam_line_heat_loss", self.LINE | {"enthalpy": 2800.0})
        assert found == {
            "inlet_energy": pytest.approx(2_800_000),
            "heat_lost": pytest.approx(70_000),
            "outlet_energy": pytest.approx(2_730_000),
        }

    def test_water_in_a_steam_line_is_told(self) -> None:
        answer = ask("steam_line_heat_loss", self.LINE | {"temperature": 373.15})
        assert any("chưa phải hơi" in each for each in answer["warnings"])

    @pytest.mark.parametrize(("key", "stated"), [("heat_loss", 101.0), ("temperature", 1300.0)])
    def test_impossible_is_refused(self, key: str, stated: float) -> None:
        inputs = self.LINE | {"temperature": 473.15} | {key: stated}
        assert ask("steam_line_heat_loss", inputs)["error"]["field"] == key


class TestFlash:
    def test_by_quality(self) -> None:
        """(762.683 - 417.436)/(2674.95 - 417.436) = 15.2932 %: of 1000 kg/h 152.932."""
        inputs = {"inlet_flow": 1000.0, "tank_pressure": 0.1}
        found = outputs("flash_steam", inputs | {"inlet_pressure": 1.0, "inlet_quality": 0.0})
        assert found == {
            "inlet_energy": pytest.approx(762_683, rel=1e-5),
            "flash_steam_flow": pytest.approx(152.932, rel=1e-5),
            "liquid_flow": pytest.approx(847.068, rel=1e-5),
        }

    def test_by_enthalpy(self) -> None:
        """(1000 - 417.436)/2257.514 = 25.8056 %."""
        inputs = {"inlet_flow": 1000.0, "tank_pressure": 0.1, "inlet_enthalpy": 1000.0}
        found = outputs("flash_steam", inputs)
        assert found["flash_steam_flow"] == pytest.approx(258.056, rel=1e-5)
        assert found["inlet_energy"] == pytest.approx(1_000_000)

    def test_neither_below_nothing_nor_above_all(self) -> None:
        inputs = {"inlet_flow": 10.0, "tank_pressure": 0.1, "inlet_enthalpy": [300.0, 3000.0]}
        answer = ask("flash_steam", inputs)
        assert answer["outputs"]["flash_steam_flow"]["value"] == pytest.approx([0.0, 10.0])
        assert answer["outputs"]["liquid_flow"]["value"] == pytest.approx([10.0, 0.0])
        assert len(answer["warnings"]) == 2

    @given(st.floats(0.02, 5.0), st.floats(0.05, 15.0), st.floats(0.0, 1.0))
    def test_no_mass_is_lost(self, tank: float, inlet: float, quality: float) -> None:
        inputs = {
            "inlet_flow": 500.0,
            "tank_pressure": tank,
            "inlet_pressure": inlet,
            "inlet_quality": quality,
        }
        found = outputs("flash_steam", inputs)
        assert found["flash_steam_flow"] + found["liquid_flow"] == pytest.approx(500.0)
        assert 0.0 <= found["flash_steam_flow"] <= 500.0 * (1 + 1e-12)  # back from SI


class TestReduction:
    HEATED = {
        "inlet_temperature": 20.0,
        "outlet_temperature": 70.0,
        "operating_hours": 2000.0,
        "system_efficiency": 0.9,
    }

    def test_steam_meter(self) -> None:
        """500 x 2000/0.9 = 1 111 111 kg; x 2786.151/0.8 = 3.869 654e9 kJ; at 500 đồng/kg."""
        metered = {"steam_flow": 500.0, "operating_hours": 2000.0, "system_efficiency": 0.9}
        found = outputs("steam_reduction", SUPPLY | metered | {"steam_price": 500.0})
        assert found == {
            "steam_use": pytest.approx(1_111_111.1),
            "energy_use": pytest.approx(3.869654e9, rel=1e-5),
            "energy_cost": pytest.approx(555_555_555.6),
        }

    @pytest.mark.parametrize(
        "flow",
        [
            {"air_flow": 120.0},
            {"duct_area": 0.5, "air_velocity": 240.0},
            {"air_flow": {"value": 2.0, "unit": "m3/s"}},
        ],
    )
    def test_air(self, flow: dict[str, Any]) -> None:
        """2 m3/s x 1.2 x 1.005 x 50 = 120.6 kW; x 7 200 000 s / 0.9 = 964 800 000 kJ of steam,
        / 2786.151 = 346 284 kg; / 0.8 = 1.206e9 kJ of fuel; 1.206e6 at 0.001 a kJ."""
        found = outputs("steam_reduction", SUPPLY | self.HEATED | flow | {"fuel_price": 1e-3})
        assert found == {
            "steam_use": pytest.approx(346_284, rel=1e-5),
            "energy_use": pytest.approx(1.206e9),
            "energy_cost": pytest.approx(1.206e6),
        }

    def test_water(self) -> None:
        """0.06 m3/min = 1 kg/s x 4.184 x 50 = 209.2 kW; x 7.2e6 / 0.9 / 0.8 = 2.092e9 kJ."""
        found = outputs("steam_reduction", SUPPLY | self.HEATED | {"water_flow": 0.06})
        assert found["energy_use"] == pytest.approx(2.092e9)
        assert found["steam_use"] == pytest.approx(2.092e9 * 0.8 / RISE, rel=1e-5)
        assert "energy_cost" not in found

    def test_known(self) -> None:
        """1e6 kJ x 0.8 / 2786.151 = 287.134 kg; hours and system efficiency change nothing."""
        known = SUPPLY | {"annual_energy": 1e6, "fuel_price": 0.2}
        found = outputs("steam_reduction", known)
        assert found == {
            "steam_use": pytest.approx(287.134, rel=1e-5),
            "energy_use": pytest.approx(1e6),
            "energy_cost": pytest.approx(2e5),
        }
        more = known | {"operating_hours": 5000.0, "system_efficiency": 0.5}
        assert outputs("steam_reduction", more) == found

    def test_the_price_of_steam_comes_first(self) -> None:
        both = SUPPLY | {"annual_energy": 1e6, "fuel_price": 0.2, "steam_price": 100.0}
        found = outputs("steam_reduction", both)
        assert found["energy_cost"] == pytest.approx(28_713.4, rel=1e-5)

    def test_no_price_and_no_steam_are_told(self) -> None:
        answer = ask("steam_reduction", SUPPLY | {"annual_energy": 1e6, "steam_temperature": 400.0})
        told = " ".join(answer["warnings"])
        assert "giá" in told
        assert "chưa phải hơi" in told

    def test_equal_temperatures_take_nothing_and_cooling_is_told(self) -> None:
        still = SUPPLY | self.HEATED | {"water_flow": 0.06, "outlet_temperature": 20.0}
        assert outputs("steam_reduction", still)["steam_use"] == 0.0
        answer = ask("steam_reduction", still | {"outlet_temperature": 10.0})
        assert any("gia nhiệt" in each for each in answer["warnings"])

    def test_lists_answer_as_values(self) -> None:
        lists = SUPPLY | self.HEATED | {"water_flow": [0.0, 0.06], "steam_pressure": [0.9, 1.0]}
        found = outputs("steam_reduction", lists)
        assert found["energy_use"] == pytest.approx([0.0, 2.092e9])

    def test_efficiency_over_one_is_refused(self) -> None:
        inputs = SUPPLY | {"annual_energy": 1e6, "boiler_efficiency": 1.2}
        assert ask("steam_reduction", inputs)["error"]["field"] == "boiler_efficiency"
