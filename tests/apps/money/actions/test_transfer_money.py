"""Advances: TT 36/2013 Điều 13-16 on real rows."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry as JournalEntry
from khuyencong.apps.ledger.models import Entry, Position
from khuyencong.apps.money.actions.add_local_share import add_local_share
from khuyencong.apps.money.actions.decide_share import decide_share
from khuyencong.apps.money.actions.prove_interest import prove_interest
from khuyencong.apps.money.actions.record_refund import record_refund
from khuyencong.apps.money.actions.reverse_entry import reverse_entry
from khuyencong.apps.money.actions.transfer_money import TransferFacts, transfer_money
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.money_cast import MILLION, ON, PAPER, accept, given, pay, start

__all__ = ["given", "pay", "start"]
Start = Callable[..., Project]
Pay = Callable[..., Any]


def held(project: Project) -> int:
    return sum(each.advanced_vnd for each in Position.objects.filter(project=project))


class TestFirst:
    def test_machinery_above_seventy_percent_of_the_investment(
        self, start: Start, pay: Pay
    ) -> None:
        # Điều 13.2.d: 70 % of the support, once over 70 % of the whole investment is done.
        project = start("machinery")
        with pytest.raises(BadInput, match="phải trên 70 %"):
            pay(project, 140 * MILLION, done="0.70")
        with pytest.raises(BadInput, match="Chưa nêu khối lượng"):
            pay(project, 140 * MILLION)
        with pytest.raises(BadInput, match=r"Còn được chuyển 140\.000\.000 đồng"):
            pay(project, 140 * MILLION + 1, done="0.7001")
        entry = pay(project, 140 * MILLION, done="0.7001")
        assert (entry.transfer.stage, entry.transfer.done_bp) == ("first", 7001)
        assert entry.transfer.basis["sides"][0]["holds"] is True
        line = JournalEntry.objects.get(verb="money.transfer.recorded")
        assert line.data["amount_vnd"] == 140 * MILLION

    def test_waits_for_the_department_to_confirm(self, start: Start, pay: Pay) -> None:
        project = start("machinery", confirmed=False)  # Điều 21.4, 23.3.a
        with pytest.raises(BadInput, match="Cần bước"):
            pay(project, MILLION, done="0.8")

    def test_training_needs_no_work_done(self, start: Start, pay: Pay) -> None:
        project = start("vocational_training", confirmed=False)  # Điều 13.2.a
        pay(project, 140 * MILLION)
        with pytest.raises(BadInput, match="Còn được chuyển 0 đồng"):
            pay(project, 1)

    def test_a_new_enterprise_under_the_ceiling_of_the_treasury(
        self, start: Start, pay: Pay
    ) -> None:
        # Điều 13.3 gives 100 % on acceptance papers; TTLT 26/2014 Điều 8.2.b lets 70 % go.
        project = start("enterprise_creation", vnd=10 * MILLION)
        with pytest.raises(BadInput):
            pay(project, 7 * MILLION)


class TestRest:
    def test_goes_after_acceptance(self, start: Start, pay: Pay, given: dict[str, Any]) -> None:
        project = start("vocational_training")
        pay(project, 140 * MILLION)
        accept(project, given)
        entry = pay(project, 60 * MILLION)
        assert (entry.transfer.stage, held(project)) == ("rest", 200 * MILLION)


class TestLocalFund:
    def test_has_no_ratio_until_the_province_gives_one(
        self, start: Start, pay: Pay, centre: Any, make_account: Any, at: Any
    ) -> None:
        project = start("machinery", fund="KCDP")
        with pytest.raises(BadInput, match="Chưa có tỷ lệ tạm ứng"):
            pay(project, MILLION, fund="KCDP", done="0.9")
        add_local_share(
            unit=centre,
            share=Decimal("0.5"),
            valid_from=date(2016, 1, 1),
            act="Quy chế (minh họa)",
            actor=make_account(centre, "leader"),
            at=at,
        )
        pay(project, 100 * MILLION, fund="KCDP", done="0.9")
        with pytest.raises(BadInput):
            pay(project, 1, fund="KCDP", done="0.9")


class TestDecision:
    def test_of_the_agency_changes_the_ratio(
        self, start: Start, pay: Pay, given: dict[str, Any]
    ) -> None:
        project = start("vocational_training")  # Điều 16.1
        decide_share(
            project=project,
            share=Decimal("0.5"),
            paper_number="15/CTĐP",
            paper_on=ON,
            reason="Theo tiến độ",
            **given,
        )
        with pytest.raises(BadInput, match=r"100\.000\.000"):
            pay(project, 101 * MILLION)
        pay(project, 100 * MILLION)


class TestInterest:
    def test_only_against_interest_paid(
        self, start: Start, pay: Pay, given: dict[str, Any]
    ) -> None:
        project = start("relocation_interest")  # Điều 15.1
        accept(project, given)
        with pytest.raises(BadInput):
            pay(project, MILLION)
        prove = {
            "project": project,
            "fund": "KCQG",
            "interest_vnd": 61 * MILLION + 1,
            "share": Decimal("0.5"),
            "from_on": date(2016, 1, 1),
            "to_on": date(2016, 6, 30),
            "paper": PAPER,
            **given,
        }
        prove_interest(**prove)  # half of it, rounded down: 30.500.000
        with pytest.raises(BadInput, match="trùng một kỳ"):
            prove_interest(**prove)
        with pytest.raises(BadInput):
            pay(project, 30_500_001)
        pay(project, 30_500_000)


class TestTwice:
    def test_the_same_form_books_once(self, start: Start, given: dict[str, Any]) -> None:
        project = start("vocational_training")
        keyed = replace(PAPER, key=uuid.UUID(int=1))
        facts = TransferFacts(fund="KCQG", amount_vnd=50 * MILLION)
        first = transfer_money(project=project, facts=facts, paper=keyed, **given)
        assert transfer_money(project=project, facts=facts, paper=keyed, **given) == first
        assert held(project) == 50 * MILLION


class TestRefundAndReversal:
    def test_gives_back_what_was_not_earned(
        self, start: Start, pay: Pay, given: dict[str, Any]
    ) -> None:
        project = start("vocational_training")
        pay(project, 140 * MILLION)
        refund = {"project": project, "fund": "KCQG", "paper": PAPER, **given}
        with pytest.raises(BadInput, match=r"còn giữ 140\.000\.000"):
            record_refund(amount_vnd=141 * MILLION, **refund)
        record_refund(amount_vnd=40 * MILLION, **refund)
        assert held(project) == 100 * MILLION

    def test_a_slip_is_reversed_with_a_reason(
        self, start: Start, pay: Pay, given: dict[str, Any]
    ) -> None:
        project = start("vocational_training")
        entry = pay(project, 140 * MILLION)
        with pytest.raises(BadInput, match="Ghi lý do"):
            reverse_entry(entry=entry, reason=" ", **given)
        reverse_entry(entry=entry, reason="Nhầm đề án", **given)
        assert held(project) == 0
        assert Entry.objects.filter(reverses=entry).count() == 1


class TestWho:
    def test_only_the_books_of_ones_own_unit(
        self, start: Start, make_unit: Any, make_account: Any, binh_dinh: Any, at: Any
    ) -> None:
        project = start("vocational_training")
        other = make_account(make_unit("promotion_centre", binh_dinh, "ttkc-khac"), "officer")
        facts = TransferFacts(fund="KCQG", amount_vnd=1)
        with pytest.raises(NotAllowed):
            transfer_money(project=project, facts=facts, paper=PAPER, actor=other, at=at)

    @pytest.mark.parametrize("bad", [0, -1, 10**15, "12", 1.5, True, None])
    def test_amounts_that_are_none(self, start: Start, pay: Pay, bad: Any) -> None:
        with pytest.raises(BadInput, match="số tiền"):
            pay(start("vocational_training"), bad)

    def test_a_day_to_come(self, start: Start, given: dict[str, Any]) -> None:
        facts = TransferFacts(fund="KCQG", amount_vnd=1)
        paper = replace(PAPER, on=date(2016, 11, 24))  # the clock says 23/11/2016
        with pytest.raises(BadInput, match="chưa tới"):
            transfer_money(project=start("vocational_training"), facts=facts, paper=paper, **given)
