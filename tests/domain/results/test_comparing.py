"""Promised beside found."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.results.comparing import compare_row
from khuyencong.domain.results.contents import Value, get_content

MACHINE = get_content("machine")
TRAINING = get_content("training")


def verdicts(planned: dict[str, Value], found: dict[str, Value]) -> dict[str, str]:
    assert MACHINE
    return {each.field.id: each.verdict for each in compare_row(MACHINE, planned, found)}


@pytest.mark.parametrize(
    ("field", "planned", "found", "verdict"),
    [
        ("model", "SX-200", "sx 200", "agrees"),
        ("model", "SX-200", "SX-201", "differs"),
        ("origin", "Đài Loan", "đài loan", "agrees"),
        ("serial", "A1", "A2", "differs"),
        ("is_new", True, False, "differs"),
        ("year_made", 2030, 2031, "agrees"),
        ("year_made", 2030, 2029, "differs"),
        ("quantity", 2, 3, "agrees"),
        ("quantity", 2, 1, "short"),
        ("price_vnd", 100, 90, "shown"),
    ],
)
def test_each_figure_is_weighed_by_its_own_rule(
    field: str, planned: Value, found: Value, verdict: str
) -> None:
    assert verdicts({field: planned}, {field: found}) == {field: verdict}


def test_a_serial_nobody_could_promise_is_only_shown() -> None:
    assert verdicts({}, {"serial": "A1"}) == {"serial": "shown"}


def test_what_was_promised_and_not_written_is_missing() -> None:
    assert verdicts({"model": "A"}, {}) == {"model": "missing"}


def test_twenty_eight_learners_of_thirty_five_are_eighty_percent() -> None:
    """28 / 35 = 0.8"""
    assert TRAINING
    (compared,) = compare_row(TRAINING, {"learners": 35}, {"learners": 28})
    assert (compared.verdict, compared.share) == ("short", Decimal("0.800"))


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_a_share_stands_only_below_the_promise_and_below_one(planned: int, found: int) -> None:
    assert TRAINING
    (compared,) = compare_row(TRAINING, {"learners": planned}, {"learners": found})
    assert (compared.share is not None) == (found < planned)
    assert compared.share is None or 0 <= compared.share <= 1
