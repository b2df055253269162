"""Screening, feasibility, ranking; figures by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from khuyencong.domain.cleaner_production.feasibility import (
    Scored,
    economic_side,
    rank,
    technical_side,
)
from khuyencong.domain.cleaner_production.screening import check_screening, suggest_screening
from khuyencong.domain.foundation.errors import BadInput

YES = dict.fromkeys(("available", "skills", "space", "quality", "safety"), "yes")


def test_one_no_makes_it_not_feasible_and_says_which() -> None:
    assert technical_side({**YES, "space": "no"}) == (
        "not_feasible", ["Có mặt bằng và nguồn điện, nước"]
    )  # fmt: skip
    assert technical_side(YES) == ("feasible", [])
    assert technical_side({})[0] == "open"


def test_payback_is_what_is_laid_out_over_what_stays() -> None:
    """60 million over (25 - 5) million a year: 3 years."""
    told = economic_side(
        investment_vnd=60_000_000, saving_vnd=25_000_000, yearly_cost_vnd=5_000_000
    )
    assert (told.net_vnd, told.payback_years, told.npv_vnd) == (20_000_000, 3.0, None)
    assert told.lacks == ("tuổi thọ", "lãi suất chiết khấu")


def test_value_and_return_by_the_cash_flow_of_the_calculators() -> None:
    """Two years, 60 a year for 100 at 10 %: 60/1.1 + 60/1.21 - 100 = 4.1322; 13.07 % return."""
    told = economic_side(
        investment_vnd=100_000_000,
        saving_vnd=60_000_000,
        life_years=2,
        discount_rate=Decimal("0.1"),
    )
    assert told.npv_vnd == 4_132_231
    assert told.irr == pytest.approx(0.130662, abs=1e-6)


def test_nothing_to_invest_pays_back_at_once_and_no_gain_never() -> None:
    assert economic_side(investment_vnd=0, saving_vnd=1).payback_years == 0
    assert economic_side(investment_vnd=1, saving_vnd=0).payback_years is None
    told = economic_side(investment_vnd=None, saving_vnd=None)
    assert told.lacks == ("vốn đầu tư", "tiền tiết kiệm một năm")


def test_ranking_weighs_three_sides() -> None:
    """(8x30+5x50+5x20)/100 = 5.9; (6x30+9x50+6x20)/100 = 7.5; the third lacks a score."""
    given = [
        Scored(key=1, technical=8, economic=5, environmental=5),
        Scored(key=2, technical=6, economic=9, environmental=6),
        Scored(key=3, technical=6, economic=None, environmental=6),
    ]
    told = [(each.key, each.place) for each in rank(given, weights=(30, 50, 20))]
    assert told == [(2, 1), (1, 2), (3, None)]


def test_equal_points_share_a_place_and_more_saving_stands_first() -> None:
    given = [
        Scored(key=key, technical=5, economic=5, environmental=5, saving_vnd=saving)
        for key, saving in ((1, 10), (2, 20), (3, None))
    ]
    assert [(e.key, e.place) for e in rank(given, weights=(1, 1, 1))] == [(2, 1), (1, 1), (3, 1)]


def test_a_side_without_weight_needs_no_score() -> None:
    given = [Scored(key=1, technical=4, economic=None, environmental=8)]
    assert rank(given, weights=(50, 0, 50))[0].points == 6
    assert rank(given, weights=(0, 0, 0))[0].place is None


def test_a_rejection_says_why() -> None:
    with pytest.raises(BadInput, match="ghi lý do") as no:
        check_screening("reject", " ")
    assert no.value.field == "reason"
    check_screening("reject", "Chưa có người mua bã")
    check_screening("", "")


@pytest.mark.parametrize(
    ("option_class", "investment", "outcome"),
    [
        ("new_technology", 0, "do_now"),
        ("housekeeping", None, "do_now"),
        ("housekeeping", 5, "study"),
        ("new_technology", None, "study"),
    ],
)
def test_a_first_look_suggests(option_class: str, investment: int | None, outcome: str) -> None:
    told = suggest_screening(option_class=option_class, investment_vnd=investment)
    assert told.outcome == outcome
    assert told.because_vi
