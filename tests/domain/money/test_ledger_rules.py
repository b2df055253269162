"""Rules of the sums of a ledger, each at its limit and one đồng beyond."""

from __future__ import annotations

import pytest

from khuyencong.domain.money.ledger_rules import LINE_RULES, POSITION_RULES, broken

# 300 promised, 200 contracted, 70 % may go before acceptance (TTLT 26/2014 Điều 8.2.b): 140.
POSITION = {
    "requested_vnd": 300,
    "appraised_vnd": 300,
    "approved_vnd": 300,
    "contracted_vnd": 200,
    "transferred_vnd": 150,
    "refunded_vnd": 10,
    "settled_vnd": 0,
    "proven_vnd": 0,
    "repaid_vnd": 0,
    "written_off_vnd": 0,
    "share_bp": 7000,
    "by_proof": 0,
    "accepted": 0,
    "closed": 0,
}
LINE = {
    "assignments": 1,
    "assigned_vnd": 310,
    "management_vnd": 10,
    "managed_vnd": 10,
    "closed": 0,
    "approved_vnd": 300,
    "contracted_vnd": 200,
    "transferred_vnd": 150,
    "refunded_vnd": 10,
    "settled_vnd": 0,
    "repaid_vnd": 0,
    "written_off_vnd": 0,
}


def test_books_at_their_limit_break_nothing() -> None:
    assert not list(broken(POSITION_RULES, POSITION))
    assert not list(broken(LINE_RULES, LINE))


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"proven_vnd": -1}, "negative"),
        ({"share_bp": 10_001}, "counted_twice"),
        ({"accepted": 2}, "counted_twice"),
        ({"approved_vnd": 199}, "contracted_over_approved"),
        ({"settled_vnd": 201}, "settled_over_contracted"),
        # accepted, so that the share before acceptance does not speak first: 211 - 10 > 200
        ({"transferred_vnd": 211, "accepted": 1}, "transferred_over_contracted"),
        ({"refunded_vnd": 151}, "refunded_over_transferred"),
        ({"transferred_vnd": 151}, "advance_over_share"),  # 141 of 140
        ({"by_proof": 1, "proven_vnd": 139}, "interest_over_proof"),
        ({"closed": 1, "settled_vnd": 139}, "closed_unbalanced"),
        ({"repaid_vnd": 100, "written_off_vnd": 41}, "repaid_over_held"),
    ],
)
def test_one_more_dong_of_a_position(change: dict[str, int], rule: str) -> None:
    assert rule in [found.id for found in broken(POSITION_RULES, POSITION | change)]


def test_the_share_is_rounded_down() -> None:
    # 70 % of 201 is 140.7: 140 may go, and 140 is held.
    sums = POSITION | {"contracted_vnd": 201}
    assert not list(broken(POSITION_RULES, sums))
    [found] = broken(POSITION_RULES, sums | {"transferred_vnd": 151})
    assert found.id == "advance_over_share"


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"settled_vnd": -1}, "line_negative"),
        ({"assigned_vnd": 309}, "approved_over_assigned"),
        ({"assignments": 0}, "spent_unassigned"),
        ({"managed_vnd": 11}, "managed_over_management"),
        ({"closed": 1}, "closed_line_unbalanced"),
    ],
)
def test_one_more_dong_of_a_line(change: dict[str, int], rule: str) -> None:
    assert rule in [found.id for found in broken(LINE_RULES, LINE | change)]
