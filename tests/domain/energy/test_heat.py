"""Heat of streams, surfaces and openings: values worked out by hand, edges and limits."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.energy.run import run

BTU_PER_HOUR = 0.29307111
"""[W]"""


def told(calculator: str, **inputs: Any) -> dict[str, Any]:
    stated = {
        key: {"value": value[0], "unit": value[1]} if isinstance(value, tuple) else value
        for key, value in inputs.items()
    }
    return run({"calculator": calculator, "inputs": stated})


def value(calculator: str, **inputs: Any) -> Any:
    (output,) = told(calculator, **inputs)["outputs"].values()
    return output["value"]


WALL: dict[str, Any] = {
    "surface_area": (10, "m2"),
    "ambient_temperature": (30, "degC"),
    "surface_temperature": (80, "degC"),
    "wind_velocity": 0,
    "emissivity": 0.9,
    "condition_factor": 1.394,
}


class TestSurface:
    def test_still_air(self) -> None:
        """Tm = 131 degF, dT = 90: 1.394 x 0.52961 x 0.41378 x 297.90 = 91.004 Btu/(h ft2).

        91.004 x 3.15459 = 287.08 W/m2; 5.6727e-8 x 0.9 x (353.15^4 - 303.15^4) = 362.89; 6499.7 W.
        """
        assert value("surface_heat_loss", **WALL) * BTU_PER_HOUR == pytest.approx(6499.7, rel=1e-4)

    def test_wind_raises_convection_only(self) -> None:
        """10 mph: sqrt(1 + 12.77) = 3.71080 of 287.08 W/m2 = 1065.30; + 362.89 = 1428.2."""
        found = value("surface_heat_loss", **WALL | {"wind_velocity": 10})
        assert found * BTU_PER_HOUR == pytest.approx(14_282, rel=1e-4)

    def test_correction_multiplies(self) -> None:
        once, twice = (
            value("surface_heat_loss", **WALL, correction_factor=each) for each in (1, 2)
        )
        assert twice == pytest.approx(2 * once)

    def test_equal_temperatures_lose_nothing(self) -> None:
        assert value("surface_heat_loss", **WALL | {"surface_temperature": (30, "degC")}) == 0

    def test_a_cold_surface_takes_heat_up(self) -> None:
        answer = told("surface_heat_loss", **WALL | {"surface_temperature": (10, "degC")})
        assert answer["outputs"]["heat_loss"]["value"] < 0
        assert "lạnh hơn" in answer["warnings"][-1]

    def test_frost_is_outside_the_formula(self) -> None:
        cold = {"surface_temperature": (-30, "degC"), "ambient_temperature": (-20, "degC")}
        answer = told("surface_heat_loss", **WALL | cold)
        assert answer["error"]["field"] == "surface_temperature"

    @pytest.mark.parametrize(
        ("key", "wrong"),
        [("emissivity", 1.2), ("surface_area", -1), ("wind_velocity", -1)],
    )
    def test_what_cannot_be_is_named(self, key: str, wrong: float) -> None:
        assert told("surface_heat_loss", **WALL | {key: wrong})["error"]["field"] == key

    @given(st.floats(31, 600), st.floats(0.1, 100))
    def test_hotter_loses_more(self, temperature: float, more: float) -> None:
        low, high = (
            value("surface_heat_loss", **WALL | {"surface_temperature": (each, "degC")})
            for each in (temperature, temperature + more)
        )
        assert high > low

    def test_arrays_answer_as_their_members(self) -> None:
        both = value("surface_heat_loss", **WALL | {"surface_temperature": ([80, 120], "degC")})
        ones = [
            value("surface_heat_loss", **WALL | {"surface_temperature": (each, "degC")})
            for each in (80, 120)
        ]
        assert both == pytest.approx(ones)


DOOR: dict[str, Any] = {
    "emissivity": 0.9,
    "ambient_temperature": (300, "K"),
    "inside_temperature": (1300, "K"),
    "time_open": 50,
    "view_factor": 0.7,
}
RECTANGLE: dict[str, Any] = {"shape": "rectangular", "length": (1, "m"), "height": (0.5, "m")}


class TestOpening:
    def test_rectangular(self) -> None:
        """5.6727e-8 x 0.9 x 2.8480e12 = 145 403 W/m2; x 0.5 m2 x 0.7 x 0.5 = 25 446 W."""
        found = value("opening_radiation_loss", **DOOR, **RECTANGLE)
        assert found * BTU_PER_HOUR == pytest.approx(25_446, rel=1e-4)

    def test_circular(self) -> None:
        """145 403 x pi/4 x 0.04 m2 x 0.7 x 0.5 = 1598.8 W; the wall is in the view factor."""
        door = DOOR | {"shape": "circular", "diameter": (20, "cm"), "wall_thickness": (10, "cm")}
        found = value("opening_radiation_loss", **door)
        assert found * BTU_PER_HOUR == pytest.approx(1598.8, rel=1e-4)

    @pytest.mark.parametrize("key", ["time_open", "view_factor", "emissivity"])
    def test_closed_or_hidden_loses_nothing(self, key: str) -> None:
        assert value("opening_radiation_loss", **DOOR | {key: 0}, **RECTANGLE) == 0

    def test_a_cold_inside_takes_heat_up(self) -> None:
        cold = DOOR | {"inside_temperature": (200, "K")}
        answer = told("opening_radiation_loss", **cold, **RECTANGLE)
        assert answer["outputs"]["heat_loss"]["value"] < 0
        assert "lạnh hơn" in answer["warnings"][-1]

    @pytest.mark.parametrize(
        ("key", "wrong"), [("time_open", 101), ("view_factor", 1.1), ("inside_temperature", -500)]
    )
    def test_what_cannot_be_is_named(self, key: str, wrong: float) -> None:
        answer = told("opening_radiation_loss", **DOOR | {key: wrong}, **RECTANGLE)
        assert answer["error"]["field"] == key

    def test_the_other_shape_needs_its_size(self) -> None:
        answer = told("opening_radiation_loss", **DOOR, **RECTANGLE | {"shape": "circular"})
        assert answer["error"]["field"] == "diameter"


class TestViewFactor:
    def test_as_deep_as_the_radius(self) -> None:
        """L = 1: 1 / (1 + 0.375 (1 + 1/(3 x 8/7))) = 1 / (1 + 0.375 x 1.291667) = 0.67368."""
        found = value("opening_view_factor", diameter=(20, "cm"), wall_thickness=(10, "cm"))
        assert found == pytest.approx(0.67368, rel=1e-4)

    def test_a_thin_wall_hides_nothing(self) -> None:
        assert value("opening_view_factor", diameter=10, wall_thickness=0) == 1

    @given(st.floats(0, 20), st.floats(0.01, 5))
    def test_a_deeper_hole_sees_less(self, depth: float, more: float) -> None:
        first, second = (
            value("opening_view_factor", diameter=10, wall_thickness=each)
            for each in (depth, depth + more)
        )
        assert 0 < second < first <= 1

    def test_a_long_tube_warns(self) -> None:
        answer = told("opening_view_factor", diameter=10, wall_thickness=30)
        assert "hai lần" in answer["warnings"][0]

    def test_no_hole_is_refused(self) -> None:
        answer = told("opening_view_factor", diameter=0, wall_thickness=1)
        assert answer["error"]["field"] == "diameter"


class TestStreams:
    def test_gas(self) -> None:
        """60 m3/min = 1 m3/s x 1.3 kJ/(m3 K) x 100 K = 130 kW."""
        found = value(
            "gas_stream_heat",
            flow=(60, "m3/min"),
            specific_heat=(1.3, "kJ/(m**3*K)"),
            inlet_temperature=(30, "degC"),
            outlet_temperature=(130, "degC"),
        )
        assert found * BTU_PER_HOUR == pytest.approx(130_000)

    def test_water_without_being_told(self) -> None:
        """1 l/s x 993.12 kg/m3 x 4186.8 J/(kg K) x 10 K = 41 580 W."""
        found = value(
            "liquid_stream_heat",
            flow=(1, "l/s"),
            inlet_temperature=(20, "degC"),
            outlet_temperature=(30, "degC"),
        )
        assert found * BTU_PER_HOUR == pytest.approx(41_580, rel=1e-4)

    def test_another_liquid(self) -> None:
        """1 l/s x 900 x 2000 x 10 = 18 000 W."""
        found = value(
            "liquid_stream_heat",
            flow=(1, "l/s"),
            inlet_temperature=(20, "degC"),
            outlet_temperature=(30, "degC"),
            density=(900, "kg/m3"),
            specific_heat=(2, "kJ/(kg K)"),
        )
        assert found * BTU_PER_HOUR == pytest.approx(18_000)

    def test_solid(self) -> None:
        """0.36 t/h = 0.1 kg/s x 0.9 kJ/(kg K) x 1000 K = 90 kW: bricks in a kiln."""
        found = value(
            "solid_stream_heat",
            feed_rate=(0.36, "t/h"),
            specific_heat=(0.9, "kJ/(kg K)"),
            initial_temperature=(30, "degC"),
            final_temperature=(1030, "degC"),
        )
        assert found * BTU_PER_HOUR == pytest.approx(90_000)

    @pytest.mark.parametrize(
        ("calculator", "inputs"),
        [
            ("gas_stream_heat", {"flow": 5, "specific_heat": 0.02}),
            ("liquid_stream_heat", {"flow": 5}),
        ],
    )
    def test_cooling_is_heating_turned_round(self, calculator: str, inputs: dict[str, Any]) -> None:
        there = value(calculator, **inputs, inlet_temperature=80, outlet_temperature=120)
        back = value(calculator, **inputs, inlet_temperature=120, outlet_temperature=80)
        same = value(calculator, **inputs, inlet_temperature=80, outlet_temperature=80)
        assert (back, same) == (pytest.approx(-there), 0)


CHARGE: dict[str, Any] = {
    "specific_heat_liquid": (4, "kJ/(kg K)"),
    "vaporising_temperature": (100, "degC"),
    "latent_heat": (2000, "kJ/kg"),
    "specific_heat_vapour": (2, "kJ/(kg K)"),
    "feed_rate": (360, "kg/h"),
    "initial_temperature": (50, "degC"),
    "discharge_temperature": (110, "degC"),
    "fraction_vaporised": 0.5,
    "fraction_reacting": 0,
    "heat_of_reaction": 0,
}


class TestLiquidCharge:
    def test_half_vaporised(self) -> None:
        """Per kg 4 x 50 + 0.5 (2000 + 2 x 10) + 0.5 x 4 x 10 = 1230 kJ; x 0.1 kg/s = 123 kW."""
        found = value("process_heating_liquid_charge", **CHARGE)
        assert found * BTU_PER_HOUR == pytest.approx(123_000, rel=1e-5)

    def test_a_reaction_takes_or_gives_heat(self) -> None:
        """0.2 x 500 kJ/kg x 0.1 kg/s = 10 kW more, or less."""
        for heat, expected in ((500, 133_000), (-500, 113_000)):
            reaction = {"fraction_reacting": 0.2, "heat_of_reaction": (heat, "kJ/kg")}
            found = value("process_heating_liquid_charge", **CHARGE | reaction)
            assert found * BTU_PER_HOUR == pytest.approx(expected, rel=1e-5)

    def test_below_boiling_it_is_only_warmed(self) -> None:
        """4 kJ/(kg K) x 30 K x 0.1 kg/s = 12 kW, and it says that drying is not in it."""
        answer = told(
            "process_heating_liquid_charge", **CHARGE | {"discharge_temperature": (80, "degC")}
        )
        heat = answer["outputs"]["heat"]["value"]
        assert heat * BTU_PER_HOUR == pytest.approx(12_000, rel=1e-5)
        assert "không tính phần bay hơi" in answer["warnings"][0]

    def test_at_boiling_the_vapour_counts(self) -> None:
        """(4 x 50 + 0.5 x 2000) x 0.1 = 120 kW."""
        found = value(
            "process_heating_liquid_charge", **CHARGE | {"discharge_temperature": (100, "degC")}
        )
        assert found * BTU_PER_HOUR == pytest.approx(120_000, rel=1e-5)

    @given(st.floats(0, 1), st.floats(0, 1))
    def test_vaporising_more_takes_more(self, one: float, other: float) -> None:
        less, more = (
            value("process_heating_liquid_charge", **CHARGE | {"fraction_vaporised": each})
            for each in sorted((one, other))
        )
        assert less <= more

    def test_more_than_all_is_refused(self) -> None:
        answer = told("process_heating_liquid_charge", **CHARGE | {"fraction_vaporised": 1.2})
        assert answer["error"]["field"] == "fraction_vaporised"
