"""Contracts: several projects in one, annexes, the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.money.actions.add_annex import add_annex
from khuyencong.apps.money.actions.liquidate_contract import liquidate_contract
from khuyencong.apps.money.actions.record_contract import ContractFacts, record_contract
from khuyencong.apps.money.models import Contract
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput
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
