"""Contracts: several projects in one, annexes, the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.money.actions.add_annex import add_annex
from khuyencong.apps.money.actions.liquidate_contract import liquidate_contract
from khuyencong.apps.money.actions.record_contract import ContractFacts, record_contract
from khuyencong.apps.money.actions.reopen_contract import reopen_contract
from khuyencong.apps.money.models import Contract
from khuyencong.apps.projects.actions.undo_step import undo_step
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.money_cast import MILLION, ON, given, pay, start

__all__ = ["given", "pay", "start"]
FACTS = ContractFacts(
    kind="of_agency",
    number="05/HĐKC",
    signed_on=date(2016, 3, 1),
    party_a="Cục",
    party_b="Trung tâm",
    ends_on=date(2016, 12, 31),
)


@pytest.fixture
def contract(start: Callable[..., Project], given: dict[str, Any]) -> Contract:
    projects = [start("vocational_training"), start("trademark")]
    return record_contract(projects=projects, facts=FACTS, **given)


def test_one_contract_over_several_projects(contract: Contract) -> None:
    assert contract.items.count() == 2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"number": " "}, "Ghi đủ số"),
        ({"signed_on": date(2016, 11, 24)}, "chưa tới"),
        ({"ends_on": date(2016, 2, 1)}, "sau ngày ký"),
        ({"kind": "of_nobody"}, "loại hợp đồng"),
    ],
)
def test_bad_input(
    start: Callable[..., Project], given: dict[str, Any], change: dict[str, Any], said: str
) -> None:
    with pytest.raises(BadInput, match=said):
        record_contract(projects=[start("trademark")], facts=replace(FACTS, **change), **given)


def test_is_known_once(contract: Contract, given: dict[str, Any]) -> None:
    projects = [item.project for item in contract.items.all()]
    with pytest.raises(BadInput, match="đã được ghi"):
        record_contract(projects=projects, facts=FACTS, **given)


class TestAnnex:
    def test_extends_the_term(self, contract: Contract, given: dict[str, Any]) -> None:
        annex = {"contract": contract, "number": "01", "says": "Gia hạn", **given}
        add_annex(signed_on=ON, ends_on=date(2017, 3, 31), **annex)
        contract.refresh_from_db()
        assert contract.ends_on == date(2017, 3, 31)
        with pytest.raises(BadInput, match="đã được ghi"):
            add_annex(signed_on=ON, **annex)

    def test_not_before_its_contract(self, contract: Contract, given: dict[str, Any]) -> None:
        annex = {"contract": contract, "number": "01", "says": "Gia hạn", **given}
        with pytest.raises(BadInput, match="từ ngày ký hợp đồng"):
            add_annex(signed_on=date(2016, 2, 28), **annex)


class TestLiquidate:
    def test_waits_until_money_balances(
        self, contract: Contract, pay: Callable[..., Any], given: dict[str, Any]
    ) -> None:
        project = contract.items.get(project__line="vocational_training").project
        pay(project, 140 * MILLION)
        end = {"contract": contract, "on": ON, "number": "09/BB", **given}
        with pytest.raises(BadInput, match="chưa bằng số quyết toán"):
            liquidate_contract(**end)
        post(project.positions.get(), "settled", 140 * MILLION, Booking(on=ON, **given))
        liquidate_contract(**end)
        with pytest.raises(BadInput, match="đã thanh lý"):
            liquidate_contract(**end)


def settle(project: Project, vnd: int, given: dict[str, Any], *, state: str = "settled") -> None:
    """Bring a project to the end of its money: accepted, sent and settled alike."""
    position, booking = project.positions.get(), Booking(on=ON, **given)
    for kind, amount in (("accepted", 1), ("transferred", vnd), ("settled", vnd)):
        post(position, kind, amount, booking)
    Project.objects.filter(pk=project.pk).update(state=state)


def test_liquidation_closes_the_projects_that_are_ready(
    contract: Contract, given: dict[str, Any]
) -> None:
    ready, other = [item.project for item in contract.items.all()]
    settle(ready, 150 * MILLION, given)
    give_budget(ready, other)
    done = liquidate_contract(contract=contract, on=ON, number="09/BB", **given)
    assert [each.pk for each in done.closed] == [ready.pk]
    ready.refresh_from_db()
    assert ready.state == "closed"
    assert ready.positions.get().closed == 1
    (left, why), *more = done.left
    assert (left.pk, more) == (other.pk, [])
    assert "Thanh lý hợp đồng" in why  # no such step from where it stands


def test_the_closing_step_is_undone_as_any_other(contract: Contract, given: dict[str, Any]) -> None:
    ready, other = [item.project for item in contract.items.all()]
    settle(ready, 150 * MILLION, given)
    give_budget(ready, other)
    liquidate_contract(contract=contract, on=ON, number="09/BB", **given)
    undo_step(step=ready.steps.latest("pk"), reason="Nhầm biên bản", **given)
    ready.refresh_from_db()
    assert ready.state == "settled"
    assert ready.positions.get().closed == 0


def test_nothing_is_kept_while_money_does_not_balance(
    contract: Contract, given: dict[str, Any]
) -> None:
    ready, other = [item.project for item in contract.items.all()]
    settle(ready, 150 * MILLION, given)
    post(other.positions.get(), "share", 7000, Booking(on=ON, **given))
    post(other.positions.get(), "transferred", 10 * MILLION, Booking(on=ON, **given))
    with pytest.raises(BadInput, match="chưa bằng số quyết toán"):
        liquidate_contract(contract=contract, on=ON, number="09/BB", **given)
    ready.refresh_from_db()
    assert ready.state == "settled"


class TestReopen:
    @pytest.fixture
    def ended(self, contract: Contract, given: dict[str, Any]) -> Contract:
        ready, other = [item.project for item in contract.items.all()]
        settle(ready, 150 * MILLION, given)
        give_budget(ready, other)
        liquidate_contract(contract=contract, on=ON, number="09/BB", **given)
        return contract

    @pytest.fixture
    def leader(self, contract: Contract, make_account: Callable[..., Any], at: Any) -> Any:
        return {"actor": make_account(contract.unit, "leader"), "at": at}

    def test_is_open_again_and_its_closing_steps_stay(
        self, ended: Contract, leader: dict[str, Any]
    ) -> None:
        reopen_contract(contract=ended, reason="Ghi nhầm hợp đồng", **leader)
        ended.refresh_from_db()
        assert (ended.liquidated_on, ended.liquidation_number) == (None, "")
        assert ended.items.first().project.state == "closed"
        line = Entry.objects.latest("pk")
        assert (line.verb, line.reason) == ("money.contract.reopened", "Ghi nhầm hợp đồng")
        assert line.data["paper_number"] == "09/BB"

    def test_asks_for_a_reason_and_an_end(
        self, ended: Contract, contract: Contract, leader: dict[str, Any]
    ) -> None:
        with pytest.raises(BadInput, match="Ghi vì sao"):
            reopen_contract(contract=ended, reason=" ", **leader)
        reopen_contract(contract=ended, reason="Nhầm", **leader)
        with pytest.raises(BadInput, match="chưa thanh lý"):
            reopen_contract(contract=ended, reason="Nhầm", **leader)

    def test_is_not_for_who_books_it(self, ended: Contract, given: dict[str, Any]) -> None:
        with pytest.raises(NotAllowed):
            reopen_contract(contract=ended, reason="Nhầm", **given)

    def test_stays_ended_when_a_project_lies_in_the_archive(
        self, ended: Contract, leader: dict[str, Any]
    ) -> None:
        Project.objects.filter(state="closed").update(state="archived")
        with pytest.raises(BadInput, match="đã nộp lưu trữ"):
            reopen_contract(contract=ended, reason="Nhầm", **leader)


def give_budget(*projects: Project) -> None:
    """Let the chain of the projects be the national one."""
    for project in projects:
        BudgetLine.objects.create(
            unit=project.unit,
            province=project.province,
            project=project,
            cost_item="Chi phí",
            eligible_cost_vnd=400 * MILLION,
            line=project.line,
            kcqg_vnd=200 * MILLION,
        )
