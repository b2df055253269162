"""Pumps and fans; the arithmetic stands beside the numbers."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.energy.asking import answer, outputs, refused_field, warned

DUTY = {
    "flow": {"value": 360, "unit": "m3/h"},
    "head": {"value": 30, "unit": "m"},
    "specific_gravity": 1.1,
}
SIDES: dict[str, Any] = {
    "specific_gravity": 1,
    "flow": {"value": 0.05, "unit": "m3/s"},
    "suction_pipe_diameter": {"value": 200, "unit": "mm"},
    "discharge_pipe_diameter": {"value": 150, "unit": "mm"},
    "suction_loss_coefficient": 2,
    "discharge_loss_coefficient": 4,
    "discharge_gauge_pressure": {"value": 3, "unit": "barg"},
    "discharge_gauge_elevation": {"value": 1.5, "unit": "m"},
}
GAUGE = {
    "suction_gauge_pressure": {"value": -0.2, "unit": "barg"},
    "suction_gauge_elevation": {"value": 0.5, "unit": "m"},
}
TANK = {
    "suction_tank_gas_pressure": {"value": 0, "unit": "barg"},
    "suction_surface_elevation": {"value": -2, "unit": "m"},
}
FAN: dict[str, Any] = {
    "flow": {"value": 5, "unit": "m3/s"},
    "inlet_pressure": {"value": -500, "unit": "Pa"},
    "outlet_pressure": {"value": 1500, "unit": "Pa"},
}
FOOT = 0.3048


class TestPumps:
    def test_fluid_power(self) -> None:
        """998.2 x 1.1 x 9.80665 x 0.1 x 30 = 32303.69 W."""
        assert outputs("pump_fluid_power", **DUTY)["fluid_power"] == pytest.approx(32.303693)
        assert outputs("pump_fluid_power", **DUTY | {"flow": 0}) == {"fluid_power": 0}

    def test_efficiency(self) -> None:
        """32.303693 kW of 45 kW = 71.785985 %."""
        told = outputs("pump_efficiency", pump_shaft_power={"value": 45, "unit": "kW"}, **DUTY)
        assert told["pump_efficiency"] == pytest.approx(71.785985)

    def test_more_than_the_shaft_gives_warns(self) -> None:
        told = {"pump_shaft_power": {"value": 30, "unit": "kW"}, **DUTY}
        assert "lớn hơn công suất trục" in warned("pump_efficiency", **told)

    def test_no_shaft_power_is_refused(self) -> None:
        assert refused_field("pump_efficiency", pump_shaft_power=0, **DUTY) == "pump_shaft_power"

    def test_head_between_gauges(self) -> None:
        """3.2e5/(998.2 x 9.80665) = 32.68965 m; elevation 1.

        Suction 0.05/0.0314159 = 1.591549 m/s, v2/2g = 0.129148 m; discharge 0.05/0.0176715 =
        2.829421 m/s, 0.408172 m. Difference 0.279024; losses 0.258297 and 1.632687.
        """
        told = outputs("pump_head", **SIDES, **GAUGE)
        expected = {
            "pressure_head": 32.68965,
            "elevation_head": 1,
            "velocity_head_difference": 0.279024,
            "suction_loss": 0.258297,
            "discharge_loss": 1.632687,
            "pump_head": 35.859658,
        }
        assert told == pytest.approx({k: v / FOOT for k, v in expected.items()}, rel=1e-5)

    def test_head_from_a_tank_has_no_suction_velocity(self) -> None:
        """3e5/9788.998 = 30.646548 m; elevation 3.5; 0.408172; losses as between gauges."""
        told = outputs("pump_head", **SIDES, **TANK)
        expected = {
            "pressure_head": 30.646548,
            "elevation_head": 3.5,
            "velocity_head_difference": 0.408172,
            "suction_loss": 0.258297,
            "discharge_loss": 1.632687,
            "pump_head": 36.445704,
        }
        assert told == pytest.approx({k: v / FOOT for k, v in expected.items()}, rel=1e-5)

    def test_one_side_missing_is_named(self) -> None:
        told = {key: value for key, value in GAUGE.items() if key != "suction_gauge_elevation"}
        assert refused_field("pump_head", **SIDES, **told) == "suction_gauge_elevation"

    def test_a_head_below_nothing_warns(self) -> None:
        low = SIDES | {"discharge_gauge_pressure": {"value": -0.9, "unit": "barg"}}
        assert "âm" in warned("pump_head", **low, **GAUGE)

    @given(st.floats(0, 0.5), st.floats(0, 0.5))
    def test_parts_add_up_and_losses_grow_with_the_square(self, one: float, two: float) -> None:
        flows = {"flow": {"value": [one, two, 2 * one], "unit": "m3/s"}}
        told = outputs("pump_head", **SIDES | flows, **GAUGE)
        parts = [v for k, v in told.items() if k != "pump_head"]
        for at in range(3):
            total = sum(each[at] if isinstance(each, list) else each for each in parts)
            assert told["pump_head"][at] == pytest.approx(total)
        assert told["suction_loss"][2] == pytest.approx(4 * told["suction_loss"][0])


class TestFans:
    def test_air_power(self) -> None:
        """5 x 2000 x 0.98 = 9800 W."""
        told = outputs("fan_air_power", compressibility_factor=0.98, **FAN)
        assert told["air_power"] == pytest.approx(9.8)

    def test_efficiency_is_a_fraction(self) -> None:
        """9.8 of 14 kW = 0.7."""
        asked = {"compressibility_factor": 0.98, "fan_shaft_power": {"value": 14, "unit": "kW"}}
        assert outputs("fan_efficiency", **asked, **FAN)["fan_efficiency"] == pytest.approx(0.7)

    def test_what_cannot_be_right_warns(self) -> None:
        asked = {"compressibility_factor": 1, "fan_shaft_power": {"value": 5, "unit": "kW"}}
        assert "lớn hơn công suất trục" in warned("fan_efficiency", **asked, **FAN)
        turned = FAN | {"outlet_pressure": {"value": -900, "unit": "Pa"}}
        assert "thấp hơn" in warned("fan_air_power", compressibility_factor=1, **turned)

    def test_energy_index(self) -> None:
        """10 m3/s = 21188.8 cfm, 1000 Pa = 4.014631 in, 1.2 kg/m3 = 0.0749135 lb/ft3.

        H = 21438.8 x (4.014631 + 0.4 x 0.998847) / 4186.38 = 22.6053 hp; belt 0.955552; motor
        17.6409 kW, x = 1.246521, 0.934849; reference 18.8703 kW; of 20 kW 0.943515.
        """
        told = self.index(flow=10, rise=1000, power=20)
        assert told["fan_energy_index"] == pytest.approx(0.943515, rel=1e-4)

    def test_a_large_motor_is_0_962(self) -> None:
        """211888 cfm, 3000 Pa = 12.043892 in: H = 212138 x 12.443431/4186.38 = 630.55 hp.

        Belt 0.96 x (630.55/632.75)^0.05 = 0.959833; 656.94 hp x 0.7457 = 489.88 kW; 509.23 in.
        """
        told = self.index(flow=100, rise=3000, power=509.23)
        assert told["fan_energy_index"] == pytest.approx(1, rel=1e-4)

    def test_no_rise_is_refused(self) -> None:
        inputs = self.asked(flow=10, rise=-1000, power=20)
        assert refused_field("fan_energy_index", **inputs) == "outlet_pressure"

    def test_a_small_fan_warns(self) -> None:
        told = warned("fan_energy_index", **self.asked(flow=0.1, rise=100, power=0.3))
        assert "0,75 kW" in told

    def test_half_the_input_doubles_the_index(self) -> None:
        told = self.index(flow=10, rise=1000, power=[20, 10])["fan_energy_index"]
        assert told[1] == pytest.approx(2 * told[0])

    @staticmethod
    def asked(*, flow: float, rise: float, power: Any) -> dict[str, Any]:
        return {
            "flow": {"value": flow, "unit": "m3/s"},
            "inlet_pressure": {"value": 0, "unit": "Pa"},
            "outlet_pressure": {"value": rise, "unit": "Pa"},
            "air_density": {"value": 1.2, "unit": "kg/m3"},
            "electrical_input_power": {"value": power, "unit": "kW"},
        }

    def index(self, **asked: Any) -> dict[str, Any]:
        return outputs("fan_energy_index", **self.asked(**asked))


@pytest.mark.parametrize("key", sorted(DUTY))
def test_a_negative_duty_is_refused(key: str) -> None:
    wrong = DUTY | {key: -1}
    assert answer("pump_fluid_power", **wrong)["error"]["field"] == key or key == "head"
