"""Consultancy as an officer walks it: asked, offered, signed, worked off, invoiced, paid, ended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import quote

import pytest

from khuyencong.apps.consultancy.models import Engagement, Invoice
from khuyencong.apps.journal.models import Entry
from khuyencong.interfaces.common.undo import read_offer
from tests.audit_cast import audit, energy_site, given
from tests.cleaner_cast import opened
from tests.consultancy_cast import MILLION, bill, contracted, milestone_of

__all__ = ["audit", "energy_site", "given"]
ROOT = "/office/consultancy/"


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch, at: Any) -> None:
    """The office opens on the day of the cast."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: at)


def rows_of(answer: Any) -> str:
    """Return the body of the list's table, empty where it has no rows."""
    return answer.content.decode().partition("<tbody")[2].partition("</tbody>")[0]


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def row(centre: Any, officer: Any, at: Any) -> Engagement:
    return contracted(centre, officer, at)


def offered_undo(answer: Any) -> dict[str, Any]:
    """Return where the message offers to take back what was done."""
    offers = [read_offer(each.extra_tags) for each in answer.context["messages"]]
    return next(each for each in offers if each)


def test_from_the_request_to_the_last_payment(office: Any) -> None:
    """80 offered, 75 signed (illustrative): half by a milestone, all invoiced and paid, ended."""
    asked = {
        "title": "Kiểm toán năng lượng",
        "kind": "energy_audit",
        "client_name": "Xưởng gỗ An Nhơn",
        "client_contact": "",
        "received_on": "01/11/2016",
        "channel": "phone",
        "says": "Giảm tiền điện",
    }
    page = office.post(f"{ROOT}new/", asked, follow=True).content.decode()
    assert "Chào giá cho khách hàng" in page
    path = f"{ROOT}{Engagement.objects.get().pk}/"
    offer = {"offer_vnd": "80 triệu", "offered_on": "05/11/2016", "number": ""}
    assert "80.000.000 đồng" in office.post(f"{path}offer/", offer, follow=True).content.decode()
    signed = {"number": "01/TV", "signed_on": "10/11/2016", "value_vnd": "75 triệu", "ends_on": ""}
    office.post(f"{path}contract/", signed)
    stage = {"what": "Đo tại xưởng", "due_on": "15/11/2016", "share": "50", "amount_vnd": ""}
    page = office.post(f"{path}milestone/", stage, follow=True).content.decode()
    assert "37.500.000" in page  # half of 75
    assert "Quá hạn" in page  # today is 23/11
    invoice = {
        "number": "0000001",
        "issued_on": "20/11/2016",
        "amount_vnd": "75 triệu",
        "pay_by": "22/11/2016",
    }
    page = office.post(f"{path}invoice/", invoice, follow=True).content.decode()
    assert "Có hóa đơn quá hạn trả" in page
    pay = f"{ROOT}invoices/{Invoice.objects.get().pk}/pay/"
    assert 'value="75.000.000"' in office.get(pay).content.decode()
    paid = {"amount_vnd": "50 triệu", "paid_on": "21/11/2016", "paper": "GBC 01"}
    page = office.post(pay, paid, follow=True).content.decode()
    assert "GBC 01" in page
    assert "25.000.000" in page  # still to come
    assert "25.000.000" in office.get(ROOT, {"unpaid": "yes"}).content.decode()
    office.post(pay, {"amount_vnd": "25 triệu", "paid_on": "22/11/2016"})
    assert "Kiểm toán" not in rows_of(office.get(ROOT, {"unpaid": "yes"}))
    end = {"state": "finished", "ended_on": "23/11/2016", "reason": ""}
    assert "mốc chưa xong" in office.post(f"{path}end/", end).content.decode()
    page = office.post(f"{path}end/", end | {"reason": "Đã bàn giao"}, follow=True).content.decode()
    assert "Đã kết thúc, không còn việc nào" in page
    revenue = office.get(f"{ROOT}revenue/").content.decode()
    assert "75.000.000" in revenue
    assert "Kiểm toán năng lượng" in revenue


@pytest.mark.parametrize(
    ("deed", "bad", "said"),
    [
        ("invoice", {"amount_vnd": "101 triệu"}, "còn 100.000.000 đồng"),
        ("invoice", {"amount_vnd": "nhiều"}, "Cần số tiền"),
        ("invoice", {"issued_on": "31/02/2016"}, "ngày"),
        ("invoice", {"number": " "}, "bắt buộc"),
        ("milestone", {"what": "x", "due_on": "20/11/2016", "share": "101"}, "100"),
        ("milestone", {"what": "x", "due_on": "20/11/2016", "share": "nửa"}, "phần trăm"),
        ("annex", {"change_vnd": "100 triệu", "is_less": "on", "says": "x"}, "không được dưới"),
        ("team", {"account": "999999", "role": "x"}, "lựa chọn"),
        ("offer", {"offer_vnd": "1 triệu", "offered_on": "20/11/2016"}, "trước khi ký"),
        ("end", {"state": "khác", "ended_on": "20/11/2016"}, "lựa chọn"),
    ],
)
def test_says_what_is_wrong_and_keeps_nothing(
    office: Any, row: Engagement, deed: str, bad: dict[str, str], said: str
) -> None:
    before = Entry.objects.count()
    whole = {"number": "1", "issued_on": "20/11/2016", "signed_on": "20/11/2016", "amount_vnd": ""}
    answer = office.post(f"{ROOT}{row.pk}/{deed}/", whole | bad)
    assert answer.status_code == 200
    assert said.lower() in answer.content.decode().lower()
    assert Entry.objects.count() == before


def test_what_was_done_by_mistake_is_taken_back(
    office: Any, row: Engagement, officer: Any, at: Any
) -> None:
    milestone = milestone_of(row, officer, at)
    invoice = bill(row, 10 * MILLION, officer, at)
    end = {"state": "cancelled", "ended_on": "23/11/2016", "reason": "Thôi"}
    for path, sent in (
        (f"milestones/{milestone.pk}/done/", {"done_on": "20/11/2016"}),
        (f"invoices/{invoice.pk}/pay/", {"amount_vnd": "10 triệu", "paid_on": "20/11/2016"}),
        (f"{row.pk}/team/", {"account": str(officer.pk), "role": "Đo"}),
        (f"{row.pk}/end/", end),
    ):
        answer = office.post(f"{ROOT}{path}", sent, follow=True)
        if "team" in path:
            member = row.team.get()
            answer = office.post(f"{ROOT}{path}", {"leave": member.pk}, follow=True)
            assert not row.team.exists()
        undo = offered_undo(answer)
        office.post(undo["to"], undo["fields"])
    milestone.refresh_from_db()
    invoice.refresh_from_db()
    row.refresh_from_db()
    assert (milestone.done_on, invoice.paid_vnd, row.state) == (None, 0, "contracted")
    assert row.team.get().role == "Đo"


def test_a_client_is_found_in_the_register(office: Any, establishment: Any) -> None:
    found = office.get(f"{ROOT}new/", {"q": establishment.name}).content.decode()
    assert f"?establishment={establishment.pk}" in found
    page = office.get(f"{ROOT}new/?establishment={establishment.pk}").content.decode()
    assert f'value="{establishment.name}"' in page
    assert office.get(f"{ROOT}new/?establishment=99999999").status_code == 404
    assert office.get(f"{ROOT}new/?establishment=' or 1").status_code == 200


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("state=contracted", 1),
        ("state=finished", 0),
        ("kind=measurement", 1),
        ("year=2016", 1),
        ("year=1999", 0),
        ("year=99999999999", 1),  # no year there is: left out
        (f"q={quote('Xưởng mộc An Nhơn')}", 1),
        ("q=do+lo+say", 1),
        ("q=khong+co", 0),
    ],
)
def test_the_list_is_filtered(office: Any, row: Engagement, asked: str, count: int) -> None:
    page = office.get(f"{ROOT}?{asked}", follow=True).content.decode()
    assert page.count(f'href="{ROOT}{row.pk}/"') == count


def test_a_payment_withdrawn_may_be_written_again(
    office: Any, row: Engagement, officer: Any, outsider: Any, signed_in: Any, at: Any
) -> None:
    invoice = bill(row, 10 * MILLION, officer, at)
    sent = {"amount_vnd": "4 triệu", "paid_on": "20/11/2016", "paper": "PT 7"}
    office.post(f"{ROOT}invoices/{invoice.pk}/pay/", sent)
    office.get(f"{ROOT}{row.pk}/")
    withdraw = f"{ROOT}payments/{invoice.payments.get().pk}/withdraw/"
    undo = offered_undo(office.post(withdraw, follow=True))
    assert not invoice.payments.exists()
    office.post(undo["to"], undo["fields"])
    back = invoice.payments.get()
    assert (back.amount_vnd, back.paper, back.paid_on) == (4 * MILLION, "PT 7", date(2016, 11, 20))
    withdraw = f"{ROOT}payments/{back.pk}/withdraw/"
    assert signed_in(outsider).post(withdraw).status_code == 404


def test_it_is_done_by_an_audit_or_a_file_of_the_client(
    office: Any, audit: Any, officer: Any, at: Any
) -> None:
    firm = audit.site.establishment
    cleaner_file = opened(audit.site, officer, at)
    link = f"{ROOT}new/?establishment={firm.pk}&amp;audit={audit.pk}"
    of_audit = f"/office/audits/{audit.pk}/packages/"
    for page in (of_audit, f"/office/cleaner-production/{cleaner_file.pk}/"):
        assert "Chưa có việc tư vấn nào" in office.get(page).content.decode()
    assert link in office.get(of_audit).content.decode()
    page = office.get(link.replace("&amp;", "&")).content.decode()
    assert f'<option value="{audit.pk}" selected>' in page
    sent = {
        "title": "Khảo sát xưởng",
        "kind": "energy_audit",
        "client_name": firm.name,
        "received_on": "1/11/2016",
        "channel": "phone",
        "audit": str(audit.pk),
        "cleaner_file": str(cleaner_file.pk),
    }
    answer = office.post(f"{ROOT}new/?establishment={firm.pk}", sent, follow=True)
    row = Engagement.objects.get()
    assert (row.audit, row.cleaner_file) == (audit, cleaner_file)
    assert f'href="/office/audits/{audit.pk}/"' in answer.content.decode()
    assert f'href="/office/cleaner-production/{cleaner_file.pk}/"' in answer.content.decode()
    for page in (of_audit, f"/office/cleaner-production/{cleaner_file.pk}/"):
        assert f'href="{ROOT}{row.pk}/"' in office.get(page).content.decode()
    assert 'name="audit"' not in office.get(f"{ROOT}new/").content.decode()
    office.post(f"{ROOT}{row.pk}/edit/", sent | {"audit": "", "version": str(row.version)})
    row.refresh_from_db()
    assert (row.audit, row.cleaner_file) == (None, cleaner_file)
