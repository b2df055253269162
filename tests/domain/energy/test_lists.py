"""Calculators are whole: each method has a function, each row a label, each case takes lists."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.domain.energy.catalogue import Calculator, list_calculators
from khuyencong.domain.energy.registry import function_for
from khuyencong.domain.energy.run import run
from tests.domain.energy.test_reference_cases import CASES

FAMILIES = {"electricity", "pumps_and_fans", "consumption", "money_and_carbon"}
WHOLE = [each for each in list_calculators().values() if each.family in FAMILIES]
CHECKED = [each for each in CASES if list_calculators()[each["calculator"]].family in FAMILIES]


@pytest.mark.parametrize("case", CHECKED, ids=lambda case: str(case["id"]))
def test_a_list_of_two_is_two_runs(case: dict[str, Any]) -> None:
    one = run({"calculator": case["calculator"], "inputs": case["inputs"]})
    fields = list_calculators()[case["calculator"]].inputs
    inputs = {
        key: each if fields[key].choices else each | {"value": [each["value"]] * 2}
        for key, each in case["inputs"].items()
    }
    two = run({"calculator": case["calculator"], "inputs": inputs})
    for key, each in one["outputs"].items():
        assert two["outputs"][key]["value"] == pytest.approx([each["value"]] * 2)


@pytest.mark.parametrize("calculator", WHOLE, ids=lambda each: str(each.id))
def test_each_method_has_a_function_that_says_how(calculator: Calculator) -> None:
    for method in calculator.methods or {"": None}:
        function = function_for(calculator.id, method)
        assert function is not None, method
        assert ">>> " in (function.__doc__ or "")


@pytest.mark.parametrize("calculator", WHOLE, ids=lambda each: str(each.id))
def test_each_row_has_a_vietnamese_label(calculator: Calculator) -> None:
    rows = [*calculator.inputs.values(), *calculator.outputs.values()]
    assert calculator.label_vi
    assert [each.key for each in rows if not each.label_vi] == []
