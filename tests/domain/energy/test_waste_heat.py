"""Waste heat by hand: the arithmetic stands beside each value."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.energy.run import run

AIR = {
    "flue_temperature": 500.0,
    "inlet_temperature": 100.0,
    "flue_heat_capacity_rate": 2000.0,
    "air_flow": 1000.0,
    "heater_efficiency": 0.8,
    "exchanger_effectiveness": 0.5,
    "operating_hours": 5000.0,
}
CHILLER = {
    "available_heat": 0.6,
    "heat_input": 1_000_000.0,
    "exchanger_efficiency": 0.5,
    "hot_water_in": 195.0,
    "hot_water_out": 175.0,
    "chiller_cop": 0.7,
    "chiller_efficiency": 0.9,
    "compressor_cop": 4.0,
}
VENT = {
    "steam_pressure": 0.1,
    "steam_flow": 360.0,
    "water_inlet_temperature": 300.0,
    "water_pressure": 1.0,
    "water_flow": 3.6,
    "makeup_temperature": 283.15,
    "makeup_pressure": 0.101325,
    "heater_efficiency": 0.8,
    "boiler_efficiency": 0.75,
    "operating_hours": 2000.0,
}
ECONOMIZER = {
    "flue_heat_capacity_rate": 3600.0,
    "feedwater_heat_capacity_rate": 14_400.0,
    "flue_inlet_temperature": 550.0,
    "feedwater_inlet_temperature": 350.0,
    "exchanger_effectiveness": 0.5,
    "boiler_efficiency": 0.8,
    "operating_hours": 4000.0,
    "fuel_price": 100.0,
}
CASCADE = {
    "available_heat_secondary": 0.5,
    "exchanged_energy": 3.0,
    "primary_hours": 6000.0,
    "secondary_hours": 4000.0,
    "secondary_firing_rate": 10.0,
    "fuel_price": 5.0,
}


def ask(calculator: str, inputs: dict[str, Any]) -> dict[str, Any]:
    return run({"calculator": calculator, "inputs": inputs})


def outputs(calculator: str, inputs: dict[str, Any]) -> dict[str, Any]:
    return {key: each["value"] for key, each in ask(calculator, inputs)["outputs"].items()}


class TestAirHeating:
    def test_by_hand(self) -> None:
        """Air 1000 x 60 x 0.0186 = 1116 Btu/(h degF), the smaller; 0.5 x 1116 x 400 = 223 200;
        flue 500 - 223 200/2000 = 388.4 degF; 223 200 x 5000 / 0.8 = 1395 MMBtu."""
        assert outputs("waste_heat_air_heating", AIR) == {
            "heat_recovered": pytest.approx(223_200),
            "flue_outlet_temperature": pytest.approx(388.4),
            "energy_saving": pytest.approx(1395),
            "air_heat_capacity_rate": pytest.approx(1116),
        }

    def test_the_smaller_rate_limits(self) -> None:
        """Flue 500 Btu/(h degF): 0.5 x 500 x 400 = 100 000; flue 500 - 200 = 300 degF."""
        found = outputs("waste_heat_air_heating", AIR | {"flue_heat_capacity_rate": 500.0})
        assert found["heat_recovered"] == pytest.approx(100_000)
        assert found["flue_outlet_temperature"] == pytest.approx(300)

    def test_in_metric_units(self) -> None:
        """2000 Btu/(h degF) are 1055.056 W/K; 260 degC are 500 degF; 28.3168 m3/min 1000 scfm."""
        metric = AIR | {
            "flue_temperature": {"value": 260.0, "unit": "degC"},
            "inlet_temperature": {"value": 310.927778, "unit": "K"},
            "flue_heat_capacity_rate": {"value": 3798.2016, "unit": "kJ/(h K)"},
            "air_flow": {"value": 28.316846592, "unit": "m3/min"},
            "exchanger_effectiveness": {"value": 50, "unit": "%"},
        }
        found = outputs("waste_heat_air_heating", metric)
        assert found["heat_recovered"] == pytest.approx(223_200)

    @pytest.mark.parametrize("key", ["flue_heat_capacity_rate", "air_flow"])
    def test_nothing_flows_nothing_is_recovered(self, key: str) -> None:
        found = outputs("waste_heat_air_heating", AIR | {key: 0.0})
        assert found["heat_recovered"] == 0.0
        assert found["flue_outlet_temperature"] == pytest.approx(500)

    def test_equal_temperatures_pass_nothing_and_cold_flue_is_told(self) -> None:
        even = ask("waste_heat_air_heating", AIR | {"flue_temperature": 100.0})
        assert even["outputs"]["heat_recovered"]["value"] == pytest.approx(0)
        cold = ask("waste_heat_air_heating", AIR | {"flue_temperature": 90.0})
        assert any("không thu hồi" in each for each in cold["warnings"])

    def test_lists_answer_as_values(self) -> None:
        many = outputs("waste_heat_air_heating", AIR | {"exchanger_effectiveness": [0.0, 0.5, 1.0]})
        assert many["heat_recovered"] == pytest.approx([0.0, 223_200, 446_400])

    @pytest.mark.parametrize(
        ("key", "stated"),
        [
            ("exchanger_effectiveness", 1.1),
            ("heater_efficiency", -0.1),
            ("operating_hours", 9000.0),
            ("air_flow", -5.0),
            ("flue_temperature", -500.0),
        ],
    )
    def test_impossible_is_refused(self, key: str, stated: float) -> None:
        assert ask("waste_heat_air_heating", AIR | {key: stated})["error"]["field"] == key


class TestChiller:
    def test_by_hand(self) -> None:
        """1e6 x 0.4 x 0.5 = 200 000; / (8.335 x 20) = 1199.76 gal/h; 200 000 x 0.7 / 12 000 =
        11.6667 ton; x 0.9 = 10.5; 10.5 x 12 000 / 4 = 31 500 Btu/h."""
        assert outputs("waste_heat_absorption_chiller", CHILLER) == {
            "recovered_heat": pytest.approx(200_000),
            "hot_water_flow": pytest.approx(1199.76, rel=1e-5),
            "refrigeration": pytest.approx(11.66667, rel=1e-6),
            "chiller_capacity": pytest.approx(10.5),
            "electricity_avoided": pytest.approx(31_500),
        }

    def test_all_heat_used_leaves_nothing(self) -> None:
        found = outputs("waste_heat_absorption_chiller", CHILLER | {"available_heat": 1.0})
        assert set(found.values()) == {0.0}

    def test_in_metric_units(self) -> None:
        """293.0711 kW, 200 kW... the same as 1e6 Btu/h; 20 degF are 11.11 K."""
        metric = CHILLER | {
            "heat_input": {"value": 293.071111, "unit": "kW"},
            "hot_water_in": {"value": 90.5555556, "unit": "degC"},
            "hot_water_out": {"value": 79.4444444, "unit": "degC"},
        }
        found = outputs("waste_heat_absorption_chiller", metric)
        assert found["hot_water_flow"] == pytest.approx(1199.76, rel=1e-5)

    @pytest.mark.parametrize("out", [195.0, 200.0])
    def test_water_that_does_not_cool_is_refused(self, out: float) -> None:
        answer = ask("waste_heat_absorption_chiller", CHILLER | {"hot_water_out": out})
        assert answer["error"]["field"] == "hot_water_out"

    def test_no_compressor_is_refused(self) -> None:
        answer = ask("waste_heat_absorption_chiller", CHILLER | {"compressor_cop": 0.0})
        assert answer["error"]["field"] == "electricity_avoided"


class TestVentedSteam:
    def test_all_heat_taken(self) -> None:
        """Offer 0.1 kg/s x 2257.514 = 225.7514 kW; water 1e-3 x 998.3 x 4.1868 = 4.179682 kW/K, to
        0.96328 x 453.036 = 436.4 K it could take 570 kW. Outlet 300 + 54.01162; heat 812 705 kJ/h;
        heater x 2000 / 0.8 = 2.0317626e9; condensate 360 kg/h; boiler 360 x (417.436 - 42.119) x
        2000 / 0.75 = 3.6030e8; water 360 x 2000 / 1000 = 720 m3."""
        assert outputs("vent_steam_water_heating", VENT) == {
            "water_outlet_temperature": pytest.approx(354.01162, rel=1e-6),
            "heat_gain": pytest.approx(812_705, rel=1e-5),
            "energy_saved_heater": pytest.approx(2.0317626e9, rel=1e-5),
            "energy_saved_boiler": pytest.approx(3.60304e8, rel=1e-5),
            "water_saved": pytest.approx(720),
        }

    def test_water_stops_below_boiling(self) -> None:
        """A tenth of the water: 0.4179682 x (0.96328 x 453.0356 - 300) = 57.0109 kW = 205 239 kJ/h;
        condensate 205 239/2257.514 = 90.9140 kg/h, 181.828 m3 in 2000 h."""
        answer = ask("vent_steam_water_heating", VENT | {"water_flow": 0.36})
        found = {key: each["value"] for key, each in answer["outputs"].items()}
        assert found["water_outlet_temperature"] == pytest.approx(0.96328 * 453.0356, rel=1e-6)
        assert found["heat_gain"] == pytest.approx(205_239, rel=1e-5)
        assert found["water_saved"] == pytest.approx(181.828, rel=1e-5)
        assert any("xả bỏ" in each for each in answer["warnings"])

    def test_nothing_flows(self) -> None:
        for key in ("steam_flow", "water_flow"):
            found = outputs("vent_steam_water_heating", VENT | {key: 0.0})
            assert found["heat_gain"] == 0.0
            assert found["water_outlet_temperature"] == pytest.approx(300)

    def test_hot_water_takes_nothing(self) -> None:
        answer = ask("vent_steam_water_heating", VENT | {"water_inlet_temperature": 450.0})
        assert answer["outputs"]["heat_gain"]["value"] == 0.0
        assert any("không nhận" in each for each in answer["warnings"])

    @given(st.floats(0, 5000), st.floats(0, 50))
    def test_never_more_than_on_offer(self, steam: float, flow: float) -> None:
        found = outputs(
            "vent_steam_water_heating", VENT | {"steam_flow": steam, "water_flow": flow}
        )
        assert 0.0 <= found["heat_gain"] <= steam * 2257.52
        assert 300.0 - 1e-9 <= found["water_outlet_temperature"] <= 0.96328 * 453.036

    def test_lists_answer_as_values(self) -> None:
        many = outputs("vent_steam_water_heating", VENT | {"water_flow": [0.0, 0.36, 3.6]})
        one = outputs("vent_steam_water_heating", VENT | {"water_flow": 0.36})
        assert many["heat_gain"][1] == pytest.approx(one["heat_gain"])
        assert many["water_saved"][2] == pytest.approx(720)


class TestEconomizer:
    def test_by_hand(self) -> None:
        """0.5 x 3600 x 200 = 360 000 kJ/h; flue 550 - 100 = 450; feedwater 350 + 25 = 375 K;
        360 000 x 4000 / 0.8 = 1800 GJ; x 100 = 180 000."""
        assert outputs("boiler_economizer", ECONOMIZER) == {
            "heat_recovered": pytest.approx(360_000),
            "flue_outlet_temperature": pytest.approx(450),
            "feedwater_outlet_temperature": pytest.approx(375),
            "energy_saving": pytest.approx(1800),
            "cost_saving": pytest.approx(180_000),
        }

    def test_less_water_than_gas(self) -> None:
        """Feedwater 1800 kJ/(h K) is the smaller: 180 000; flue 550 - 50, feedwater 350 + 100."""
        found = outputs("boiler_economizer", ECONOMIZER | {"feedwater_heat_capacity_rate": 1800.0})
        assert found["heat_recovered"] == pytest.approx(180_000)
        assert found["flue_outlet_temperature"] == pytest.approx(500)
        assert found["feedwater_outlet_temperature"] == pytest.approx(450)

    def test_the_acid_dew_point_is_told(self) -> None:
        """450 K are 177 degC: quiet. With an effectiveness of 0.8: 550 - 160 = 390 K."""
        assert ask("boiler_economizer", ECONOMIZER)["warnings"] == []
        cold = ask("boiler_economizer", ECONOMIZER | {"exchanger_effectiveness": 0.8})
        assert any("điểm sương axit" in each for each in cold["warnings"])

    @given(st.floats(1, 1e5), st.floats(1, 1e5), st.floats(0, 1))
    def test_streams_do_not_cross_and_no_heat_is_lost(
        self, flue: float, water: float, effectiveness: float
    ) -> None:
        found = outputs(
            "boiler_economizer",
            ECONOMIZER
            | {
                "flue_heat_capacity_rate": flue,
                "feedwater_heat_capacity_rate": water,
                "exchanger_effectiveness": effectiveness,
            },
        )
        given_off = flue * (550 - found["flue_outlet_temperature"])
        taken = water * (found["feedwater_outlet_temperature"] - 350)
        assert given_off == pytest.approx(taken, rel=1e-6, abs=1e-5)
        assert found["flue_outlet_temperature"] >= 350 - 1e-6
        assert found["feedwater_outlet_temperature"] <= 550 + 1e-6

    def test_lists_answer_as_values(self) -> None:
        prices = {"value": [0.1, 0.2], "unit": "currency/kJ"}
        many = outputs("boiler_economizer", ECONOMIZER | {"fuel_price": prices})
        assert many["cost_saving"] == pytest.approx([1.8e8, 3.6e8])


class TestCascade:
    def test_by_hand(self) -> None:
        """3/0.5 = 6 MMBtu/h; 4000 h; 24 000 MMBtu; x 5 = 120 000."""
        assert outputs("waste_heat_cascade", CASCADE) == {
            "equivalent_supply": pytest.approx(6),
            "effective_hours": pytest.approx(4000),
            "energy_saving": pytest.approx(24_000),
            "cost_saving": pytest.approx(120_000),
        }

    def test_no_more_than_the_furnace_burns(self) -> None:
        """8/0.5 = 16, but 10; the first runs 3000 h: 30 000 MMBtu."""
        more = {"exchanged_energy": 8.0, "primary_hours": 3000.0}
        answer = ask("waste_heat_cascade", CASCADE | more)
        assert answer["outputs"]["equivalent_supply"]["value"] == pytest.approx(10)
        assert answer["outputs"]["energy_saving"]["value"] == pytest.approx(30_000)
        assert any("lò thứ hai" in each for each in answer["warnings"])

    def test_in_metric_units_and_lists(self) -> None:
        """300 and 900 kW / 0.5 = 600 and 1800, at most 1000 kW: in MMBtu/h."""
        metric = CASCADE | {
            "exchanged_energy": {"value": [300.0, 900.0], "unit": "kW"},
            "secondary_firing_rate": {"value": 1.0, "unit": "MW"},
        }
        found = np.asarray(outputs("waste_heat_cascade", metric)["equivalent_supply"])
        assert found * 293.071111 == pytest.approx([600.0, 1000.0])

    def test_nothing_passed_on(self) -> None:
        found = outputs("waste_heat_cascade", CASCADE | {"exchanged_energy": 0.0})
        assert found["cost_saving"] == 0.0
        error = ask("waste_heat_cascade", CASCADE | {"available_heat_secondary": 0.0})["error"]
        assert error["field"] == "available_heat_secondary"
