"""Every usable reference case, through the face that people and programs use.

The cases and their tolerance come from published engineering software and textbooks; the origin
stands in each of them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from khuyencong.domain.energy.run import run

FILE = Path(__file__).parents[2] / "cases/energy/reference.json"
CASES = [each for each in json.loads(FILE.read_text(encoding="utf-8")) if each["usable"]]
LEAST_TOLERANCE = 1e-3


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_the_case_comes_out(case: dict[str, Any]) -> None:
    answer = run({"calculator": case["calculator"], "inputs": case["inputs"]})
    for key, expected in case["expected"].items():
        found = answer["outputs"][key]
        assert found["unit"] == expected["unit"]
        tolerance = max(case["suggested_rel_tol"], LEAST_TOLERANCE)
        assert found["value"] == pytest.approx(expected["value"], rel=tolerance)
