"""The face answers in order, in words, and never breaks."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.energy.catalogue import list_calculators, list_not_offered
from khuyencong.domain.energy.run import run, run_many
from khuyencong.domain.energy.units import find_unit

RIGHT: dict[str, Any] = {
    "method": {"value": "multimeter", "unit": "-"},
    "operating_hours": {"value": 2000, "unit": "h/yr"},
    "electricity_price": {"value": 2000, "unit": "VND/kWh"},
    "phases": {"value": 1, "unit": "-"},
    "supply_voltage": {"value": 0.23, "unit": "kV"},
    "average_current": {"value": 10, "unit": "A"},
    "power_factor": {"value": 90, "unit": "%"},
}


def answer_to(**changes: Any) -> dict[str, Any]:
    inputs = {key: value for key, value in (RIGHT | changes).items() if value is not ...}
    return run({"calculator": "electricity_reduction", "inputs": inputs})


def test_units_people_use_are_taken() -> None:
    """230 V x 10 A x 0.9 = 2.07 kW; 2000 h at 2000 đồng: 4140 kWh, 8.28 million đồng."""
    outputs = answer_to()["outputs"]
    assert outputs["power"] == {"value": pytest.approx(2.07), "unit": "kW"}
    assert outputs["energy_use"] == {"value": pytest.approx(4140), "unit": "kWh/yr"}
    assert outputs["energy_cost"]["value"] == pytest.approx(8_280_000)


@pytest.mark.parametrize(
    ("key", "stated", "said"),
    [
        ("average_current", ..., "Thiếu"),
        ("average_current", {"value": "12,5", "unit": "A"}, "dấu thập phân"),
        ("average_current", {"value": True, "unit": "A"}, "một số"),
        ("average_current", {"value": None, "unit": "A"}, "một số"),
        ("average_current", {"value": [], "unit": "A"}, "một số"),
        ("average_current", {"value": 10, "unit": "V"}, "đơn vị"),
        ("average_current", {"value": 10, "unit": "xyz"}, "đơn vị"),
        ("average_current", {"value": 10, "unit": 7}, "Đơn vị"),
        ("average_current", {"unit": "A"}, "value"),
        ("average_current", {"value": 10**400, "unit": "A"}, "một số"),
        ("phases", {"value": 2, "unit": "-"}, "một trong"),
        ("method", {"value": "guess", "unit": "-"}, "một trong"),
        ("operating_hours", {"value": 8, "unit": "h"}, "đơn vị"),
        ("colour", {"value": 1, "unit": "-"}, "Không có số liệu"),
    ],
)
def test_what_is_wrong_is_named(key: str, stated: Any, said: str) -> None:
    error = answer_to(**{key: stated})["error"]
    assert error["field"] == key
    assert said in error["message"]


@pytest.mark.parametrize("request_", [None, 3, "x", [], {}, {"calculator": 5}, {"calculator": "x"}])
def test_a_request_of_the_wrong_shape_is_answered(request_: Any) -> None:
    assert run(request_)["error"]["field"] == "calculator"


def test_lists_are_cases_side_by_side() -> None:
    """1 A and 2 A at 230 V and 0.9, beside 2000 h: 0.207 and 0.414 kW."""
    answer = answer_to(average_current=[1, 2], operating_hours=[2000, 4000])
    assert answer["outputs"]["power"]["value"] == pytest.approx([0.207, 0.414])
    assert answer["outputs"]["energy_use"]["value"] == pytest.approx([414, 1656])


def test_lists_of_different_length_are_refused() -> None:
    error = answer_to(average_current=[1, 2], operating_hours=[2000, 4000, 6000])["error"]
    assert error["field"] == "average_current"
    assert "2 giá trị" in error["message"]


def test_what_has_no_value_is_null() -> None:
    """A motor that is not better never pays back; a second one in the list does."""
    inputs = {
        "rated_power": {"value": 10, "unit": "kW"},
        "load": 50,
        "existing_efficiency": 90,
        "new_efficiency": [90, 95],
        "operating_hours": 1000,
        "electricity_price": 2000,
        "purchase_cost": 1_000_000,
        "rewind_cost": 0,
        "rewind_efficiency_loss": 1,
    }
    answer = run({"calculator": "motor_replacement", "inputs": inputs})
    payback = answer["outputs"]["simple_payback"]["value"]
    assert payback == [None, pytest.approx(1.71)]  # 5000 (1/0.9 - 1/0.95) = 292.4 kWh
    step = next(each for each in answer["trace"] if each["name"] == "simple_payback")
    assert step["value"][0] is None


@pytest.mark.parametrize(
    ("key", "value", "unit"),
    [
        ("electricity_price", 2000, "đồng/kWh"),
        ("electricity_price", 2000, "VND/kWh"),
        ("operating_hours", 2000, "hours/year"),
        ("operating_hours", 2000, "giờ/năm"),
        ("operating_hours", 2000, "hour/op_year"),
        ("supply_voltage", 230, "volt"),
        ("average_current", 10_000, "mA"),
    ],
)
def test_words_of_units_are_understood(key: str, value: float, unit: str) -> None:
    outputs = answer_to(**{key: {"value": value, "unit": unit}})["outputs"]
    assert outputs["energy_cost"]["value"] == pytest.approx(8_280_000)


@pytest.mark.parametrize(
    "unit", ["9**9**9**9", "A**9**9**9", "A^9^9^9", "A**(9**9**9)", "A**99", "A" * 61, "(9)**9 A"]
)
def test_a_unit_that_would_count_for_ever_is_no_unit(unit: str) -> None:
    error = answer_to(average_current={"value": 10, "unit": unit})["error"]
    assert (error["field"], "đơn vị" in error["message"]) == ("average_current", True)


def test_powers_of_units_are_read() -> None:
    assert find_unit("kg/m^3").factor == find_unit("kg/m**3").factor == 1
    assert find_unit("m**-1 K").factor == 1


def test_a_list_has_an_end() -> None:
    """10 001 values are answered, more than 100 000 are not."""
    answer = answer_to(average_current=[1] * 10_001)
    assert len(answer["outputs"]["power"]["value"]) == 10_001
    error = answer_to(average_current=[1] * 100_001)["error"]
    assert (error["field"], "100001" in error["message"]) == ("average_current", True)


def test_every_unit_of_the_table_has_numbers() -> None:
    """YAML takes 1e-09 for text."""
    for name in ("kg CO2/TJ", "currency/GJ", "scf/h"):
        assert isinstance(find_unit(name).factor, float)


def test_a_year_of_hours_never_becomes_a_number() -> None:
    assert "error" in answer_to(operating_hours={"value": 0.5, "unit": "-"})


def test_inputs_of_other_methods_are_left_out() -> None:
    """What is known for all units takes no count of them."""
    answer = answer_to(method="known_energy", annual_energy=500, units=3, power_factor="?")
    assert answer["outputs"]["energy_use"]["value"] == pytest.approx(500)


def test_what_is_not_offered_says_why() -> None:
    assert "Không cung cấp" in run({"calculator": "chp_screening"})["error"]["message"]


def test_many_are_answered_in_order() -> None:
    right = {"calculator": "electricity_reduction", "inputs": RIGHT}
    answers = run_many([right, {"calculator": "x"}, right])
    assert ["error" in each for each in answers] == [False, True, False]
    assert "error" in run_many("x")[0]


def test_each_method_whose_inputs_are_given_answers() -> None:
    numbers = {"reynolds": 1e4, "prandtl": 0.7, "rayleigh": 1e6}
    told = run({"calculator": "insulation_correlations", "inputs": numbers})
    assert set(told["outputs"]) == {"nusselt_forced", "nusselt_free"}
    assert [step["name"] for step in told["trace"]] == ["nusselt_forced", "nusselt_free"]
    missing = run({"calculator": "insulation_correlations", "inputs": {"prandtl": 0.7}})
    assert missing["error"]["field"] in ("reynolds", "rayleigh")


def test_what_is_wrong_for_one_of_several_methods_is_named() -> None:
    numbers = {"reynolds": -1, "prandtl": 0.7, "rayleigh": 1e6}
    told = run({"calculator": "insulation_correlations", "inputs": numbers})
    assert told["error"]["field"] == "reynolds"


@pytest.mark.parametrize("name", sorted(list_calculators()))
def test_ranges_of_inputs_are_numbers_in_order(name: str) -> None:
    for field in list_calculators()[name].inputs.values():
        for bounds in (field.possible, field.plausible):
            least, most = bounds
            assert all(each is None or isinstance(each, int | float) for each in bounds)
            assert least is None or most is None or least < most


def test_reasons_for_not_offering_are_vietnamese() -> None:
    assert "bảng giá" in list_not_offered()["chp_screening"]
    assert "nhiệt dung" in list_not_offered()["hot_gas_leakage_loss"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)


@given(st.sampled_from(sorted(RIGHT)), json_values)
def test_no_value_breaks_it(key: str, stated: Any) -> None:
    answer = answer_to(**{key: stated})
    assert ("error" in answer) != ("outputs" in answer)
