"""A drive over duty points, and electricity moved to other hours."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.energy.asking import answer, outputs, refused_field, warned

DRIVE: dict[str, Any] = {
    "full_flow_shaft_power": 20,
    "flow_share_list": [1, 0.8, 0.5],
    "duty_hours_list": [1000, 2000, 1000],
    "present_power_list": [22, 20, 16],
    "flow_exponent": 2,
    "static_head_share": 0.2,
    "motor_efficiency": 90,
    "drive_efficiency": 96,
    "electricity_price": 2000,
    "purchase_cost": 40_000_000,
}


class TestVariableSpeed:
    def test_by_hand(self) -> None:
        """20, 12.8, 5 kW / 0.864 = 23.148148, 14.814815, 5.787037 kW.

        23148.148 + 29629.630 + 5787.037 = 58564.815 kWh against 22 000 + 40 000 + 16 000 = 78 000;
        19435.185 kWh x 2000 = 38 870 370; 40/38.87037 = 1.029061 years.
        """
        told = outputs("vsd_fan_pump", **DRIVE)
        assert told["present_energy"] == pytest.approx(78_000)
        assert told["new_energy"] == pytest.approx(58564.815)
        assert told["energy_saving"] == pytest.approx(19435.185)
        assert told["cost_saving"] == pytest.approx(38_870_370)
        assert told["simple_payback"] == pytest.approx(1.0290615)

    def test_full_flow_saves_nothing(self) -> None:
        """The losses of the drive come on top: 20/0.864 = 23.148 kW against 22."""
        full = DRIVE | {"flow_share_list": 1, "duty_hours_list": 4000, "present_power_list": 22}
        told = outputs("vsd_fan_pump", **full)
        assert told["energy_saving"] == pytest.approx(4000 * (22 - 23.148148))
        assert told["simple_payback"] is None
        assert "không tiết kiệm" in warned("vsd_fan_pump", **full)

    def test_no_cube_law_with_static_head(self) -> None:
        cube = DRIVE | {"flow_exponent": 3}
        assert refused_field("vsd_fan_pump", **cube) == "flow_exponent"
        assert outputs("vsd_fan_pump", **cube | {"static_head_share": 0})["energy_saving"] > 0

    def test_each_duty_point_has_each_value(self) -> None:
        short = DRIVE | {"present_power_list": [22, 20]}
        assert refused_field("vsd_fan_pump", **short) == "present_power_list"

    def test_duties_fit_in_a_year(self) -> None:
        long = DRIVE | {"duty_hours_list": [4000, 4000, 4000]}
        assert refused_field("vsd_fan_pump", **long) == "duty_hours_list"

    @given(st.lists(st.floats(0.1, 1), min_size=1, max_size=5), st.floats(1, 2.4))
    def test_a_higher_exponent_saves_more(self, shares: list[float], exponent: float) -> None:
        same = dict.fromkeys(("duty_hours_list", "present_power_list"), [10] * len(shares))
        asked = DRIVE | {"flow_share_list": shares} | same
        low = outputs("vsd_fan_pump", **asked | {"flow_exponent": exponent})
        high = outputs("vsd_fan_pump", **asked | {"flow_exponent": exponent + 0.1})
        assert high["energy_saving"] >= low["energy_saving"] - 1e-9


class TestTariffShift:
    def test_by_hand(self) -> None:
        """50 000 kWh x (3000 - 1200) = 90 million; 45 million pay back in half a year."""
        asked = {"moved_energy": 50_000, "price_from": 3000, "price_to": 1200}
        assert outputs("tariff_shift", **asked, purchase_cost=45_000_000) == pytest.approx(
            {"cost_saving": 90_000_000, "simple_payback": 0.5}
        )
        assert outputs("tariff_shift", **asked)["simple_payback"] == 0

    def test_to_dearer_hours_never_pays_back(self) -> None:
        asked = {"moved_energy": 50_000, "price_from": 1200, "price_to": 3000}
        told = answer("tariff_shift", **asked)
        assert told["outputs"]["simple_payback"]["value"] is None
        assert "không tiết kiệm" in told["warnings"][0]
