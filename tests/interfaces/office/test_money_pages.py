"""The pages of money, as a person uses them."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from openpyxl import load_workbook

from khuyencong.apps.ledger.models import Entry, FundLine, Position
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.money.models import Contract, LocalShare
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


def test_the_money_of_a_beneficiary_is_one_step_away(office: Any, project: Project) -> None:
    """By its record in the register, or by name where it has none."""
    Project.objects.filter(pk=project.pk).update(beneficiary="Xưởng A & B")
    shown = office.get(f"/office/projects/{project.pk}/money/").content.decode()
    assert "/office/money/entries/?q=X%C6%B0%E1%BB%9Fng%20A%20%26%20B" in shown


def test_a_contract_over_two_projects(
    office: Any,
    start: Callable[..., Project],
    signed_in: Callable[[Any], Any],
    make_account: Callable[..., Any],
) -> None:
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

    reopen = f"/office/money/contracts/{contract.pk}/reopen/"
    assert reopen not in page.content.decode()  # not for the officer who booked it
    leader = signed_in(make_account(contract.unit, "leader"))
    assert reopen in leader.get(f"/office/money/contracts/{contract.pk}/").content.decode()
    told = leader.post(reopen, {"reason": "Ghi nhầm hợp đồng"}, follow=True).content.decode()
    assert "Đã mở lại hợp đồng" in told
    contract.refresh_from_db()
    assert contract.liquidated_on is None


class TestEntries:
    """What happened in the cast: 200 million assigned, approved, contracted; 100 million sent."""

    @pytest.fixture(autouse=True)
    def sent(self, project: Project, pay: Callable[..., Any]) -> None:
        pay(project, 100 * MILLION)

    @pytest.mark.parametrize(
        ("query", "kinds"),
        [
            ("kind=transferred", {"transferred"}),
            ("fund=KCDP", set()),
            ("year=2015", set()),
            ("kind=assigned&year=2016&fund=KCQG", {"assigned"}),
            ("q=12/UNC", {"transferred", "share"}),
            ("q=2016-001&kind=approved", {"approved"}),
            ("kind=approved&since=21/11/2016", set()),
            ("kind=approved&until=20/11/2016", {"approved"}),
            ("state=reversed", set()),
        ],
    )
    def test_are_filtered(self, office: Any, query: str, kinds: set[str]) -> None:
        answer = office.get(f"/office/money/entries/?{query}", follow=True)
        assert {each.kind for each in answer.context["page"].rows} == kinds

    def test_show_what_was_reversed(self, office: Any) -> None:
        entry = Entry.objects.get(kind="transferred")
        office.post(f"/office/money/entries/{entry.pk}/reverse/", {"reason": "Nhầm"})
        for state, amount in (("reversed", 100 * MILLION), ("reversal", -100 * MILLION)):
            answer = office.get(f"/office/money/entries/?state={state}", follow=True)
            assert [each.amount for each in answer.context["page"].rows] == [amount]

    def test_are_told_by_who_wrote_them(self, office: Any, officer: Any) -> None:
        answer = office.get(f"/office/money/entries/?person={officer.pk}", follow=True)
        assert len(answer.context["page"].rows) == Entry.objects.count()

    def test_go_into_a_sheet(self, office: Any) -> None:
        answer = office.get("/office/money/entries/export.xlsx?kind=transferred")
        rows = read_sheet(answer)
        assert [row[2] for row in rows[1:]] == [100 * MILLION]
        assert rows[1][4] == "2016-001"

    def test_open_from_their_line(self, office: Any) -> None:
        line = FundLine.objects.get()
        page = office.get(f"/office/money/lines/{line.pk}/").text
        assert "/office/money/entries/?fund=KCQG&amp;year=2016" in page


def read_sheet(answer: Any) -> list[list[Any]]:
    """Return the cells of a sheet that was given."""
    book = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    return [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]


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
        "/office/money/entries/?clear",
        f"/office/money/lines/{line.pk}/",
        f"/office/projects/{projects[0].pk}/money/",
    ):
        with django_assert_max_num_queries(12):  # two of them are the session and the person
            office.get(path)


def test_the_page_tells_which_papers_the_dossier_lacks(office: Any, project: Project) -> None:
    page = office.get(f"/office/projects/{project.pk}/money/").content.decode()
    assert "Hồ sơ chưa có" in page
    assert "Hợp đồng thực hiện đề án" in page


def test_the_ratio_of_the_province_is_entered_then_used(
    office: Any,
    start: Callable[..., Project],
    department: Any,
    make_account: Callable[..., Any],
    client: Any,
) -> None:
    project = start("trademark", fund="KCDP")
    path = f"/office/projects/{project.pk}/money/"
    assert "Xem, ghi tỷ lệ tạm ứng của tỉnh" in office.get(path).content.decode()
    leader = make_account(department, "leader")
    client.force_login(leader, backend="django.contrib.auth.backends.ModelBackend")
    sent = {"share": "50", "line": "", "valid_from": "01/01/2016", "act": "QĐ", "article": "Điều 4"}
    page = client.post("/office/money/shares/new/", sent, follow=True).content.decode()
    assert "Đang áp dụng" in page
    assert "100.000.000" in client.get(path).content.decode()  # 50 % of 200
    share = LocalShare.objects.get()
    end = {"last_on": "31/01/2016", "reason": ""}
    page = client.post(f"/office/money/shares/{share.pk}/end/", end, follow=True).content.decode()
    assert "Không áp dụng" in page
