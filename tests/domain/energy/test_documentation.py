"""Each calculator is documented: purpose, formula, references, an example that comes out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from khuyencong.domain.energy.catalogue import list_calculators
from khuyencong.domain.energy.documentation import example_of, formulas_of, purpose_of

FILE = Path(__file__).parents[2] / "cases/energy/reference.json"
CASES = {each["id"]: each for each in json.loads(FILE.read_text(encoding="utf-8"))}
EVERY = sorted(list_calculators())


@pytest.mark.parametrize("name", EVERY)
def test_the_formula_is_told_with_what_it_rests_on(name: str) -> None:
    calculator = list_calculators()[name]
    assert purpose_of(calculator) != calculator.purpose
    formulas = formulas_of(calculator)
    assert sum(len(each.ways) for each in formulas) == len(calculator.methods)
    assert all(each.summary for each in formulas)
    assert any(each.notes for each in formulas)
    assert any(each.references for each in formulas)


@pytest.mark.parametrize("name", EVERY)
def test_the_example_comes_out(name: str) -> None:
    example = example_of(name)
    assert example.steps
    for key, stated in example.expected.items():
        found = example.outputs[key]
        assert found["unit"] == stated["unit"]
        assert found["value"] == pytest.approx(stated["value"], rel=example.tolerance)


@pytest.mark.parametrize("name", EVERY)
def test_the_example_is_the_published_case_or_worked_by_hand(name: str) -> None:
    example = example_of(name)
    if example.case:
        case = CASES[example.case]
        assert case["usable"]
        assert (example.inputs, example.expected) == (case["inputs"], case["expected"])
        assert example.origin == case["origin"]
    elif name != "tank_insulation":  # its heat balance is proven in test_insulation
        assert example.by_hand
        assert example.expected
