"""Questions as people write them: what is refused, and which field is named."""

from typing import Any

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.question import NormQuestion, read_question

GOOD: dict[str, Any] = {
    "on": "2025-06-30",
    "fund": "KCDP",
    "province": "Hải Dương",
    "line": "machinery",
    "eligible_cost_vnd": 10**15,
    "support_vnd": 0,
}
BAD = [
    ("on", None),
    ("on", 20250630),
    ("on", "30/06/2025"),
    ("on", "20250630"),
    ("on", "2025-02-29"),
    ("on", "2025-6-30"),
    ("on", " 2025-06-30"),
    ("on", "٢٠٢٥-٠٦-٣٠"),
    ("fund", None),
    ("fund", "both"),
    ("fund", "kcqg"),
    ("fund", ["KCQG"]),
    ("province", ""),
    ("province", 5),
    ("province", "x" * 101),
    ("province", "\ud800"),
    ("province", "Bình Định mới"),
    ("line", None),
    ("line", "machine"),
    ("line", ["machinery"]),
    ("eligible_cost_vnd", None),
    ("eligible_cost_vnd", True),
    ("eligible_cost_vnd", 1.0),
    ("eligible_cost_vnd", "1"),
    ("eligible_cost_vnd", -1),
    ("eligible_cost_vnd", 10**15 + 1),
    ("support_vnd", 2.5),
    ("other_state_vnd", False),
    ("other_state_vnd", -1),
    ("own_committed", 1),
    ("own_committed", "true"),
]


def read(raw: Any) -> NormQuestion:
    return read_question(raw, library=NormLibrary.shipped())


@pytest.mark.parametrize(("field", "value"), BAD)
def test_a_bad_value_is_refused_by_its_field(field: str, value: Any) -> None:
    with pytest.raises(BadInput) as refusal:
        read(GOOD | {field: value})
    assert refusal.value.field == field
    assert str(refusal.value)


@pytest.mark.parametrize("field", ["on", "fund", "line", "eligible_cost_vnd", "support_vnd"])
def test_a_missing_field_is_named(field: str) -> None:
    with pytest.raises(BadInput) as refusal:
        read({key: value for key, value in GOOD.items() if key != field})
    assert refusal.value.field == field


@pytest.mark.parametrize("value", [None, 5, "x", [GOOD]])
def test_what_is_no_object_names_no_field(value: Any) -> None:
    with pytest.raises(BadInput) as refusal:
        read(value)
    assert refusal.value.field is None


def test_a_merged_province_names_its_successor() -> None:
    with pytest.raises(BadInput, match="Hải Phòng") as refusal:
        read(GOOD | {"on": "2025-07-01"})
    assert refusal.value.field == "province"


def test_the_province_is_checked_for_the_national_fund_too() -> None:
    with pytest.raises(BadInput):
        read(GOOD | {"fund": "KCQG", "province": "Atlantis"})


def test_what_is_left_out_stays_open() -> None:
    question = read(GOOD)
    assert (question.other_state_vnd, question.own_committed) == (None, None)
    assert question.province == "Hải Dương"
    nulls = read(GOOD | {"other_state_vnd": None, "own_committed": None, "province": None})
    assert (nulls.other_state_vnd, nulls.own_committed, nulls.territory) == (None, None, None)


def test_unknown_keys_are_ignored_and_told() -> None:
    assert read(GOOD | {"name": "An Đức", "year": 2016}).ignored_keys == ("name", "year")
