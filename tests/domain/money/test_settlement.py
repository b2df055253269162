"""Support on accepted work, own share by vouchers, what comes back."""

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_rows import build_row
from khuyencong.domain.money.settlement import Accepted, settle
from khuyencong.domain.norms.rules.settlement import list_settlement_routes

FILE = Path(__file__).parents[2] / "cases/money/settlement.yaml"
CASES = yaml.safe_load(FILE.read_text(encoding="utf-8"))["cases"]
ROUTES = {route.id: route for route in list_settlement_routes(on=date(2016, 11, 23), fund="KCQG")}


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_the_case_settles_as_its_article_says(case: dict[str, Any]) -> None:
    accepted = build_row(case["accepted"], kind=Accepted, name=FILE.name)
    answer = asdict(settle(accepted, route=ROUTES[case["route"]]))
    assert {key: answer[key] for key in case["expected"]} == case["expected"]
    assert case["because"] and case["source"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"approved_vnd": -1},
        {"share": None},
        {"share": Decimal("1.2")},
        {"item_cost_vnd": 10, "total_cost_vnd": 9},
    ],
)
def test_bad_figures_are_refused(wrong: dict[str, Any]) -> None:
    right: dict[str, Any] = {
        "kind": "percentage",
        "approved_vnd": 1,
        "contracted_vnd": 1,
        "share": Decimal("0.5"),
    }
    with pytest.raises(BadInput):
        settle(Accepted(**(right | wrong)))


amounts = st.integers(0, 10**13)


@given(
    kind=st.sampled_from(["percentage", "lump_sum"]),
    approved=amounts,
    contracted=amounts,
    transferred=amounts,
    cost=amounts,
    more=amounts,
    share=st.decimals(min_value=0, max_value=1, places=4),
    ceiling=st.none() | amounts,
    unit=st.integers(0, 10**8),
    units=st.integers(0, 1000),
    vouchered=st.none() | amounts,
    route=st.sampled_from([None, *ROUTES.values()]),
)
def test_it_never_settles_above_any_limit_and_money_adds_up(
    kind: Any, approved: int, contracted: int, transferred: int, cost: int, more: int,
    share: Decimal, ceiling: int | None, unit: int, units: int, vouchered: int | None, route: Any,
) -> None:  # fmt: skip
    answer = settle(
        Accepted(
            kind=kind, approved_vnd=approved, contracted_vnd=contracted,
            transferred_vnd=transferred, item_cost_vnd=cost, total_cost_vnd=cost + more,
            share=share, ceiling_vnd=ceiling, unit_vnd=unit, units=units, vouchered_vnd=vouchered,
        ),
        route=route,
    )  # fmt: skip
    assert answer.support_vnd <= min(approved, contracted, ceiling or 10**13)
    assert answer.proven_support_vnd <= answer.support_vnd
    assert answer.refund_vnd == 0 or answer.remaining_vnd == 0
    left = transferred - answer.refund_vnd + answer.remaining_vnd
    assert left == answer.now_vnd <= answer.proven_support_vnd
    if route is not None and route.settles_advance_only:
        assert answer.now_vnd == min(transferred, answer.proven_support_vnd)
    elif not answer.missing_vnd:
        assert answer.now_vnd == answer.support_vnd
    if kind == "percentage":
        assert answer.support_vnd <= share * cost
        assert answer.support_vnd + answer.own_vnd == max(answer.support_vnd, cost + more)
