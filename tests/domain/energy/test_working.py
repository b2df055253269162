"""The working in words of the trade: no keys, no English, units used here."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from khuyencong.domain import energy
from khuyencong.domain.energy.catalogue import list_calculators
from khuyencong.domain.energy.run import run
from khuyencong.domain.energy.working import label_of, read_formula, read_message, read_steps
from tests.domain.energy.test_reference_cases import CASES

SYMBOLS = {
    "tan",
    "cos",
    "log",
    "min",
    "psat",
    "Tsat",
    "HHV",
    "Cmin",
    "hfg",
    "Btu",
    "scf",
    "scfm",
    "gpm",
}
SYMBOLS |= {
    "degF",
    "gal",
    "npv",
    "sánh",
    "k_air",
    "IF97",
    "CO2",
    "H2O",
    "SO2",
    "Churchill",
    "Bernstein",
}
SYMBOLS |= {"Chu", "p_high", "p_low", "lbmol", "log10", "NPV"}
WORD = re.compile(r"[A-Za-z_]{3,}")


def formulas() -> list[str]:
    """Return every formula that stands in a step of a calculator."""
    found: set[str] = set()
    for path in Path(energy.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Step":
                texts = [each for each in ast.walk(node.args[1]) if isinstance(each, ast.Constant)]
                found |= {each.value for each in texts if isinstance(each.value, str)}
    return sorted(found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_no_key_is_left_in_the_working(case: dict[str, str]) -> None:
    calculator = list_calculators()[case["calculator"]]
    answer = run({"calculator": calculator.id, "inputs": case["inputs"]})
    for step in read_steps(calculator, answer["trace"]):
        assert "_" not in step.label, step
        left = set(WORD.findall(step.formula.replace("k_air", ""))) - SYMBOLS
        assert [word for word in left if word in calculator.inputs or "_" in word] == [], step


def test_the_formula_is_read_in_vietnamese() -> None:
    calculator = list_calculators()["electricity_reduction"]
    assert read_formula(calculator, "power x units") == "công suất × số thiết bị"
    assert read_formula(calculator, "energy_use x electricity_price") == (
        "Điện tiêu thụ trong năm × Giá điện"
    )
    assert read_formula(calculator, "0.96 x H^2") == "0,96 × H²"


def test_a_step_is_in_the_unit_of_its_output() -> None:
    """230 V x 10 A x 0.9 = 2.07 kW; 2000 h: 4140 kWh, told as such and not in joule."""
    asked = {
        "method": "power_meter",
        "power": 2.07,
        "operating_hours": 2000,
        "electricity_price": 1,
    }
    calculator = list_calculators()["electricity_reduction"]
    steps = read_steps(calculator, run({"calculator": calculator.id, "inputs": asked})["trace"])
    told = {step.label: (step.value, step.unit) for step in steps}
    assert told["Điện tiêu thụ trong năm"] == (pytest.approx(4140), "kWh/năm")


def test_a_message_names_the_label_with_a_decimal_comma() -> None:
    calculator = list_calculators()["electricity_reduction"]
    told = read_message(calculator, "“power_factor” phải từ 0 đến 1; nhận được 1.2")
    assert told == "“Hệ số công suất cosφ” phải từ 0 đến 1; nhận được 1,2"


def test_names_of_steps_are_known() -> None:
    calculator = list_calculators()["flash_steam"]
    assert label_of(calculator, "flash_share") == "Tỷ lệ hơi chớp"
    assert len(formulas()) > 150
