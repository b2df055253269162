"""What may be transferred, case by case as the articles give it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.yaml_rows import build_row
from khuyencong.domain.money.advances import Advance, AdvanceRequest, OtherShare, advance
from khuyencong.domain.norms.rules.advances import list_advance_rules

FILE = Path(__file__).parents[2] / "cases/money/advances.yaml"
CASES = yaml.safe_load(FILE.read_text(encoding="utf-8"))["cases"]
DAY = date(2016, 11, 23)
MACHINE = AdvanceRequest(
    line="machinery", fund="KCQG", on=DAY, contracted_vnd=200_000_000, done_share=Decimal("0.8")
)


def read_request(row: dict[str, Any]) -> AdvanceRequest:
    papers = {
        key: build_row(row[key], kind=OtherShare, name=FILE.name)
        for key in ("decision", "province")
        if key in row
    }
    plain = {key: value for key, value in row.items() if key not in papers}
    return replace(build_row(plain, kind=AdvanceRequest, name=FILE.name), **papers)


def told(answer: Advance) -> dict[str, Any]:
    return {
        "stage": answer.stage,
        "share": None if answer.share is None else str(answer.share),
        "most_vnd": answer.most_vnd,
        "may_transfer_vnd": answer.may_transfer_vnd,
        "clash": answer.clash.id if answer.clash else None,
        "papers": list(answer.papers),
        "needs": [need.step for need in answer.needs],
        "refusals": [refusal.code for refusal in answer.refusals],
        "warnings": list(answer.warnings),
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_the_case_is_answered_as_its_article_says(case: dict[str, Any]) -> None:
    answer = told(advance(read_request(case["request"])))
    assert {key: answer[key] for key in case["expected"]} == case["expected"]
    assert case["because"] and case["source"]


def test_the_full_advance_and_the_ceiling_stand_side_by_side() -> None:
    answer = advance(replace(MACHINE, line="enterprise_creation", is_accepted=True))
    assert [(side.given_by, side.share, side.holds) for side in answer.sides] == [
        ("rule", Decimal(1), False),
        ("cap", Decimal("0.70"), True),
    ]
    assert "Điều 13.3" in answer.sides[0].source_vi
    assert "Điều 8.2.b" in answer.sides[1].source_vi
    assert answer.clash is not None and answer.clash.our_reading
    assert answer.clash.source(DAY).grade is Grade.SECONDARY
    assert any("cách hiểu của phần mềm" in warning for warning in answer.warnings)


def test_a_share_in_basis_points_is_never_above_it() -> None:
    answer = advance(
        replace(MACHINE, decision=OtherShare(share=Decimal("0.33339"), paper_vi="Quyết định"))
    )
    assert answer.share_bp == 3333


def test_ratios_after_the_amendment_of_2018_say_that_they_are_doubtful() -> None:
    answer = advance(replace(MACHINE, on=date(2019, 1, 1)))
    assert answer.holding is not None and answer.holding.grade is Grade.SECONDARY
    assert any("sửa văn bản này" in warning for warning in answer.warnings)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("contracted_vnd", -1),
        ("transferred_vnd", -1),
        ("interest_paid_vnd", -1),
        ("done_share", Decimal("1.01")),
        ("decision", OtherShare(share=Decimal("0.5"), paper_vi=" ")),
        ("province", OtherShare(share=Decimal(2), paper_vi="Quyết định")),
    ],
)
def test_bad_figures_are_refused(field: str, value: object) -> None:
    with pytest.raises(BadInput):
        advance(replace(MACHINE, **{field: value}))


LINES = [line for rule in list_advance_rules(on=DAY) for line in rule.lines]
shares = st.decimals(min_value=0, max_value=1, places=4)


@given(
    line=st.sampled_from(LINES),
    contracted=st.integers(0, 10**13),
    transferred=st.integers(0, 10**13),
    done=st.none() | shares,
    accepted=st.booleans(),
    years=st.booleans(),
    paid=st.none() | st.integers(0, 10**13),
    decided=st.none() | shares,
    on=st.dates(date(2014, 2, 10), date(2030, 1, 1)),
)
def test_never_more_than_contracted_and_before_acceptance_never_above_the_ceiling(
    line: str,
    contracted: int,
    transferred: int,
    done: Decimal | None,
    accepted: bool,
    years: bool,
    paid: int | None,
    decided: Decimal | None,
    on: date,
) -> None:
    answer = advance(
        AdvanceRequest(
            line=line,
            fund="KCQG",
            on=on,
            contracted_vnd=contracted,
            transferred_vnd=transferred,
            done_share=done,
            is_accepted=accepted,
            is_multi_year=years,
            interest_paid_vnd=paid,
            interest_share=Decimal("0.5"),
            decision=None if decided is None else OtherShare(share=decided, paper_vi="Quyết định"),
        )
    )
    if answer.may_transfer_vnd is None:
        assert answer.most_vnd is None
        return
    assert 0 <= answer.may_transfer_vnd <= max(0, contracted - transferred)
    if paid is not None and answer.stage == "proof":
        assert answer.most_vnd is not None and 2 * answer.most_vnd <= paid
    cap = next((side for side in answer.sides if side.given_by == "cap"), None)
    if cap and not accepted and answer.stage != "proof":
        assert cap.amount_vnd is not None
        assert transferred + answer.may_transfer_vnd <= max(transferred, cap.amount_vnd)
