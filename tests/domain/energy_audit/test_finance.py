"""Payback, present value and return: by hand, and against the calculator "cash_flow"."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.energy.run import run
from khuyencong.domain.energy_audit.finance import Terms, irr_of, worth_of
from khuyencong.domain.energy_audit.sensitivity import tornado
from khuyencong.domain.foundation.errors import BadInput

TEN = Decimal("0.1")


def terms(**more: Any) -> Terms:
    return Terms(
        **{
            "investment_vnd": 1000,
            "energy_vnd": 400,
            "life_years": 4,
            "discount_share": TEN,
            **more,
        }
    )


def test_by_hand() -> None:
    """400/1.1 + 400/1.21 + 400/1.331 + 400/1.4641 = 1267.946; 1000/400 = 2.5 years.

    Discounted sums: -636.364, -305.785, -5.259, +267.946: 3 + 5.259/273.205 = 3.0193 years.
    """
    told = worth_of(terms())
    assert told.npv_vnd == pytest.approx(267.946, abs=0.001)
    assert told.simple_payback_years == 2.5
    assert told.discounted_payback_years == pytest.approx(3.0193, abs=0.0001)


def test_growth_running_cost_and_salvage_by_hand() -> None:
    """Years: 400 - 50; 420 - 50; 441 - 50 + 100 = 491 with 5 % growth over 3 years.

    350/1.1 + 370/1.21 + 491/1.331 = 318.182 + 305.785 + 368.896 = 992.863; less 1000 = -7.137.
    """
    more = {"life_years": 3, "running_cost_vnd": 50, "salvage_vnd": 100}
    told = worth_of(terms(price_growth_share=Decimal("0.05"), **more))
    assert told.npv_vnd == pytest.approx(-7.137, abs=0.001)
    assert [round(year.net_vnd) for year in told.years] == [-1000, 350, 370, 491]


def test_grant_and_loan_by_hand() -> None:
    """Grant 200, loan 400 over 2 years at 10 %: principal 200 a year, interest 40 then 20.

    Owner: -1000 + 200 + 400 = -400; 400 - 240 = 160; 400 - 220 = 180; 400; 400.
    """
    more = {"grant_vnd": 200, "loan_vnd": 400, "loan_rate_share": TEN, "loan_years": 2}
    told = worth_of(terms(**more))
    assert [year.net_vnd for year in told.years] == [-400, 160, 180, 400, 400]
    assert told.payback_after_grant_years == 2
    assert told.simple_payback_years == 2.5
    assert told.npv_vnd == pytest.approx(467.946, abs=0.001)  # 200 more than without
    # A loan at the very rate of discount is worth nothing.
    assert told.owner_npv_vnd == pytest.approx(told.npv_vnd)


@given(
    st.integers(1, 10**9),
    st.integers(1, 10**9),
    st.integers(1, 30),
    st.decimals("0.001", "0.5", places=4),
)
def test_it_agrees_with_the_calculator(
    investment: int, saving: int, life: int, rate: Decimal
) -> None:
    told = worth_of(
        Terms(investment_vnd=investment, energy_vnd=saving, life_years=life, discount_share=rate)
    )
    inputs = {
        "life": (life, "yr"),
        "annual_energy_saving": (saving, "currency/yr"),
        "investment": (investment, "currency"),
        "discount_rate": (float(rate), "-"),
        "salvage": (0, "currency"),
        "annual_operating_cost": (0, "currency/yr"),
        "disposal_cost": (0, "currency"),
    }
    asked = {key: {"value": value, "unit": unit} for key, (value, unit) in inputs.items()}
    out = run({"calculator": "cash_flow", "inputs": asked})["outputs"]
    assert told.npv_vnd == pytest.approx(out["npv"]["value"], rel=1e-6, abs=1e-3 * life)
    percent = out["irr"]["value"]
    if percent is not None and 0.1 < percent < 10_000:
        assert told.irr_share == pytest.approx(percent / 100, rel=1e-6)


def test_what_is_not_stated_is_left_out_and_said() -> None:
    told = worth_of(Terms(investment_vnd=10, energy_vnd=None))
    assert (told.npv_vnd, told.irr_share, told.simple_payback_years, told.years) == (
        None,
        None,
        None,
        (),
    )
    assert len(told.missing) == 4


def test_what_costs_more_than_it_saves_is_never_paid_back() -> None:
    told = worth_of(terms(running_cost_vnd=500))
    assert (told.simple_payback_years, told.discounted_payback_years) == (None, None)
    assert told.npv_vnd is not None and told.npv_vnd < -1000


def test_a_measure_without_investment() -> None:
    told = worth_of(terms(investment_vnd=0))
    assert (told.simple_payback_years, told.discounted_payback_years, told.irr_share) == (
        0,
        0,
        None,
    )


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"grant_vnd": 1001}, "grant_vnd"),
        ({"loan_vnd": 1001, "loan_rate_share": TEN, "loan_years": 2}, "loan_vnd"),
        ({"loan_vnd": 10}, "loan_rate_share"),
        ({"loan_vnd": 10, "loan_rate_share": TEN, "loan_years": 9}, "loan_years"),
    ],
)
def test_terms_that_cannot_be_name_their_field(more: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refusal:
        worth_of(terms(**more))
    assert refusal.value.field == field


def test_of_several_rates_the_smallest_positive_is_told() -> None:
    """-100 + 230/(1+r) - 132/(1+r)^2 = 0 at r = 0.1 and r = 0.2: v = 1/1.1 or 1/1.2."""
    rate, is_one = irr_of([-100, 230, -132])
    assert rate == pytest.approx(0.1, abs=1e-9)
    assert not is_one


def test_the_tornado_by_hand() -> None:
    """Factor of 4 years at 10 %: 3.169865. Swing 20 %: investment 2 x 200 = 400;
    saving and price 2 x 80 x 3.169865 = 507.178. Rate 8 % and 12 %: 3.312127 and 3.037349 x 400.
    """
    bars = tornado(terms(), swing_share=Decimal("0.2"))
    assert [bar.figure for bar in bars] == ["saving", "price", "investment", "rate"]
    spreads = [bar.spread_vnd for bar in bars]
    assert spreads == pytest.approx([507.178, 507.178, 400, 109.911], abs=0.01)


@pytest.mark.parametrize("swing", ["0", "1", "-0.2"])
def test_the_tornado_refuses_a_swing_out_of_range(swing: str) -> None:
    with pytest.raises(BadInput) as refusal:
        tornado(terms(), swing_share=Decimal(swing))
    assert refusal.value.field == "swing_share"


def test_the_tornado_needs_a_present_value() -> None:
    with pytest.raises(BadInput, match="lãi suất chiết khấu"):
        tornado(terms(discount_share=None), swing_share=TEN)
