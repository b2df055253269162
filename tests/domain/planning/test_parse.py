"""Bad input is refused at its place, in a sentence."""

from __future__ import annotations

import copy
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.planning.parse import problem_from_json

GOOD: dict[str, Any] = {
    "candidates": [
        {"id": "a", "worth": 12.5, "uses": {"KCQG": 300000000, "machines": 1}, "group": "a"},
        {"id": "b", "worth": 3, "uses": {"poor": 0.5}, "requires": ["a"], "must": False},
    ],
    "limits": {
        "KCQG": {"max": 900000000, "money": True},
        "machines": {"min": 0, "max": 4},
        "poor": {"min_share": {"of": "KCQG", "share": 0.3}},
        "unused": {"max": 1},
    },
}

BAD = [
    (("candidates",), [], "candidates"),
    (("candidates",), {}, "candidates"),
    (("limits",), [], "limits"),
    (("extra",), 1, "extra"),
    (("candidates", 1), 5, "candidates[1]"),
    (("candidates", 1, "id"), "a", "candidates[1].id"),
    (("candidates", 1, "id"), 7, "candidates[1].id"),
    (("candidates", 1, "id"), " ", "candidates[1].id"),
    (("candidates", 1, "worth"), -1, "candidates[1].worth"),
    (("candidates", 1, "worth"), True, "candidates[1].worth"),
    (("candidates", 1, "worth"), "3", "candidates[1].worth"),
    (("candidates", 1, "worth"), None, "candidates[1].worth"),
    (("candidates", 1, "worth"), float("nan"), "candidates[1].worth"),
    (("candidates", 1, "worth"), float("inf"), "candidates[1].worth"),
    (("candidates", 1, "worth"), [3], "candidates[1].worth"),
    (("candidates", 0, "worth"), [], "candidates[0].worth"),
    (("candidates", 0, "uses", "KCQG"), -1, "candidates[0].uses.KCQG"),
    (("candidates", 0, "uses", "KCQG"), 0.5, "candidates[0].uses.KCQG"),
    (("candidates", 0, "uses", "KCQG"), 10**30, "candidates[0].uses.KCQG"),
    (("candidates", 0, "uses"), [], "candidates[0].uses"),
    (("candidates", 0, "colour"), "red", "candidates[0].colour"),
    (("candidates", 0, "group"), 1, "candidates[0].group"),
    (("candidates", 0, "must"), "yes", "candidates[0].must"),
    (("candidates", 0, "must"), {"why": "x"}, "candidates[0].must.why"),
    (("candidates", 1, "requires"), ["nobody"], "candidates[1].requires[0]"),
    (("candidates", 1, "requires"), "a", "candidates[1].requires"),
    (("candidates", 1, "excludes"), ["b"], "candidates[1].excludes[0]"),
    (("limits", "KCQG", "max"), -1, "limits.KCQG.max"),
    (("limits", "KCQG", "max"), 0.5, "limits.KCQG.max"),
    (("limits", "KCQG", "money"), 1, "limits.KCQG.money"),
    (("limits", "KCQG", "most"), 1, "limits.KCQG.most"),
    (("limits", "machines", "min"), 5, "limits.machines.min"),
    (("limits", "poor", "min_share", "share"), 1.5, "limits.poor.min_share.share"),
    (("limits", "poor", "min_share", "share"), -0.1, "limits.poor.min_share.share"),
    (("limits", "poor", "min_share", "of"), "nothing", "limits.poor.min_share.of"),
    (("limits", "poor", "min_share", "of"), "poor", "limits.poor.min_share.of"),
    (("limits", "poor", "min_share"), {"of": "KCQG"}, "limits.poor.min_share.share"),
]


@pytest.mark.parametrize(("path", "value", "field"), BAD)
def test_it_names_the_place(path: tuple[Any, ...], value: Any, field: str) -> None:
    problem = copy.deepcopy(GOOD)
    inner: Any = problem
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    with pytest.raises(BadInput) as refusal:
        problem_from_json(problem)
    assert refusal.value.field == field
    assert str(refusal.value)


@pytest.mark.parametrize("key", ["id", "worth"])
def test_a_candidate_without_a_needed_key_is_refused(key: str) -> None:
    problem = copy.deepcopy(GOOD)
    del problem["candidates"][0][key]
    with pytest.raises(BadInput) as refusal:
        problem_from_json(problem)
    assert refusal.value.field == f"candidates[0].{key}"


def test_a_good_problem_is_read_exactly() -> None:
    problem = problem_from_json(GOOD)
    assert problem.candidates[0].worth == (Decimal("12.5"),)
    assert problem.candidates[1].uses == {"poor": Decimal("0.5")}
    assert problem.resources == ("KCQG", "machines", "poor", "unused")
    assert not problem.levelled


def test_a_must_may_carry_its_reason() -> None:
    problem = copy.deepcopy(GOOD)
    problem["candidates"][0]["must"] = {"reason": "Đề án chuyển tiếp"}
    problem["candidates"][1] |= {"must": True, "reason": "Lãnh đạo chọn"}
    first, second = problem_from_json(problem).candidates
    assert (first.must, first.reason) == (True, "Đề án chuyển tiếp")
    assert (second.must, second.reason) == (True, "Lãnh đạo chọn")


def test_levels_of_worth_must_be_as_many_everywhere() -> None:
    problem = copy.deepcopy(GOOD)
    problem["candidates"][0]["worth"] = [1, 2]
    problem["candidates"][1]["worth"] = [1, 2, 3]
    with pytest.raises(BadInput) as refusal:
        problem_from_json(problem)
    assert refusal.value.field == "candidates[1].worth"
