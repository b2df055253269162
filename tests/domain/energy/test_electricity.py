"""Consumers, motors, drives, lamps and capacitors; the arithmetic stands beside the numbers."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.energy.asking import answer, outputs, refused_field, warned

USE = {"operating_hours": 2000, "electricity_price": 2000}
TRIANGLE = {
    "apparent_power": {"value": 100, "unit": "kVA"},
    "real_power": {"value": 80, "unit": "kW"},
    "reactive_power": {"value": 60, "unit": "kvar"},
    "phase_angle": {"value": math.degrees(math.acos(0.8)), "unit": "deg"},
    "power_factor": {"value": 80, "unit": "%"},
}
PAIRS = [
    ("apparent_power", "real_power"),
    ("apparent_power", "reactive_power"),
    ("real_power", "reactive_power"),
    *((power, angle) for power in list(TRIANGLE)[:3] for angle in ("phase_angle", "power_factor")),
]


class TestElectricityReduction:
    def test_three_phases_count_the_root_of_three(self) -> None:
        """1.7320508 x 400 V x 10 A x 0.8 = 5.542563 kW, two of them 11.085125 kW."""
        told = outputs(
            "electricity_reduction",
            method="multimeter",
            phases=3,
            supply_voltage=400,
            average_current=10,
            power_factor=0.8,
            units=2,
            **USE,
        )
        assert told["power"] == pytest.approx(11.085125)
        assert told["energy_use"] == pytest.approx(22170.25)
        assert told["energy_cost"] == pytest.approx(44_340_500)

    def test_a_nameplate_follows_the_frequency(self) -> None:
        """10 kW x 0.75 x (40/50)^2.5 / 0.9: 0.8^2.5 = 0.5724334, so 4.770278 kW."""
        given_ = {
            "method": "nameplate",
            "rated_motor_power": 10,
            "operating_frequency": 40,
            "line_frequency": 50,
            "motor_and_drive_efficiency": 90,
            "load_factor": 0.75,
        }
        told = outputs("electricity_reduction", **given_, **USE)
        assert told["power"] == pytest.approx(4.770278)
        assert told["energy_use"] == pytest.approx(9540.556)
        assert told["energy_cost"] == pytest.approx(19_081_112)
        assert outputs("electricity_reduction", **given_, **USE, units=3)["power"] == pytest.approx(
            14.310834
        )

    def test_a_power_meter_is_taken_as_read(self) -> None:
        """5 kW x 2000 h = 10 000 kWh, at 2000 đồng 20 million."""
        told = outputs("electricity_reduction", method="power_meter", power=5, **USE)
        assert told == pytest.approx({"power": 5, "energy_use": 10_000, "energy_cost": 20_000_000})

    def test_known_energy_has_no_power(self) -> None:
        told = outputs(
            "electricity_reduction",
            method="known_energy",
            annual_energy={"value": 3.6, "unit": "GJ/yr"},
            electricity_price=2000,
        )
        assert told == pytest.approx({"energy_use": 1000, "energy_cost": 2_000_000})

    def test_hours_longer_than_a_year_are_refused(self) -> None:
        told = {"method": "power_meter", "power": 5, "electricity_price": 1}
        assert (
            refused_field("electricity_reduction", operating_hours=8785, **told)
            == "operating_hours"
        )

    def test_odd_values_only_warn(self) -> None:
        told = {"phases": 1, "supply_voltage": 230, "average_current": 1, "power_factor": 0.2}
        assert "power_factor" in warned("electricity_reduction", method="multimeter", **told, **USE)


def test_constant_power_over_a_year() -> None:
    """7.5 kW x 4000 h = 30 MWh; 30 000 kWh at 1900 đồng = 57 million."""
    told = outputs(
        "annual_energy_and_cost", power=7.5, operating_hours=4000, electricity_price=1900
    )
    assert told == pytest.approx({"annual_energy": 30, "annual_cost": 57_000_000})
    none = outputs("annual_energy_and_cost", power=0, operating_hours=0, electricity_price=1900)
    assert none == {"annual_energy": 0, "annual_cost": 0}


class TestPowerFactorCorrection:
    @pytest.mark.parametrize("pair", PAIRS)
    def test_every_pair_gives_the_same_triangle(self, pair: tuple[str, str]) -> None:
        """S 100, P 80, Q 60, to 0.9: S' 80/0.9 = 88.8889; tan(acos 0.9) = 0.4843221."""
        told = outputs(
            "power_factor_correction",
            target_power_factor=0.9,
            **{key: TRIANGLE[key] for key in pair},
        )
        assert told["target_apparent_power"] == pytest.approx(88.888889)
        assert told["apparent_power_reduction"] == pytest.approx(11.111111)
        assert told["reactive_power"] == pytest.approx(60)
        assert told["target_reactive_power"] == pytest.approx(38.745768)
        assert told["capacitor_power"] == pytest.approx(21.254232)

    def test_one_is_the_whole_reactive_power(self) -> None:
        told = outputs(
            "power_factor_correction", target_power_factor=1, real_power=80, reactive_power=60
        )
        assert told["capacitor_power"] == pytest.approx(60)
        assert told["target_reactive_power"] == pytest.approx(0, abs=1e-9)

    def test_a_good_factor_needs_no_capacitor(self) -> None:
        asked = {"target_power_factor": 0.9, "real_power": 80, "power_factor": 0.95}
        assert outputs("power_factor_correction", **asked)["capacitor_power"] < 0
        assert "không phải lắp" in warned("power_factor_correction", **asked)

    @pytest.mark.parametrize(
        ("asked", "field"),
        [
            ({"apparent_power": 80, "real_power": 100}, "real_power"),
            ({"apparent_power": 80, "reactive_power": 100}, "reactive_power"),
            ({"reactive_power": 10, "power_factor": 1}, "power_factor"),
            ({"reactive_power": 10, "phase_angle": 0}, "phase_angle"),
            ({"real_power": 10, "power_factor": 1.2}, "power_factor"),
            ({"real_power": 10, "phase_angle": 90}, "phase_angle"),
        ],
    )
    def test_no_triangle_is_refused(self, asked: dict[str, Any], field: str) -> None:
        assert refused_field("power_factor_correction", target_power_factor=0.9, **asked) == field

    @given(st.floats(1, 1e4), st.floats(0.1, 0.98), st.floats(0.0, 0.019))
    def test_a_higher_target_needs_more(self, real: float, target: float, more: float) -> None:
        told = outputs(
            "power_factor_correction",
            real_power=real,
            power_factor=0.5,
            target_power_factor=[target, target + more],
        )
        assert told["capacitor_power"][0] <= told["capacitor_power"][1] + 1e-9


class TestMotors:
    def test_loading_and_its_share(self) -> None:
        """11 kW x 0.9 = 9.9 kW = 9.9/0.745699872 = 13.27612 hp, 66 % of 15 kW."""
        told = outputs(
            "motor_loading",
            measured_input_power=11,
            motor_efficiency_at_load=90,
            rated_power={"value": 15, "unit": "kW"},
        )
        assert told["shaft_power"] == pytest.approx(13.27612)
        assert told["load"] == pytest.approx(66)

    @pytest.mark.parametrize(("power", "said"), [(5, "non tải"), (11, ""), (20, "quá tải")])
    def test_loading_warns_outside_40_to_100_per_cent(self, power: float, said: str) -> None:
        told = warned(
            "motor_loading",
            measured_input_power=power,
            motor_efficiency_at_load=90,
            rated_power={"value": 15, "unit": "kW"},
        )
        assert said in told
        assert bool(said) == bool(told)

    def test_current_of_three_phases(self) -> None:
        """11 000 / (1.7320508 x 380 x 0.85) = 19.662084 A."""
        told = outputs("motor_electrical", input_power=11, voltage=380, power_factor=0.85)
        assert told["current"] == pytest.approx(19.662084)
        assert outputs("motor_electrical", input_power=0, voltage=380, power_factor=0.85) == {
            "current": 0
        }

    def test_replacement_against_old_and_rewound(self) -> None:
        """15 kW x 0.6 x 4000 h = 36 000 kWh on the shaft.

        old /0.85 = 42352.941; new /0.92 = 39130.435; rewound /0.84 = 42857.143; saving 3222.506,
        x 2000 = 6445013; 20e6/6445013 = 3.103174. Against rewinding 3726.708 kWh, 7453416 đồng;
        (20 - 5)e6/7453416 = 2.0125.
        """
        told = outputs("motor_replacement", **self.replaced())
        assert told == pytest.approx(
            {
                "existing_energy": 42352.941,
                "new_energy": 39130.435,
                "rewound_energy": 42857.143,
                "energy_saving": 3222.5064,
                "cost_saving": 6445012.8,
                "simple_payback": 3.103174,
                "incremental_saving_vs_rewind": 3726.7081,
                "incremental_payback_vs_rewind": 2.0125,
            },
            rel=1e-6,
        )

    def test_a_worse_motor_is_told(self) -> None:
        worse = self.replaced() | {"new_efficiency": 80}
        assert "không hoàn vốn" in warned("motor_replacement", **worse)

    def test_rewinding_leaves_some_efficiency(self) -> None:
        lost = self.replaced() | {"rewind_efficiency_loss": 85}
        assert refused_field("motor_replacement", **lost) == "rewind_efficiency_loss"

    @pytest.mark.parametrize("efficiency", [-5, 0, 101])
    def test_an_impossible_efficiency_is_refused(self, efficiency: float) -> None:
        wrong = self.replaced() | {"new_efficiency": efficiency}
        assert refused_field("motor_replacement", **wrong) == "new_efficiency"

    def test_a_belt_drive(self) -> None:
        """7.46 kW x 0.75 x 4000 h = 22 380; /0.93 = 24064.516; /0.98 = 22836.735 kWh."""
        told = outputs(
            "belt_drive_replacement",
            motor_power={"value": 7.46, "unit": "kW"},
            operating_hours=4000,
            average_load=75,
            electricity_price=2000,
            baseline_drive_efficiency=93,
            new_drive_efficiency=98,
        )
        assert told["baseline_energy"] == pytest.approx(24064.516)
        assert told["new_energy"] == pytest.approx(22836.735)
        assert told["energy_saving"] == pytest.approx(1227.7814)
        assert told["cost_saving"] == pytest.approx(2455562.9)

    @staticmethod
    def replaced() -> dict[str, Any]:
        return {
            "rated_power": {"value": 15, "unit": "kW"},
            "load": 60,
            "existing_efficiency": 85,
            "new_efficiency": {"value": 0.92, "unit": "-"},
            "operating_hours": 4000,
            "electricity_price": 2000,
            "purchase_cost": 20_000_000,
            "rewind_cost": 5_000_000,
            "rewind_efficiency_loss": 1,
        }


class TestLighting:
    LAMPS = {
        "lamps_per_fixture": 2,
        "fixtures": 50,
        "ballast_factor": 1.1,
        "operating_hours": 3000,
        "coefficient_of_utilisation": 0.6,
        "lumen_depreciation": 0.8,
        "electricity_price": 2000,
    }

    def test_power_and_light(self) -> None:
        """36 x 2 x 50 x 1.1 = 3960 W, 11 880 kWh; 2600 x 110 x 0.6 x 0.8 = 137 280 lm."""
        told = outputs("lighting_replacement", lamp_power=36, lumens_per_lamp=2600, **self.LAMPS)
        assert told["electricity_use"] == pytest.approx(11_880)
        assert told["electricity_cost"] == pytest.approx(23_760_000)
        assert told["delivered_light"] == pytest.approx(137_280)

    def test_two_lamps_side_by_side_equal_two_runs(self) -> None:
        both = outputs(
            "lighting_replacement", lamp_power=[36, 18], lumens_per_lamp=[2600, 2000], **self.LAMPS
        )
        new = outputs("lighting_replacement", lamp_power=18, lumens_per_lamp=2000, **self.LAMPS)
        assert {key: value[1] for key, value in both.items()} == pytest.approx(new)

    def test_more_light_than_the_lamps_give_is_refused(self) -> None:
        asked = self.LAMPS | {"coefficient_of_utilisation": 1.2}
        told = answer("lighting_replacement", lamp_power=36, lumens_per_lamp=2600, **asked)
        assert told["error"]["field"] == "coefficient_of_utilisation"
