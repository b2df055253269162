"""Every refusal says on which ground: the article of its day, or that the rule is ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.ledger.lines import fund_line
from khuyencong.apps.ledger.models import FundLine, Position
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.ledger.refusals import WORDS
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.rules.ledger import LedgerBasis
from khuyencong.domain.norms.rules.table import load_facts


@pytest.fixture
def national(centre: Any, booking: Booking) -> FundLine:
    line = fund_line(unit_id=centre.pk, province_id=centre.province_id, year=2016, fund="KCQG")
    post(line, "assigned", 100, booking)
    return line


def refusal(to: Position | FundLine, kind: str, amount: int, booking: Booking) -> str:
    with pytest.raises(BadInput) as refused:
        post(to, kind, amount, booking)
    return str(refused.value)


def test_the_national_fund_cites_the_circular(
    national: FundLine, make_position: Any, booking: Booking
) -> None:
    position = make_position(national)
    said = refusal(position, "approved", 101, booking)
    assert said.endswith("còn 100 đồng (Điều 8.1.a TTLT 26/2014/TTLT-BTC-BCT)")
    for kind, amount in (("approved", 100), ("contracted", 100), ("share", 7000)):
        post(position, kind, amount, booking)
    said = refusal(position, "transferred", 71, booking)
    assert said.endswith("(Điều 12.7 TT 36/2013/TT-BCT; Điều 8.2.b TTLT 26/2014/TTLT-BTC-BCT)")
    said = refusal(position, "settled", 101, booking)
    assert said.endswith("(Điều 12.2 TT 36/2013/TT-BCT)")


def test_after_an_amendment_nobody_read_it_says_so(
    national: FundLine, make_position: Any, booking: Booking
) -> None:
    position = make_position(national)
    later = replace(booking, on=date(2018, 7, 10))
    for kind in ("approved", "contracted"):
        post(position, kind, 100, later)
    said = refusal(position, "settled", 101, later)
    assert said.endswith("(Điều 12.2 TT 36/2013/TT-BCT, văn bản đã được sửa)")


def test_where_no_text_speaks_the_rule_is_ours(position: Position, booking: Booking) -> None:
    assert refusal(position, "transferred", -1, booking).endswith("(quy tắc của hệ thống)")
    assert refusal(position, "contracted", 1, booking).endswith("(quy tắc của hệ thống)")


def test_each_ground_belongs_to_a_refusal() -> None:
    known = {code.removeprefix("ledger.") for code, _ in WORDS.values()}
    named = {code for fact in load_facts("ledger", LedgerBasis) for code in fact.refusals}
    assert named <= known
