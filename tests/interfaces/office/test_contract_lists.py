"""The lists of contracts and of instalments, as a person looks through them."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import openpyxl
import pytest

from khuyencong.apps.money.actions.record_contract import ContractFacts, record_contract
from khuyencong.apps.money.actions.record_repayment import record_repayment
from khuyencong.apps.money.models import Contract
from khuyencong.apps.projects.models import Project
from tests.money_cast import MILLION, given, start
from tests.repayment_cast import VOUCHER, lent_project, scheduled

__all__ = ["given", "start"]
CONTRACTS, INSTALMENTS = "/office/money/contracts/", "/office/money/repayments/"


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch, at: Any) -> None:
    """The office opens on the day of the cast: 23/11/2016."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: at)


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


def shown(answer: Any) -> list[str]:
    """Return the names of the rows of a list."""
    return [line.name for line in answer.context["lines"]]


@pytest.fixture
def three(start: Callable[..., Project], given: dict[str, Any]) -> list[Contract]:
    """One that ends later, one past its end, one that ended."""
    made = []
    for number, fund, signed_on, ends_on in (
        ("01/HĐ", "KCQG", date(2016, 3, 1), date(2016, 12, 31)),
        ("02/HĐ", "KCDP", date(2015, 4, 1), date(2016, 11, 22)),
        ("03/HĐ", "KCQG", date(2016, 5, 1), None),
    ):
        project = start("trademark", fund=fund)
        facts = ContractFacts(
            kind="of_agency" if fund == "KCQG" else "of_beneficiary",
            number=number,
            signed_on=signed_on,
            party_a="Cục Công nghiệp địa phương",
            party_b="Xưởng mộc Nhơn Hậu",
            ends_on=ends_on,
        )
        made.append(record_contract(projects=[project], facts=facts, **given))
    Contract.objects.filter(pk=made[2].pk).update(liquidated_on=date(2016, 11, 1))
    return made


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("clear", ["03/HĐ", "01/HĐ", "02/HĐ"]),
        ("sort=signed", ["02/HĐ", "01/HĐ", "03/HĐ"]),
        ("state=open", ["01/HĐ"]),  # 38 days to its end
        ("state=soon", []),
        ("state=late", ["02/HĐ"]),
        ("state=ended", ["03/HĐ"]),
        ("year=2015", ["02/HĐ"]),
        ("kind=of_beneficiary", ["02/HĐ"]),
        ("fund=KCQG", ["03/HĐ", "01/HĐ"]),
        ("q=cuc+cong+nghiep", ["03/HĐ", "01/HĐ", "02/HĐ"]),
        ("q=02%2Fhd", ["02/HĐ"]),
        ("q=2016-001", ["01/HĐ"]),
        ("q=khong+co", []),
    ],
)
def test_contracts_are_found(
    office: Any, three: list[Contract], query: str, numbers: list[str]
) -> None:
    assert shown(office.get(f"{CONTRACTS}?{query}")) == numbers


def test_a_contract_is_near_its_end_for_thirty_days(office: Any, three: list[Contract]) -> None:
    for ends_on, near in ((date(2016, 12, 23), ["01/HĐ"]), (date(2016, 12, 24), [])):
        Contract.objects.filter(number="01/HĐ").update(ends_on=ends_on)
        assert shown(office.get(f"{CONTRACTS}?state=soon")) == near


def test_contracts_as_a_sheet(office: Any, three: list[Contract]) -> None:
    answer = office.get(f"{CONTRACTS}export.xlsx?year=2015")
    rows = list(openpyxl.load_workbook(io.BytesIO(answer.getvalue())).active.values)
    assert rows[1][1] == "02/HĐ"
    assert 200 * MILLION in rows[1]


@pytest.fixture
def lent(centre: Any, officer: Any, at: Any) -> Project:
    """100 million each 26/03 of 2016 to 2018, of which 120 came on 01/11/2016."""
    project = lent_project(centre, officer, at)
    scheduled(project, officer, at)
    record_repayment(
        project=project,
        amount_vnd=120 * MILLION,
        paid_on=VOUCHER.on,
        paper=VOUCHER,
        actor=officer,
        at=at,
    )
    return project


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("clear", [2, 3, 1]),
        ("state=coming", [2, 3]),
        ("state=due", []),
        ("state=overdue", []),
        ("state=cleared", [1]),
        ("year=2017", [2]),
        ("q=2015-001", [2, 3, 1]),
        ("q=khong+co", []),
    ],
)
def test_instalments_are_found(office: Any, lent: Project, query: str, parts: list[int]) -> None:
    answer = office.get(f"{INSTALMENTS}?{query}")
    assert [row.number for row in answer.context["page"].rows] == parts


def test_lists_ask_the_database_little(
    office: Any, three: list[Contract], lent: Project, django_assert_max_num_queries: Any
) -> None:
    for path in (CONTRACTS, INSTALMENTS):
        with django_assert_max_num_queries(10):
            office.get(f"{path}?clear")
