"""Named cases that an official can read, check and add to without knowing Python."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from khuyencong.domain.norms.batch import answer_json
from khuyencong.domain.norms.library import NormLibrary

FILES = sorted((Path(__file__).parents[2] / "cases/norms").glob("*.yaml"))
CASES = [
    pytest.param(document["line"], case, id=f"{file.stem}: {case['name']}")
    for file in FILES
    for document in [yaml.safe_load(file.read_text(encoding="utf-8"))]
    for case in document["cases"]
]


@pytest.mark.parametrize(("line", "case"), CASES)
def test_the_case_is_answered_as_its_source_says(line: str, case: dict[str, Any]) -> None:
    answer = answer_json({"line": line, **case["question"]}, library=NormLibrary.shipped())
    assert {key: answer[key] for key in case["expected"]} == case["expected"]
    assert case["because"]
    assert case["source"]


def test_there_are_cases() -> None:
    assert len(CASES) >= 12
