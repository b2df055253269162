"""Compressed air: values worked out by hand, edges and limits."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.energy.run import run


def told(calculator: str, **inputs: Any) -> dict[str, Any]:
    stated = {
        key: {"value": value[0], "unit": value[1]} if isinstance(value, tuple) else value
        for key, value in inputs.items()
    }
    return run({"calculator": calculator, "inputs": stated})


def values(calculator: str, **inputs: Any) -> dict[str, Any]:
    answer = told(calculator, **inputs)
    return {key: each["value"] for key, each in answer["outputs"].items()}


PRICES: dict[str, Any] = {
    "operating_hours": 6000,
    "electricity_price": (2000, "VND/kWh"),
    "compressor_specific_power": 0.2,
}
TABLE: dict[str, Any] = {
    "method": "decibels",
    "decibel_rating_A": 20,
    "decibel_rating_B": 30,
    "pressure_A": 75,
    "pressure_B": 100,
    "flow_A_at_pressure_A": 1,
    "flow_A_at_pressure_B": 2,
    "flow_B_at_pressure_A": 3,
    "flow_B_at_pressure_B": 6,
}
HOLE: dict[str, Any] = {
    "method": "orifice",
    "air_temperature": (26.85, "degC"),
    "atmospheric_pressure": (100, "kPa abs"),
    "discharge_coefficient": 0.65,
    "orifice_diameter": (3, "mm"),
    "supply_pressure": (7, "barg"),
    "number_of_orifices": 10,
}


class TestLeak:
    def test_estimate_of_two_alike(self) -> None:
        """5 scfm x 2 = 10; x 60 x 6000 h = 3.6e6 scf; 10 x 0.2 kW x 6000 h = 12 000 kWh."""
        found = values("compressed_air_leak", **PRICES, method="estimate", leak_rate=5, units=2)
        assert found["flow_rate"] == pytest.approx(10)
        assert found["annual_flow"] == pytest.approx(3.6e6)
        assert found["annual_electricity"] == pytest.approx(12_000)
        assert found["annual_cost"] == pytest.approx(24e6)

    def test_bag_in_metric(self) -> None:
        """pi/4 x 0.25 m2 x 0.5 m / 10 s = 9.8175 l/s = 20.802 cfm (0.47195 l/s each)."""
        bag = {"bag_height": (50, "cm"), "bag_diameter": (50, "cm"), "fill_time": 10}
        found = values("compressed_air_leak", **PRICES, method="bag", **bag)
        assert found["flow_rate"] == pytest.approx(20.802, rel=1e-4)

    def test_decibels_between_rows_and_columns(self) -> None:
        """At 90 psig, 0.6 of the way: A 1.6, B 4.8; at 25 dB half of the way: 3.2 scfm."""
        found = values("compressed_air_leak", **PRICES, **TABLE, line_pressure=90, decibels=25)
        assert found["flow_rate"] == pytest.approx(3.2)

    def test_decibels_outside_the_table_warn(self) -> None:
        answer = told("compressed_air_leak", **PRICES, **TABLE, line_pressure=90, decibels=35)
        assert "ngoại suy" in answer["warnings"][0]

    def test_columns_of_one_pressure_are_refused(self) -> None:
        table = TABLE | {"pressure_B": 75}
        answer = told("compressed_air_leak", **PRICES, **table, line_pressure=75, decibels=25)
        assert answer["error"]["field"] == "pressure_B"

    def test_orifice(self) -> None:
        """A = 7.0686e-6 m2; sqrt(1.4/(287.05 x 300)) = 4.03206e-3, x (1/1.2)^3 = 0.578704.

        0.65 x 7.0686e-6 x 8e5 x 2.33337e-3 = 8.5767e-3 kg/s; x 287.05 x 300/1e5 = 7.3858e-3 m3/s;
        ten of them 73.858 l/s = 156.50 cfm.
        """
        found = values("compressed_air_leak", **PRICES, **HOLE)
        assert found["flow_rate"] == pytest.approx(156.50, rel=1e-4)

    def test_flow_grows_with_absolute_pressure(self) -> None:
        """9 bar over 8 bar absolute."""
        low, high = (
            values("compressed_air_leak", **PRICES, **HOLE | {"supply_pressure": (each, "barg")})
            for each in (7, 8)
        )
        assert high["flow_rate"] / low["flow_rate"] == pytest.approx(9 / 8)

    def test_slow_flow_warns(self) -> None:
        answer = told("compressed_air_leak", **PRICES, **HOLE | {"supply_pressure": (0.5, "barg")})
        assert any("tốc độ âm thanh" in each for each in answer["warnings"])

    def test_a_hot_line_only_warns(self) -> None:
        answer = told("compressed_air_leak", **PRICES, **HOLE | {"air_temperature": 500})
        assert "outputs" in answer
        assert "air_temperature" in answer["warnings"][0]

    @pytest.mark.parametrize(
        ("method", "key", "value"),
        [
            ("estimate", "leak_rate", -1),
            ("estimate", "operating_hours", -1),
            ("estimate", "operating_hours", 9000),
            ("bag", "fill_time", 0),
            ("orifice", "discharge_coefficient", 1.2),
            ("orifice", "atmospheric_pressure", 0),
        ],
    )
    def test_what_cannot_be_is_named(self, method: str, key: str, value: float) -> None:
        right = PRICES | HOLE | {"leak_rate": 1, "bag_height": 1, "bag_diameter": 1, "fill_time": 1}
        answer = told("compressed_air_leak", **right | {"method": method, key: value})
        assert answer["error"]["field"] == key

    def test_arrays_answer_as_their_members(self) -> None:
        both = values("compressed_air_leak", **PRICES, method="estimate", leak_rate=[1, 5], units=2)
        for place, rate in enumerate((1, 5)):
            one = values(
                "compressed_air_leak", **PRICES, method="estimate", leak_rate=rate, units=2
            )
            assert {key: value[place] for key, value in both.items()} == pytest.approx(one)

    @given(st.floats(0, 1e4), st.floats(0, 1e4))
    def test_leaks_add_up(self, first: float, second: float) -> None:
        found = [
            values("compressed_air_leak", **PRICES, method="estimate", leak_rate=rate)
            for rate in (first, second, first + second)
        ]
        total = found[0]["annual_cost"] + found[1]["annual_cost"]
        assert found[2]["annual_cost"] == pytest.approx(total)


class TestUse:
    def test_meter_by_electricity(self) -> None:
        """100 scfm x 2 x 60 x 6000 = 72e6 scf; 200 x 0.2 x 6000 = 240 000 kWh, x 2000 đồng."""
        found = values("compressed_air_use_reduction", **PRICES, meter_reading=100, units=2)
        assert found["flow_rate"] == pytest.approx(200)
        assert found["flow_rate_per_unit"] == pytest.approx(100)
        assert found["annual_consumption"] == pytest.approx(72e6)
        assert found["annual_energy"] == pytest.approx(240_000)
        assert found["annual_cost"] == pytest.approx(480e6)

    def test_the_price_of_air_comes_first(self) -> None:
        """100 x 60 x 6000 = 36e6 scf at 0.5."""
        found = values("compressed_air_use_reduction", **PRICES, meter_reading=100, air_price=0.5)
        assert found["annual_cost"] == pytest.approx(18e6)
        assert "annual_energy" not in found

    def test_bag(self) -> None:
        """pi/4 x 1 ft2 x 1 ft / 1 min = 0.785398 cfm each."""
        bag = {"bag_height": 12, "bag_diameter": 12, "fill_time": 60, "units": 3}
        found = values("compressed_air_use_reduction", **PRICES, **bag)
        assert found["flow_rate_per_unit"] == pytest.approx(0.785398)
        assert found["flow_rate"] == pytest.approx(2.356194)

    def test_nozzles(self) -> None:
        """0.001 x 80^2 + 0.02 x 80 + 0.4 = 8.4 scfm; five: 42."""
        curve = {"nozzle_curve_a": 0.001, "nozzle_curve_b": 0.02, "nozzle_curve_c": 0.4}
        found = values(
            "compressed_air_use_reduction",
            **PRICES,
            **curve,
            supply_pressure=80,
            number_of_nozzles=5,
        )
        assert found["flow_per_nozzle"] == pytest.approx(8.4)
        assert found["flow_rate"] == pytest.approx(42)
        assert found["annual_energy"] == pytest.approx(42 * 0.2 * 6000)

    def test_known_needs_no_hours(self) -> None:
        """6e6 scf x 0.2/60 = 20 000 kWh."""
        prices = {key: value for key, value in PRICES.items() if key != "operating_hours"}
        found = values("compressed_air_use_reduction", **prices, annual_consumption=6e6)
        assert found["annual_energy"] == pytest.approx(20_000)
        assert found["annual_cost"] == pytest.approx(40e6)
        assert "flow_rate" not in found

    def test_without_a_price_the_air_is_told(self) -> None:
        answer = told("compressed_air_use_reduction", meter_reading=1, operating_hours=1)
        assert answer["outputs"]["annual_consumption"]["value"] == pytest.approx(60)
        assert "annual_cost" not in answer["outputs"]
        assert "chi phí" in answer["warnings"][0]

    def test_without_a_price_of_electricity_the_energy_is_told(self) -> None:
        answer = told(
            "compressed_air_use_reduction", annual_consumption=60, compressor_specific_power=0.2
        )
        assert answer["outputs"]["annual_energy"]["value"] == pytest.approx(0.2)
        assert "annual_cost" not in answer["outputs"]

    def test_nothing_to_go_by_names_what_is_missing(self) -> None:
        assert "Thiếu" in told("compressed_air_use_reduction")["error"]["message"]


class TestPressure:
    PRICES = {key: PRICES[key] for key in ("operating_hours", "electricity_price")}
    LOWER = {"rated_pressure": (7, "barg"), "proposed_pressure": (6, "barg")}
    AIR = {"atmospheric_pressure": (1, "bar abs")}

    def test_as_is(self) -> None:
        found = values("compressed_air_pressure_reduction", **self.PRICES, compressor_power=100)
        assert found == pytest.approx({"annual_energy": 600_000, "annual_cost": 1.2e9})

    def test_a_list_as_is_is_added_up(self) -> None:
        found = values(
            "compressed_air_pressure_reduction", **self.PRICES, compressor_power_list=[60, 40]
        )
        assert found["annual_energy"] == pytest.approx(600_000)

    @pytest.mark.parametrize(
        "power",
        [
            {"compressor_power_at_rated_pressure": 100},
            {"compressor_power_at_rated_pressure_list": [60, 40]},
            {"compressor_power_at_rated_pressure_list": 100},
        ],
    )
    def test_a_lower_pressure(self, power: dict[str, Any]) -> None:
        """m = 0.395/1.395 = 0.28315; (7^m - 1)/(8^m - 1) = 0.73497/0.80183 = 0.91662."""
        found = values(
            "compressed_air_pressure_reduction", **self.PRICES, **self.LOWER, **self.AIR, **power
        )
        assert found["annual_energy"] == pytest.approx(549_970, rel=1e-4)

    def test_the_same_pressure_changes_nothing(self) -> None:
        same = self.LOWER | {"proposed_pressure": (7, "barg")}
        found = values(
            "compressed_air_pressure_reduction",
            **self.PRICES,
            **same,
            **self.AIR,
            compressor_power_at_rated_pressure=100,
        )
        assert found["annual_energy"] == pytest.approx(600_000)

    def test_a_higher_pressure_warns(self) -> None:
        higher = self.LOWER | {"proposed_pressure": (8, "barg")}
        answer = told(
            "compressed_air_pressure_reduction",
            **self.PRICES,
            **higher,
            **self.AIR,
            compressor_power_at_rated_pressure=100,
        )
        assert "điện năng tăng" in answer["warnings"][0]

    def test_no_pressure_to_compare_with_is_refused(self) -> None:
        answer = told(
            "compressed_air_pressure_reduction",
            **self.PRICES,
            **self.LOWER | {"rated_pressure": 0},
            **self.AIR,
            compressor_power_at_rated_pressure=100,
        )
        assert answer["error"]["field"] == "rated_pressure"


class TestOperatingCost:
    RIGHT: dict[str, Any] = {
        "motor_bhp": (90, "kW"),
        "unloaded_power": 25,
        "operating_hours": 5000,
        "loaded_time": 80,
        "efficiency_loaded": 90,
        "efficiency_unloaded": 75,
        "electricity_price": 2000,
    }

    def test_loaded_and_unloaded(self) -> None:
        """90 x 0.8 x 5000 x 2000/0.9 = 800e6; 90 x 0.25 x 0.2 x 5000 x 2000/0.75 = 60e6."""
        found = values("compressor_operating_cost", **self.RIGHT)
        assert found["unloaded_time"] == pytest.approx(20)
        assert found["cost_loaded"] == pytest.approx(800e6)
        assert found["cost_unloaded"] == pytest.approx(60e6)
        assert found["annual_cost"] == pytest.approx(860e6)

    def test_always_loaded_has_no_unloaded_cost(self) -> None:
        found = values("compressor_operating_cost", **self.RIGHT | {"loaded_time": 100})
        assert found["cost_unloaded"] == 0

    @pytest.mark.parametrize(
        ("key", "value"),
        [("loaded_time", 101), ("efficiency_loaded", 0), ("efficiency_unloaded", 120)],
    )
    def test_what_cannot_be_is_named(self, key: str, value: float) -> None:
        answer = told("compressor_operating_cost", **self.RIGHT | {key: value})
        assert answer["error"]["field"] == key


class TestReceiver:
    AIR = {"atmospheric_pressure": (101.325, "kPa abs")}

    def test_usable_air(self) -> None:
        """2 m3 x 1.01325 bar / 1.01325 bar = 2 m3 = 70.629 ft3."""
        found = values(
            "compressed_air_storage",
            method="usable_air",
            tank_volume=(2, "m3"),
            pressure_high=(7, "barg"),
            pressure_low=(5.98675, "barg"),
        )
        assert found["usable_air"] == pytest.approx(70.629, rel=1e-4)

    def test_general(self) -> None:
        """1 min x 6 m3/min x 1.01325/0.5 = 12.159 m3 = 3212.1 gal (3.785412 l each)."""
        found = values(
            "compressed_air_storage",
            **self.AIR,
            method="general",
            air_demand=(6, "m3/min"),
            allowable_pressure_drop=(0.5, "bar"),
        )
        assert found["receiver_volume"] == pytest.approx(3212.1, rel=1e-4)

    def test_bridging_takes_the_time_of_the_way(self) -> None:
        """100 m / 10 m/s = 10 s, a sixth of a minute: 3212.1 / 6 = 535.35 gal."""
        found = values(
            "compressed_air_storage",
            **self.AIR,
            method="bridging",
            distance_to_compressor=(100, "m"),
            air_speed=(10, "m/s"),
            air_demand=(6, "m3/min"),
            allowable_pressure_drop=(0.5, "bar"),
        )
        assert found["receiver_volume"] == pytest.approx(535.35, rel=1e-4)

    EVENT: dict[str, Any] = {
        "length_of_demand": (30, "s"),
        "air_flow_requirement": (6, "m3/min"),
        "initial_pressure": (7, "barg"),
        "final_pressure": (6, "barg"),
    }

    def test_dedicated(self) -> None:
        """0.5 min x 6 m3/min x 1.01325/1 = 3.03975 m3 = 803.02 gal."""
        found = values("compressed_air_storage", **self.AIR, **self.EVENT, method="dedicated")
        assert found["receiver_volume"] == pytest.approx(803.02, rel=1e-4)

    def test_metered_takes_off_what_flows_in(self) -> None:
        """(6 - 2)/6 of 803.02 = 535.35."""
        event = self.EVENT | {"metered_flow": (2, "m3/min")}
        found = values("compressed_air_storage", **self.AIR, **event, method="metered")
        assert found["receiver_volume"] == pytest.approx(535.35, rel=1e-4)

    def test_a_valve_that_feeds_all_needs_no_receiver(self) -> None:
        event = self.EVENT | {"metered_flow": (8, "m3/min")}
        answer = told("compressed_air_storage", **self.AIR, **event, method="metered")
        assert "không cần bình" in answer["warnings"][0]

    def test_pressure_that_does_not_fall_is_refused(self) -> None:
        event = self.EVENT | {"final_pressure": (7, "barg")}
        answer = told("compressed_air_storage", **self.AIR, **event, method="dedicated")
        assert answer["error"]["field"] == "initial_pressure"


class TestPipe:
    def test_area_and_diameter(self) -> None:
        """0.5 m3/s x 1/8 / 6.25 m/s = 0.01 m2 = 15.5 in2; sqrt(0.04/pi) = 112.84 mm = 4.4424 in."""
        found = values(
            "compressed_air_pipe_sizing",
            air_flow=(0.5, "m3/s"),
            line_pressure=(7, "barg"),
            design_velocity=(6.25, "m/s"),
            atmospheric_pressure=(1, "bar abs"),
        )
        assert found["cross_section"] == pytest.approx(15.500, rel=1e-4)
        assert found["diameter"] == pytest.approx(4.4424, rel=1e-4)

    def test_no_flow_no_pipe(self) -> None:
        found = values(
            "compressed_air_pipe_sizing",
            air_flow=0,
            line_pressure=90,
            design_velocity=25,
            atmospheric_pressure=14.7,
        )
        assert found == {"cross_section": 0, "diameter": 0}

    def test_still_air_is_refused(self) -> None:
        answer = told(
            "compressed_air_pipe_sizing",
            air_flow=1,
            line_pressure=90,
            design_velocity=0,
            atmospheric_pressure=14.7,
        )
        assert answer["error"]["field"] == "design_velocity"


class TestCylinder:
    RIGHT: dict[str, Any] = {
        "bore": (100, "mm"),
        "stroke": (200, "mm"),
        "air_pressure": (6.0795, "barg"),
        "cycles": 60,
    }

    def test_single(self) -> None:
        """pi/4 x 0.01 x 0.2 = 1.5708e-3 m3/s = 3.3283 cfm; (6.0795 + 1.01325)/1.01325 = 7."""
        found = values("pneumatic_cylinder_air", **self.RIGHT, acting="single")
        assert found["intake_volume"] == pytest.approx(3.3283, rel=1e-4)
        assert found["compression_ratio"] == pytest.approx(7)
        assert found["free_air"] == pytest.approx(23.298, rel=1e-4)

    def test_double_fills_both_sides_less_the_rod(self) -> None:
        """(2 x 100^2 - 20^2)/100^2 = 1.96 times single acting: 6.5235 cfm."""
        found = values(
            "pneumatic_cylinder_air", **self.RIGHT, acting="double", rod_diameter=(20, "mm")
        )
        assert found["intake_volume"] == pytest.approx(6.5235, rel=1e-4)

    def test_a_rod_thicker_than_the_bore_is_refused(self) -> None:
        answer = told(
            "pneumatic_cylinder_air", **self.RIGHT, acting="double", rod_diameter=(120, "mm")
        )
        assert answer["error"]["field"] == "bore"

    def test_no_cycles_no_air(self) -> None:
        found = values("pneumatic_cylinder_air", **self.RIGHT | {"cycles": 0}, acting="single")
        assert found["free_air"] == 0
