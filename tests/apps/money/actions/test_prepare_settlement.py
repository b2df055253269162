"""Support recomputed on accepted cost, kept before the step, and what follows from it.

The project: a machine of 514 million, 200 of it asked of the local fund. No norm of the province is
known for 2016, so the person states the share of the contract: a half (illustrative).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from khuyencong.apps.journal.models import Entry as JournalEntry
from khuyencong.apps.ledger.lines import fund_line, position_on
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.money.actions.prepare_settlement import (
    SettlementFacts,
    prepare_settlement,
)
from khuyencong.apps.money.actions.record_refund import record_refund
from khuyencong.apps.money.booking import MoneyPaper
from khuyencong.apps.money.models import Settlement
from khuyencong.apps.money.settling import Found, suggest
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.actions.undo_step import undo_step
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.models import Project
from khuyencong.apps.vouchers.actions.accept_vouchers import accept_vouchers
from khuyencong.apps.vouchers.actions.record_voucher import record_voucher
from khuyencong.apps.vouchers.facts import VoucherFacts
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.results_cast import MILLION, ON, brought_to, project_of_a_machine

FILE = NewPaper(kind="settlement_file", number="1/QT", issued_on=ON)
END = NewPaper(kind="liquidation_minutes", number="2/BB", issued_on=ON)


@pytest.fixture
def given(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


@pytest.fixture
def project(centre: Any, officer: Any, at: Any) -> Project:
    """Accepted, 200 million contracted, nothing sent."""
    made = brought_to(project_of_a_machine(centre, officer, at), "accepted")
    booking = Booking(on=ON, actor=officer, at=at)
    line = fund_line(unit_id=centre.pk, province_id=centre.province_id, year=2016, fund="KCDP")
    post(line, "assigned", 500 * MILLION, booking)
    position = position_on(line, project_id=made.pk)
    for kind in ("approved", "contracted"):
        post(position, kind, 200 * MILLION, booking)
    post(position, "accepted", 1, booking)
    return made


@pytest.fixture
def bought(project: Project, officer: Any, appraiser: Any, at: Any) -> Callable[..., None]:
    """Return how vouchers are entered and accepted: ``bought(own=314, fund=200)`` [million]."""

    def run(*, own: int, fund: int, accepted: bool = True) -> None:
        for number, payer, million in (("1", "own", own), ("2", "kcdp", fund)):
            facts = VoucherFacts(
                description="Máy bào",
                seller_name="Công ty Máy An Nhơn",
                seller_code="4100259564",
                number=number,
                issued_on=ON,
                amount_vnd=million * MILLION,
                paid_from=payer,
                budget_line_id=project.budget_lines.get().pk,
            )
            record_voucher(project=project, facts=facts, actor=officer, at=at, voucher=None)
        if accepted:
            accept_vouchers(project=project, actor=appraiser, at=at)

    return run


def send(project: Project, million: int, given: dict[str, Any]) -> None:
    post(project.positions.get(), "transferred", million * MILLION, Booking(on=ON, **given))


def prepare(project: Project, given: dict[str, Any], **changes: Any) -> Settlement:
    stated = {"share": Decimal("0.5"), **changes.pop("found", {})}
    found = replace(suggest(project, "KCDP"), **stated)
    facts = SettlementFacts(found=found, **changes)
    return prepare_settlement(project=project, fund="KCDP", facts=facts, **given)


def settle(project: Project, million: float, given: dict[str, Any]) -> Project:
    amounts = {"kcdp_vnd": int(million * MILLION), "kcqg_vnd": 0}
    deed = Deed(happened_on=ON, amounts_vnd=amounts, papers=(FILE,))
    take_step(project=project, transition_id="settle", deed=deed, **given)
    return Project.objects.get(pk=project.pk)


def test_the_whole_cost_proven_earns_what_was_approved(
    project: Project, bought: Any, given: dict[str, Any]
) -> None:
    """Half of 514 is 257; approved and contracted are 200: the least holds."""
    bought(own=314, fund=200)
    kept = prepare(project, given)
    assert (kept.item_cost_vnd, kept.share_bp) == (514 * MILLION, 5000)
    assert (kept.support_vnd, kept.settled_vnd) == (200 * MILLION, 200 * MILLION)
    line = JournalEntry.objects.get(verb="money.settlement.prepared")
    assert line.data["settled_vnd"] == 200 * MILLION


def test_less_accepted_earns_less_and_the_rest_comes_back(
    project: Project, bought: Any, given: dict[str, Any]
) -> None:
    """Half of 380 is 190; 200 were sent: 10 come back, and only then may the project close."""
    bought(own=180, fund=200)
    send(project, 200, given)
    assert prepare(project, given).settled_vnd == 190 * MILLION
    settled = settle(project, 190, given)
    closing = Deed(happened_on=ON, papers=(END,))
    with pytest.raises(BadInput, match="chưa bằng số quyết toán"):
        take_step(project=settled, transition_id="close", deed=closing, **given)
    paper = MoneyPaper(on=ON, number="5/UNC")
    record_refund(project=settled, fund="KCDP", amount_vnd=10 * MILLION, paper=paper, **given)
    take_step(project=settled, transition_id="close", deed=closing, **given)
    position = Position.objects.get(project=project)
    assert (position.advanced_vnd, position.settled_vnd) == (190 * MILLION, 190 * MILLION)
    assert position.closed


def test_vouchers_below_the_accepted_cost_prove_less(
    project: Project, bought: Any, given: dict[str, Any]
) -> None:
    """Minutes say 514, vouchers prove 300: half of 300 is 150."""
    bought(own=150, fund=150)
    figures = {"total_cost_vnd": 514 * MILLION, "item_cost_vnd": 514 * MILLION}
    kept = prepare(project, given, found=figures)
    assert (kept.support_vnd, kept.settled_vnd) == (200 * MILLION, 150 * MILLION)


def test_by_units_vouchers_of_the_support_bound_it(
    project: Project, bought: Any, given: dict[str, Any]
) -> None:
    """31 of 35 pupils at 5 million (illustrative) are 155; vouchers of the fund prove 140."""
    bought(own=1, fund=140)
    by_unit = {"kind": "lump_sum", "unit_vnd": 5 * MILLION, "units": 31}
    kept = prepare(project, given, found=by_unit)
    assert (kept.support_vnd, kept.settled_vnd) == (155 * MILLION, 140 * MILLION)


def test_a_cut_says_why(project: Project, bought: Any, given: dict[str, Any]) -> None:
    bought(own=314, fund=200)
    with pytest.raises(BadInput, match=r"lý do giảm trừ \(quy tắc của hệ thống\)") as refusal:
        prepare(project, given, cut_vnd=5 * MILLION)
    assert refusal.value.field == "reason"
    kept = prepare(project, given, cut_vnd=5 * MILLION, reason="Sai chế độ công tác phí")
    assert kept.settled_vnd == 195 * MILLION
    with pytest.raises(BadInput, match="lớn hơn"):
        prepare(project, given, cut_vnd=201 * MILLION, reason="x")


def test_vouchers_nobody_looked_at_hold_it(
    project: Project, bought: Any, given: dict[str, Any]
) -> None:
    bought(own=314, fund=200, accepted=False)
    with pytest.raises(BadInput, match="Còn 2 chứng từ chưa xem"):
        prepare(project, given)


def test_the_step_waits_for_a_computation_that_fits(
    project: Project, bought: Any, given: dict[str, Any], appraiser: Any
) -> None:
    with pytest.raises(BadInput, match="Chưa có bản tính"):
        settle(project, 200, given)
    bought(own=314, fund=200)
    first = prepare(project, given)
    facts = VoucherFacts(description="Phụ kiện", number="3", amount_vnd=MILLION, paid_from="own")
    record_voucher(project=project, facts=facts, voucher=None, **given)
    accept_vouchers(project=project, actor=appraiser, at=given["at"])
    with pytest.raises(BadInput, match="Chưa có bản tính"):  # vouchers moved since
        settle(project, 200, given)
    second = prepare(project, given)
    first.refresh_from_db()
    assert first.replaced_at == given["at"]
    with pytest.raises(BadInput, match=r"bằng bản tính: 200\.000\.000") as refusal:
        settle(project, 199, given)
    assert refusal.value.field == "kcdp_vnd"
    assert Position.objects.get(project=project).settled_vnd == 0  # nothing of it was kept
    settled = settle(project, 200, given)
    second.refresh_from_db()
    assert second.step == settled.steps.get(transition="settle")


def test_after_the_step_is_taken_back_it_is_computed_again(
    project: Project, bought: Any, given: dict[str, Any]
) -> None:
    bought(own=314, fund=200)
    prepare(project, given)
    settled = settle(project, 200, given)
    with pytest.raises(BadInput, match="Chỉ đề án đã nghiệm thu"):
        prepare(settled, given)
    undo_step(step=settled.steps.get(transition="settle"), reason="Nhập nhầm", **given)
    back = Project.objects.get(pk=project.pk)
    assert prepare(back, given, cut_vnd=MILLION, reason="x").settled_vnd == 199 * MILLION
    settle(back, 199, given)
    assert Position.objects.get(project=project).settled_vnd == 199 * MILLION


def test_only_the_unit_computes(project: Project, bought: Any, appraiser: Any, at: Any) -> None:
    bought(own=314, fund=200)
    with pytest.raises(NotAllowed):
        prepare(project, {"actor": appraiser, "at": at})


@pytest.mark.parametrize(
    "wrong",
    [
        {"item_cost_vnd": -1},
        {"item_cost_vnd": 515 * MILLION},
        {"total_cost_vnd": 10**15},
        {"share": Decimal("1.01")},
        {"share": None},
    ],
)
def test_figures_that_cannot_be_are_refused(
    project: Project, bought: Any, given: dict[str, Any], wrong: dict[str, Any]
) -> None:
    bought(own=314, fund=200)
    with pytest.raises(BadInput):
        prepare(project, given, found=wrong)
    assert not Settlement.objects.exists()


def test_the_database_keeps_it_within_the_support(
    project: Project, bought: Any, given: dict[str, Any]
) -> None:
    bought(own=314, fund=200)
    kept = prepare(project, given)
    for wrong in ({"settled_vnd": 201 * MILLION}, {"support_vnd": 201 * MILLION}, {"cut_vnd": 1}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Settlement.objects.filter(pk=kept.pk).update(**wrong)


class TestNational:
    """TT 36/2013 Điều 18, 19 on a national project."""

    @pytest.fixture
    def project(self, project: Project, officer: Any, at: Any) -> Project:
        line = fund_line(
            unit_id=project.unit_id, province_id=project.province_id, year=2016, fund="KCQG"
        )
        booking = Booking(on=ON, actor=officer, at=at)
        post(line, "assigned", 200 * MILLION, booking)
        position = position_on(line, project_id=project.pk)
        for kind in ("approved", "contracted"):
            post(position, kind, 200 * MILLION, booking)
        post(position, "accepted", 1, booking)
        return project

    def facts(self, route: str, **more: Any) -> SettlementFacts:
        found = Found(
            kind="percentage",
            route=route,
            total_cost_vnd=514 * MILLION,
            item_cost_vnd=514 * MILLION,
            share=Decimal("0.5"),
        )
        return SettlementFacts(found=found, **more)

    def run(self, project: Project, facts: SettlementFacts, given: Any) -> Settlement:
        return prepare_settlement(project=project, fund="KCQG", facts=facts, **given)

    def test_late_only_what_was_advanced_is_settled(
        self, project: Project, given: dict[str, Any]
    ) -> None:
        """Điều 18.3: on the minutes and Mẫu 9 the treasury is told of the 140 advanced."""
        position = project.positions.get(fund="KCQG")
        post(position, "transferred", 140 * MILLION, Booking(on=ON, **given))
        assert self.run(project, self.facts("late"), given).settled_vnd == 140 * MILLION

    def test_force_majeure_needs_its_explanation(
        self, project: Project, bought: Any, given: dict[str, Any]
    ) -> None:
        bought(own=314, fund=200)
        with pytest.raises(BadInput, match=r"giải trình .*\(Điều 18\.4 TT 36/2013/TT-BCT\)"):
            self.run(project, self.facts("force_majeure"), given)
        kept = self.run(project, self.facts("force_majeure", reason="Bão số 12"), given)
        assert kept.settled_vnd == 200 * MILLION

    def test_with_an_invoice_vouchers_are_not_asked(
        self, project: Project, given: dict[str, Any]
    ) -> None:
        with pytest.raises(BadInput, match=r"hóa đơn .*\(Điều 19\.2\.b TT 36/2013/TT-BCT\)"):
            self.run(project, self.facts("with_invoice"), given)
        facts = self.facts("with_invoice", invoice_number="0000007", invoice_on=ON)
        assert self.run(project, facts, given).settled_vnd == 200 * MILLION

    def test_both_funds_never_pay_more_than_the_cost(
        self, project: Project, bought: Any, given: dict[str, Any]
    ) -> None:
        """The item cost 250 in all; the local fund settles 125 of it, 125 are left at most."""
        bought(own=50, fund=200)
        prepare(project, given)
        found = Found(
            kind="percentage",
            route="without_invoice",
            total_cost_vnd=250 * MILLION,
            item_cost_vnd=250 * MILLION,
            share=Decimal("0.9"),
        )
        kept = self.run(project, SettlementFacts(found=found), given)
        assert (kept.ceiling_vnd, kept.settled_vnd) == (125 * MILLION, 125 * MILLION)

    def test_a_route_the_fund_does_not_know_is_refused(
        self, project: Project, bought: Any, given: dict[str, Any]
    ) -> None:
        bought(own=314, fund=200)
        with pytest.raises(BadInput, match="Chọn cách quyết toán"):
            self.run(project, self.facts("local"), given)
