"""The end of a year: what is left, what is at risk, what a reserve project may take."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.money.reserve_fill import Reserved, fill_in_order, fullest_fill
from khuyencong.domain.money.year_end import LineYear, ProjectYear, claim_vnd, year_end

M = 1_000_000
LINE = LineYear(
    assigned_vnd=1_000 * M,
    management_vnd=15 * M,
    projects=(
        ProjectYear(id="settled", approved_vnd=200 * M, contracted_vnd=200 * M,
                    transferred_vnd=180 * M, settled_vnd=180 * M, is_accepted=True,
                    is_settled=True),
        ProjectYear(id="accepted", approved_vnd=200 * M, contracted_vnd=190 * M,
                    transferred_vnd=133 * M, is_accepted=True),
        ProjectYear(id="running", approved_vnd=300 * M, contracted_vnd=300 * M,
                    transferred_vnd=0, carried_over_vnd=300 * M),
        ProjectYear(id="waiting", approved_vnd=100 * M),
        ProjectYear(id="stopped", approved_vnd=50 * M, contracted_vnd=50 * M,
                    transferred_vnd=10 * M, is_stopped=True),
    ),
)  # fmt: skip


def test_a_project_claims_what_it_still_may_take() -> None:
    claims = {each.id: claim_vnd(each) // M for each in LINE.projects}
    assert claims == {
        "settled": 180,
        "accepted": 190,
        "running": 300,
        "waiting": 100,
        "stopped": 10,
    }


def test_the_line_by_hand() -> None:
    # 1,000 - 15 = 985 to spend; claims 780, so 205 free; transferred 180 + 133 + 10 = 323,
    # so 662 unspent, of which 300 go on and 362 go back.
    end = year_end(LINE)
    assert end.allocated_vnd == 780 * M
    assert end.unallocated_vnd == 205 * M
    assert (end.transferred_vnd, end.settled_vnd) == (323 * M, 180 * M)
    assert (end.unspent_vnd, end.carried_over_vnd, end.returned_vnd) == (662 * M, 300 * M, 362 * M)


def test_management_money_nobody_spent_goes_back_too() -> None:
    # Of 15 for management 9 were spent: 6 go back beside the 362 of the projects.
    end = year_end(replace(LINE, managed_vnd=9 * M))
    assert (end.management_left_vnd, end.returned_vnd) == (6 * M, 368 * M)
    assert year_end(replace(LINE, managed_vnd=0)).returned_vnd == 377 * M
    assert year_end(LINE).management_left_vnd == 0  # nobody recorded what was spent


def test_each_project_is_at_risk_for_one_reason() -> None:
    risks = {risk.kind: (risk.amount_vnd // M, risk.projects) for risk in year_end(LINE).risks}
    assert risks == {
        "not_contracted": (100, ("waiting",)),
        "not_accepted": (300, ("running",)),
        "not_settled": (143, ("accepted", "stopped")),  # 133 + 10
    }


def test_an_overdrawn_line_is_below_zero() -> None:
    assert year_end(replace(LINE, assigned_vnd=700 * M)).unallocated_vnd == -95 * M


def test_a_negative_amount_is_refused() -> None:
    with pytest.raises(BadInput):
        year_end(replace(LINE, management_vnd=-1))


WAITING = [
    Reserved(id="first", amount_vnd=120 * M),
    Reserved(id="second", amount_vnd=150 * M),
    Reserved(id="third", amount_vnd=55 * M),
    Reserved(id="fourth", amount_vnd=80 * M),
]


def test_the_order_of_the_plan_and_the_fullest_choice_stand_side_by_side() -> None:
    # 205 left: in order 120, then 55 -> 30 left; best 150 + 55 -> nothing left.
    in_order = fill_in_order(left_vnd=205 * M, reserve=WAITING)
    assert (in_order.projects, in_order.left_vnd) == (("first", "third"), 30 * M)
    fullest = fullest_fill(left_vnd=205 * M, reserve=WAITING)
    assert (fullest.projects, fullest.left_vnd, fullest.is_best) == (("second", "third"), 0, True)


@pytest.mark.parametrize("left", [-5, 0, 10])
def test_nobody_fits_a_line_that_is_empty(left: int) -> None:
    assert fill_in_order(left_vnd=left, reserve=WAITING).projects == ()
    assert fullest_fill(left_vnd=left, reserve=WAITING).projects == ()


@settings(max_examples=25, deadline=None)
@given(
    left=st.integers(0, 2 * 10**9),
    amounts=st.lists(st.integers(1, 10**9), max_size=7),
)
def test_the_fullest_choice_is_the_fullest(left: int, amounts: list[int]) -> None:
    reserve = [Reserved(id=str(i), amount_vnd=each) for i, each in enumerate(amounts)]
    fill = fullest_fill(left_vnd=left, reserve=reserve)
    best = max(
        total
        for size in range(len(amounts) + 1)
        for chosen in combinations(amounts, size)
        if (total := sum(chosen)) <= left
    )
    assert fill.used_vnd == best and fill.left_vnd == left - best
    assert fill.used_vnd == sum(reserve[int(name)].amount_vnd for name in fill.projects)
