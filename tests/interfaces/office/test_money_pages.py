"""The pages of money, as a person uses them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from khuyencong.apps.ledger.models import Entry, FundLine, Position
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.money.models import Contract
from khuyencong.apps.projects.models import Project
from tests.money_cast import MILLION, ON, given, pay, start

__all__ = ["given", "pay", "start"]
PAPER = {"happened_on": "20/11/2016", "paper_number": "12/UNC", "reason": ""}


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch, at: Any) -> None:
    """The office opens on the day of the cast."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: at)


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def project(start: Callable[..., Project]) -> Project:
    return start("vocational_training")


def typed(**values: Any) -> dict[str, Any]:
    return {**PAPER, "key": str(uuid4()), **values}


def test_an_estimate_is_assigned_and_its_line_shown(office: Any) -> None:
    sent = typed(year="2016", fund="KCDP", amount_vnd="1,2 tỷ", paper_number="88/QĐ")
    answer = office.post("/office/money/assign/", sent, follow=True)
    assert "1.200.000.000" in answer.content.decode()
    assert FundLine.objects.get().assigned_vnd == 1200 * MILLION


def test_the_page_says_what_may_be_sent_and_by_which_text(office: Any, project: Project) -> None:
    page = office.get(f"/office/projects/{project.pk}/money/").content.decode()
    assert "140.000.000" in page  # 70 % of 200, Điều 13.2.a
    assert "Điều 13.2.a" in page


class TestTransfer:
    def path(self, project: Project) -> str:
        return f"/office/projects/{project.pk}/money/transfer/"

    def test_is_booked_once_however_often_it_is_sent(self, office: Any, project: Project) -> None:
        sent = typed(fund="KCQG", amount_vnd="100 triệu", done_share="")
        for _ in range(2):
            assert office.post(self.path(project), sent).status_code == 302
        assert Position.objects.get().advanced_vnd == 100 * MILLION

    @pytest.mark.parametrize(
        ("bad", "said"),
        [
            ({"amount_vnd": "150 triệu"}, "Còn được chuyển 140.000.000 đồng"),
            ({"amount_vnd": "nhiều"}, "Cần số tiền"),
            ({"amount_vnd": "0"}, "lớn hơn không"),
            ({"happened_on": "31/02/2016"}, "ngày"),
            ({"happened_on": "30/11/2016"}, "chưa tới"),
            ({"fund": "KCDP"}, "lựa chọn"),
            ({"key": "khong"}, ""),
        ],
    )
    def test_says_what_is_wrong_and_books_nothing(
        self, office: Any, project: Project, bad: dict[str, str], said: str
    ) -> None:
        sent = typed(fund="KCQG", amount_vnd="100 triệu", done_share="") | bad
        answer = office.post(self.path(project), sent)
        assert answer.status_code == 200
        assert said.lower() in answer.content.decode().lower()
        assert Position.objects.get().advanced_vnd == 0


def test_a_refund_and_a_reversal(office: Any, project: Project, pay: Callable[..., Any]) -> None:
    entry = pay(project, 140 * MILLION)
    path = f"/office/projects/{project.pk}/money/"
    office.post(f"{path}refund/", typed(fund="KCQG", amount_vnd="40 triệu"))
    assert Position.objects.get().advanced_vnd == 100 * MILLION
    refund = Entry.objects.get(kind="refunded")
    office.post(f"/office/money/entries/{refund.pk}/reverse/", {"reason": "Nhầm"})
    assert Position.objects.get().advanced_vnd == 140 * MILLION
    page = office.get(f"/office/money/entries/{entry.pk}/").content.decode()
    assert "Điều 13.2.a" in page  # what it rested on
    assert "đã đảo" in office.get(path).content.decode()


def test_another_ratio_of_the_agency(office: Any, project: Project) -> None:
    path = f"/office/projects/{project.pk}/money/"
    office.post(f"{path}share/", typed(share="50"))
    assert "100.000.000" in office.get(path).content.decode()


def test_money_moves_to_another_project(
    office: Any, start: Callable[..., Project], given: dict[str, Any]
) -> None:
    one, other = start("trademark"), start("vocational_training")
    post(one.positions.get(), "contracted", -50 * MILLION, Booking(on=ON, **given))
    path = f"/office/projects/{one.pk}/money/move/"
    sent = typed(fund="KCQG", to_fund="KCQG", amount_vnd="50 triệu", target_code=other.code)
    assert office.post(path, sent).status_code == 302
    assert other.positions.get().approved_vnd == 250 * MILLION
    missing = office.post(path, typed(**{**sent, "target_code": "2016-999"}))
    assert "Không có đề án mã này" in missing.content.decode()


def test_a_contract_over_two_projects(office: Any, start: Callable[..., Project]) -> None:
    one, other = start("trademark"), start("vocational_training")
    path = f"/office/projects/{one.pk}/money/contract/"
    sent = {
        "kind": "of_agency",
        "number": "05/HĐKC",
        "signed_on": "01/03/2016",
        "party_a": "Cục",
        "party_b": "Trung tâm",
        "ends_on": "",
        "codes": f"{one.code}, {other.code}",
    }
    wrong = office.post(path, sent | {"codes": "2016-999"}).content.decode()
    assert "Không có đề án mã 2016-999" in wrong
    assert office.post(path, sent).status_code == 302
    contract = Contract.objects.get()
    assert contract.items.count() == 2
    annex = {"number": "01", "signed_on": "20/11/2016", "ends_on": "31/12/2016", "says": "Gia hạn"}
    office.post(f"/office/money/contracts/{contract.pk}/annex/", annex)
    end = {"on": "22/11/2016", "number": "09/BB"}
    page = office.post(f"/office/money/contracts/{contract.pk}/end/", end, follow=True)
    assert "Gia hạn" in page.content.decode()
    contract.refresh_from_db()
    assert contract.liquidated_on is not None


def test_pages_ask_the_database_little(
    office: Any,
    start: Callable[..., Project],
    pay: Callable[..., Any],
    django_assert_max_num_queries: Any,
) -> None:
    projects = [start("vocational_training") for _ in range(3)]
    for each in projects:
        pay(each, 10 * MILLION)
    line = FundLine.objects.get()
    for path in (
        "/office/money/",
        f"/office/money/lines/{line.pk}/",
        f"/office/projects/{projects[0].pk}/money/",
    ):
        with django_assert_max_num_queries(12):  # two of them are the session and the person
            office.get(path)
