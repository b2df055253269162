"""Insulation: values worked out by hand, balances, edges and limits."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khuyencong.domain.energy.dry_air import dry_air
from khuyencong.domain.energy.surface_balance import outside_temperature
from tests.domain.energy.asking import answer, outputs, refused_field, warned

CORRELATIONS = "insulation_correlations"


class TestCorrelations:
    def test_reynolds(self) -> None:
        """2 x 0.1 / 1e-5 = 20 000."""
        found = outputs(CORRELATIONS, diameter=0.1, velocity=2, kinematic_viscosity=1e-5)
        assert found == {"reynolds": pytest.approx(20_000)}

    def test_rayleigh_and_radiation_of_one_surface(self) -> None:
        """9.80665 x 0.003 x 50 x 1e-3 / 2e-10 = 7 354 988; 0.9 x 5.670374e-8 x 650 x 212 500."""
        found = outputs(
            CORRELATIONS,
            expansion_coefficient=0.003,
            surface_temperature=350,
            ambient_temperature=300,
            diameter=0.1,
            kinematic_viscosity=1e-5,
            thermal_diffusivity=2e-5,
            emissivity=0.9,
        )
        assert found == {"rayleigh": pytest.approx(7_354_987.5), "h_rad": pytest.approx(7.048984)}

    def test_nusselt_of_wind(self) -> None:
        """Pr 0.4, Re 282 000: 0.62 x 531.037 x 0.736806 / 2^0.25 x 2^0.8 + 0.3 = 355.47."""
        found = outputs(CORRELATIONS, reynolds=282_000, prandtl=0.4)
        assert found == {"nusselt_forced": pytest.approx(355.47, rel=1e-4)}

    def test_nusselt_of_still_air(self) -> None:
        """Pr 0.559, Ra 1e6: (0.6 + 3.87 / 2^(8/27))^2 = (0.6 + 3.15149)^2 = 14.0737."""
        found = outputs(CORRELATIONS, rayleigh=1e6, prandtl=0.559)
        assert found == {"nusselt_free": pytest.approx(14.0737, rel=1e-4)}

    def test_no_wind_and_no_buoyancy_leave_conduction(self) -> None:
        found = outputs(CORRELATIONS, reynolds=0, rayleigh=0, prandtl=0.7)
        assert found == pytest.approx({"nusselt_forced": 0.3, "nusselt_free": 0.36})

    def test_blend(self) -> None:
        """(3^4 + 4^4)^0.25 = 337^0.25 = 4.28457."""
        found = outputs(CORRELATIONS, nusselt_forced=3, nusselt_free=4)
        assert found == {"nusselt": pytest.approx(4.28457)}

    def test_resistance(self) -> None:
        """0.2 ln 2 / 0.1 = 1.386294."""
        found = outputs(
            CORRELATIONS,
            outer_reference_diameter=0.2,
            outer_diameter=0.2,
            inner_diameter=0.1,
            conductivity=0.05,
        )
        assert found == {"resistance": pytest.approx(1.386294)}

    @given(st.floats(1e-3, 1e6), st.floats(1e-3, 1e6))
    def test_the_blend_is_above_both(self, forced: float, free: float) -> None:
        found = outputs(CORRELATIONS, nusselt_forced=forced, nusselt_free=free)["nusselt"]
        assert max(forced, free) * (1 - 1e-9) <= found <= (forced + free) * (1 + 1e-9)

    def test_what_cannot_be_is_named(self) -> None:
        assert refused_field(CORRELATIONS, reynolds=1, prandtl=0) == "prandtl"
        wrong = {"emissivity": 1.1, "surface_temperature": 300, "ambient_temperature": 300}
        assert refused_field(CORRELATIONS, **wrong) == "emissivity"


def test_air_is_that_of_the_tables() -> None:
    """Incropera, table A.4, 300 K: k 26.3e-3, nu 15.89e-6, alpha 22.5e-6, Pr 0.707."""
    air = dry_air(300.0)
    assert air.conductivity == pytest.approx(26.3e-3, rel=0.01)
    assert air.kinematic_viscosity == pytest.approx(15.89e-6, rel=0.01)
    assert air.thermal_diffusivity == pytest.approx(22.5e-6, rel=0.015)
    assert air.prandtl == pytest.approx(0.707, rel=0.01)


def test_the_balance_splits_by_resistance() -> None:
    """0.9 m2 K/W of layer, 0.1 of film: a tenth of the difference is left outside."""
    found = outside_temperature(
        inside_temperature=np.array([400.0, 300.0, 200.0]),
        ambient_temperature=300.0,
        resistance=lambda _: 0.9,
        coefficient=lambda _: 10.0,
    )
    assert found == pytest.approx([310.0, 300.0, 290.0])


CONSTANT = [0, 0, 0, 0, 0.05]
PIPE: dict[str, Any] = {
    "operating_hours": 1000,
    "length": 10,
    "pipe_outer_diameter": 0.06,
    "pipe_temperature": {"value": 160, "unit": "degC"},
    "ambient_temperature": {"value": 30, "unit": "degC"},
    "wind_velocity": 0,
    "system_efficiency": 0.8,
    "pipe_emissivity": 0.8,
    "jacket_emissivity": 0.1,
    "insulation_conductivity_polynomial": CONSTANT,
    "insulation_thickness": {"value": 50, "unit": "mm"},
}


def pipe_loss(**changes: Any) -> Any:
    return outputs("pipe_insulation", **PIPE | changes)["heat_loss_per_length"]


class TestPipe:
    def test_what_is_conducted_leaves(self) -> None:
        """2 pi 0.05 (433.15 - T) / ln(16/6) with the T of the trace; x 10 m x 1000 h / 0.8."""
        told = answer("pipe_insulation", **PIPE)
        trace = {step["name"]: step["value"] for step in told["trace"]}
        conducted = 2 * np.pi * 0.05 * (433.15 - trace["surface_temperature"]) / np.log(16 / 6)
        loss = told["outputs"]["heat_loss_per_length"]["value"]
        assert loss == pytest.approx(conducted)
        assert told["outputs"]["annual_heat_loss"]["value"] == pytest.approx(loss * 10 * 1000 / 0.8)

    def test_it_stands_between_its_bounds(self) -> None:
        """With no film at all 2 pi 0.05 x 130 / ln(16/6) = 41.64 W/m; with film a little less."""
        assert 0.8 * 41.64 < pipe_loss() < 41.64

    def test_bare_in_still_air(self) -> None:
        """Film 368.15 K: k 0.0312, nu 2.245e-5, a 3.22e-5 (Incropera A.4), Pr 0.697.

        Ra = 9.80665 x 130 x 0.06^3 / (368.15 x 2.245e-5 x 3.22e-5) = 1.0348e6; Nu 14.53, h 7.55;
        radiation 0.8 x 5.670374e-8 x 736.3 x 279 519 = 9.336;
        (7.55 + 9.34) x pi 0.06 x 130 = 413.9.
        """
        assert pipe_loss(insulation_thickness=0) == pytest.approx(413.9, rel=0.01)

    def test_bare_does_not_care_for_the_jacket(self) -> None:
        bare = {"insulation_thickness": 0}
        assert pipe_loss(**bare, jacket_emissivity=0.9) == pipe_loss(**bare)
        assert pipe_loss(**bare, pipe_emissivity=0.9) > pipe_loss(**bare)

    def test_the_wall_of_the_pipe_is_left_out(self) -> None:
        assert pipe_loss(pipe_wall=0.003) == pipe_loss()

    def test_conductivity_is_taken_at_the_mean_temperature(self) -> None:
        """k = 0.0001 T; a constant k of the mean of pipe and surface gives the same."""
        sloped = answer(
            "pipe_insulation", **PIPE | {"insulation_conductivity_polynomial": [0, 0, 0, 1e-4, 0]}
        )
        surface = sloped["trace"][0]["value"]
        constant = pipe_loss(
            insulation_conductivity_polynomial=[0, 0, 0, 0, 1e-4 * (433.15 + surface) / 2]
        )
        assert sloped["outputs"]["heat_loss_per_length"]["value"] == pytest.approx(constant)

    def test_equal_temperatures_lose_nothing(self) -> None:
        assert pipe_loss(pipe_temperature=303.15, ambient_temperature=303.15) == pytest.approx(0)

    @pytest.mark.parametrize("thickness", [0, 0.05])
    def test_a_cold_pipe_takes_heat_up(self, thickness: float) -> None:
        cold = {"pipe_temperature": 273.15, "insulation_thickness": thickness}
        assert pipe_loss(**cold) < 0
        assert "đọng sương" in warned("pipe_insulation", **PIPE | cold)

    @settings(deadline=None, max_examples=25)
    @given(st.floats(0.03, 0.3), st.floats(0.005, 0.1))
    def test_more_insulation_loses_less(self, thickness: float, more: float) -> None:
        assert pipe_loss(insulation_thickness=thickness + more) < pipe_loss(
            insulation_thickness=thickness
        )

    @settings(deadline=None, max_examples=25)
    @given(st.floats(0, 20), st.floats(0.1, 10))
    def test_wind_loses_more(self, wind: float, more: float) -> None:
        assert pipe_loss(wind_velocity=wind + more) > pipe_loss(wind_velocity=wind)

    def test_arrays_answer_as_their_members(self) -> None:
        both = pipe_loss(insulation_thickness=[0, 0.05])
        ones = [pipe_loss(insulation_thickness=each) for each in (0, 0.05)]
        assert both == pytest.approx(ones)

    @pytest.mark.parametrize(
        ("key", "wrong"),
        [
            ("system_efficiency", 0),
            ("system_efficiency", 1.2),
            ("pipe_outer_diameter", 0),
            ("insulation_thickness", -0.01),
            ("jacket_emissivity", 1.2),
            ("pipe_temperature", -1),
            ("insulation_conductivity_polynomial", [1, 2]),
            ("insulation_conductivity_polynomial", 0.05),
            ("insulation_conductivity_polynomial", [0, 0, 0, 0, 0]),
        ],
    )
    def test_what_cannot_be_is_named(self, key: str, wrong: Any) -> None:
        assert refused_field("pipe_insulation", **PIPE | {key: wrong}) == key

    def test_outside_the_properties_of_air_warns(self) -> None:
        assert "không khí" in warned("pipe_insulation", **PIPE | {"pipe_temperature": 2100})


TANK: dict[str, Any] = {
    "operating_hours": 1000,
    "tank_diameter": 2,
    "tank_height": 3,
    "tank_temperature": {"value": 90, "unit": "degC"},
    "ambient_temperature": {"value": 30, "unit": "degC"},
    "wind_velocity": 0,
    "system_efficiency": 0.8,
    "tank_emissivity": 0.9,
    "jacket_emissivity": 0.1,
    "insulation_thickness": 0.05,
    "insulation_conductivity": 0.04,
}


def tank(**changes: Any) -> dict[str, Any]:
    return outputs("tank_insulation", **TANK | changes)


class TestTank:
    def test_what_is_conducted_leaves(self) -> None:
        """Wall 2 pi 0.04 x 3 (363.15 - T)/ln(2.1/2); roof 0.04/0.05 x pi/4 x 2.1^2 (363.15 - T)."""
        told = answer("tank_insulation", **TANK)
        trace = {step["name"]: step["value"] for step in told["trace"]}
        found = {key: each["value"] for key, each in told["outputs"].items()}
        wall = 2 * np.pi * 0.04 * 3 * (363.15 - trace["wall_temperature"]) / np.log(1.05)
        roof = 0.8 * np.pi / 4 * 2.1**2 * (363.15 - trace["roof_temperature"])
        assert found["wall_heat_loss"] == pytest.approx(wall)
        assert found["roof_heat_loss"] == pytest.approx(roof)
        assert found["bottom_heat_loss"] == 0
        assert found["heat_loss"] == pytest.approx(wall + roof)
        assert found["annual_heat_loss"] == pytest.approx((wall + roof) * 1000 / 0.8)

    def test_bare_in_still_air(self) -> None:
        """Film 333.15 K: k 0.02876, nu 1.896e-5, a 2.69e-5 (Incropera A.4), Pr 0.704.

        Wall: Ra = 9.80665 x 60 x 27 / (333.15 x 5.100e-10) = 9.350e10; Nu = (0.825 + 0.387 x 67.36
        / 1.2053)^2 = 504.3, h 4.835. Roof: length 0.5, Ra 4.33e8, Nu = 0.15 x 756.5 = 113.5, h
        6.53. Radiation 0.9 x 5.670374e-8 x 666.3 x 223 780 = 7.609. Wall 18.850 m2 x 60 x 12.44 =
        14 074 W; roof 3.1416 m2 x 60 x 14.14 = 2665 W.
        """
        found = tank(insulation_thickness=0)
        assert found["wall_heat_loss"] == pytest.approx(14_074, rel=0.01)
        assert found["roof_heat_loss"] == pytest.approx(2665, rel=0.01)

    def test_radiation_goes_with_the_area(self) -> None:
        """e of 0.9 over 0: 7.609 W/(m2 K) x 60 K x (18.850 + 3.1416) m2 = 10 040 W."""
        dark = tank(insulation_thickness=0)["heat_loss"]
        bright = tank(insulation_thickness=0, tank_emissivity=0)["heat_loss"]
        assert dark - bright == pytest.approx(10_040, rel=1e-3)

    def test_a_wide_flat_tank_tends_to_plates(self) -> None:
        """Wall per area of a very wide tank: R = s/k, as a flat one."""
        wide = tank(tank_diameter=50)["wall_heat_loss"] / (np.pi * 50.1 * 3)
        assert wide == pytest.approx(60 / (0.05 / 0.04 + 1 / 3.5), rel=0.06)

    def test_a_free_bottom_loses_less_than_the_roof(self) -> None:
        found = tank(bottom="free")
        assert 0 < found["bottom_heat_loss"] < found["roof_heat_loss"]
        assert found["heat_loss"] > tank()["heat_loss"]

    def test_a_cold_tank_turns_roof_and_bottom_round(self) -> None:
        found = tank(tank_temperature=278.15, bottom="free")
        assert found["bottom_heat_loss"] < found["roof_heat_loss"] < 0

    def test_wind_reaches_the_turbulent_plate(self) -> None:
        """Re = 10 x 2.1 / 1.7e-5 > 5e5: the wind takes more from a bare tank."""
        calm, windy = (
            tank(insulation_thickness=0, wind_velocity=each)["roof_heat_loss"] for each in (0, 10)
        )
        assert windy > 1.5 * calm

    def test_a_polynomial_may_stand_for_the_conductivity(self) -> None:
        stated = {key: value for key, value in TANK.items() if key != "insulation_conductivity"}
        found = outputs(
            "tank_insulation", **stated, insulation_conductivity_polynomial=[0, 0, 0, 0, 0.04]
        )
        assert found == pytest.approx(tank())
        assert "conductivity" in refused_field("tank_insulation", **stated)

    def test_equal_temperatures_lose_nothing(self) -> None:
        assert tank(tank_temperature=303.15)["heat_loss"] == pytest.approx(0, abs=1e-6)

    def test_arrays_answer_as_their_members(self) -> None:
        both = tank(insulation_thickness=[0, 0.05])["heat_loss"]
        ones = [tank(insulation_thickness=each)["heat_loss"] for each in (0, 0.05)]
        assert both == pytest.approx(ones)

    @settings(deadline=None, max_examples=25)
    @given(st.floats(0.01, 0.3), st.floats(0.005, 0.1))
    def test_more_insulation_loses_less(self, thickness: float, more: float) -> None:
        thin, thick = (
            tank(insulation_thickness=each)["heat_loss"] for each in (thickness, thickness + more)
        )
        assert thick < thin

    @pytest.mark.parametrize(
        ("key", "wrong"),
        [
            ("tank_diameter", 0),
            ("tank_height", -1),
            ("system_efficiency", 0),
            ("insulation_conductivity", 0),
            ("bottom", "sky"),
        ],
    )
    def test_what_cannot_be_is_named(self, key: str, wrong: Any) -> None:
        assert refused_field("tank_insulation", **TANK | {key: wrong}) == key
