"""CO2 and cash flow; the arithmetic stands beside the numbers."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.energy.asking import answer, outputs, refused_field, warned

GRID = {"value": 0.6, "unit": "tCO2/MWh"}
MEASURE: dict[str, Any] = {
    "life": 3,
    "annual_energy_saving": 60,
    "salvage": 20,
    "investment": 100,
    "annual_operating_cost": 10,
    "disposal_cost": 5,
    "discount_rate": {"value": 10, "unit": "%"},
}


class TestCo2:
    def test_before_and_after(self) -> None:
        """100 and 70 MWh x 0.6 t/MWh = 60, 42 and 18 t."""
        told = outputs(
            "co2_saving",
            emission_factor=GRID,
            baseline_energy={"value": 100, "unit": "MWh/yr"},
            new_energy={"value": 70_000, "unit": "kWh/year"},
        )
        expected = {"baseline_emission": 60, "new_emission": 42, "emission_saving": 18}
        assert told == pytest.approx(expected)

    def test_a_figure_says_factor_year_and_document(self) -> None:
        """0.6592 t/MWh is the grid of 2023, 0.6766 that of 2022; 0.6 is nobody's."""
        of_2022 = {"value": 0.6766, "unit": "tCO2/MWh"}
        told = warned("co2_saving", emission_factor=of_2022, energy_saving=1)
        assert "0,6766 tCO2/MWh, năm 2022 (CV 327/BĐKH-PTCBT)" in told
        assert "do người nhập nêu" not in told
        told = warned("co2_saving", emission_factor=GRID, energy_saving=1)
        assert "do người nhập nêu" in told
        assert "0,6592 tCO2/MWh, năm 2023" in told
        fuel = {"fuel_volume": 1, "density": 1, "net_calorific_value": 43}
        assert "năm và văn bản" in warned("co2_saving", emission_factor=70, **fuel)

    def test_saved(self) -> None:
        told = outputs("co2_saving", emission_factor=GRID, energy_saving=30_000)
        assert told == {"emission_saving": pytest.approx(18)}

    def test_fuel(self) -> None:
        """1000 l x 0.84 kg/l x 43 MJ/kg = 36 120 MJ; x 74 100 kg/TJ = 2.676492 t."""
        told = outputs(
            "co2_saving",
            emission_factor={"value": 74_100, "unit": "kg CO2/TJ"},
            fuel_volume={"value": 1, "unit": "m3/yr"},
            density={"value": 840, "unit": "kg/m3"},
            net_calorific_value=43,
        )
        assert told == {"emission": pytest.approx(2.676492)}

    def test_more_than_before_warns(self) -> None:
        told = {"emission_factor": 50, "baseline_energy": 1, "new_energy": 2}
        assert "không giảm" in warned("co2_saving", **told)


class TestCashFlow:
    def test_by_hand(self) -> None:
        """-100, 50, 50, 65: 45.454545 + 41.322314 + 48.835462 - 100 = 35.612322.

        Annuity of 3 years 2.486852, worth 14.320242; payback 100/60 and 100/50.
        """
        told = outputs("cash_flow", **MEASURE)
        assert told["npv"] == pytest.approx(35.612322)
        assert told["annual_worth"] == pytest.approx(14.320242, rel=1e-6)
        assert told["simple_payback_gross"] == pytest.approx(100 / 60)
        assert told["simple_payback_net"] == pytest.approx(2)
        rate = 1 + told["irr"] / 100
        assert 50 / rate + 50 / rate**2 + 65 / rate**3 == pytest.approx(100)

    def test_without_interest_it_is_a_sum(self) -> None:
        """50 + 50 + 65 - 100 = 65, over 3 years 21.666667."""
        told = outputs("cash_flow", **MEASURE | {"discount_rate": 0})
        assert told["npv"] == pytest.approx(65)
        assert told["annual_worth"] == pytest.approx(65 / 3)

    def test_the_smallest_positive_of_two_rates(self) -> None:
        """-100 + 230 v - 132 v^2 has v = 1/1.1 and 1/1.2."""
        two = {"life": 2, "investment": 100, "annual_energy_saving": 230, "disposal_cost": 362}
        told = outputs("cash_flow", **self.plain(**two))
        assert told["irr"] == pytest.approx(10)

    def test_life_of_one_year(self) -> None:
        told = outputs("cash_flow", **self.plain(life=1, investment=100, annual_energy_saving=125))
        assert told["irr"] == pytest.approx(25)

    @pytest.mark.parametrize(("saving", "rate"), [(50, 0), (40, -13.6675)])
    def test_a_rate_that_is_not_positive_warns(self, saving: float, rate: float) -> None:
        """40 v + 40 v^2 = 100: v = (-1 + sqrt 11)/2 = 1.158312, r = -13.6675 %."""
        asked = self.plain(life=2, investment=100, annual_energy_saving=saving)
        assert outputs("cash_flow", **asked)["irr"] == pytest.approx(rate, abs=1e-4)
        assert "không dương" in warned("cash_flow", **asked)

    def test_what_never_pays_back_has_no_rate(self) -> None:
        asked = self.plain(life=5, investment=100, annual_energy_saving=0)
        told = outputs("cash_flow", **asked)
        assert told["irr"] is None
        assert told["simple_payback_gross"] is None
        assert told["npv"] == pytest.approx(-100)
        assert "không hoàn vốn" in warned("cash_flow", **asked)

    def test_lists_equal_single_runs(self) -> None:
        both = outputs("cash_flow", **MEASURE | {"life": [3, 10], "investment": [100, 900]})
        for at, (life, investment) in enumerate([(3, 100), (10, 900)]):
            one = outputs("cash_flow", **MEASURE | {"life": life, "investment": investment})
            found = {k: v[at] if isinstance(v, list) else v for k, v in both.items()}
            assert found == pytest.approx(one)

    @pytest.mark.parametrize("life", [0, -1, 2.5, 101])
    def test_life_is_whole_years(self, life: float) -> None:
        assert refused_field("cash_flow", **MEASURE | {"life": life}) == "life"

    @given(
        st.integers(1, 40),
        st.floats(1, 1000),
        st.floats(0.01, 3),
        st.floats(0, 2),
        st.floats(0, 2),
    )
    def test_the_rate_brings_the_value_to_nothing(
        self, life: int, investment: float, saving: float, salvage: float, disposal: float
    ) -> None:
        asked = self.plain(
            life=life,
            investment=investment,
            annual_energy_saving=saving * investment,
            salvage=salvage * investment,
            disposal_cost=disposal * investment,
        )
        rate = outputs("cash_flow", **asked)["irr"]
        if rate is None or rate < -80:
            return
        value = outputs("cash_flow", **asked | {"discount_rate": rate / 100})["npv"]
        size = investment * (1 + max(0.0, -rate / 100) * 5) ** life
        assert value == pytest.approx(0, abs=1e-6 * size)

    @staticmethod
    def plain(**changes: Any) -> dict[str, Any]:
        nothing = dict.fromkeys(MEASURE, 0)
        return nothing | {"discount_rate": 0.1} | changes


def test_a_factor_per_time_is_refused() -> None:
    wrong = {"value": 1, "unit": "kg/h"}
    told = answer("co2_saving", emission_factor=wrong, energy_saving=1)
    assert told["error"]["field"] == "emission_factor"
