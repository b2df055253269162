"""The office takes complaints in, answers them, passes them on."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.complaints.models import Complaint
from tests.complaint_cast import complain


@pytest.fixture
def row(centre: Any, department: Any, binh_dinh: Any) -> Complaint:
    return complain(binh_dinh.pk)


def address(row: Complaint, deed: str = "") -> str:
    return f"/office/complaints/{row.pk}/{deed}"


def test_from_the_list_to_the_answer_and_back(signed_in: Any, officer: Any, row: Complaint) -> None:
    office = signed_in(officer)
    assert row.number in office.get("/office/complaints/").content.decode()
    for words in (row.number, "bun so"):
        assert row.number in office.get("/office/complaints/", {"q": words}).content.decode()
    assert row.number not in office.get("/office/complaints/", {"q": "gốm"}).content.decode()
    office.post(address(row, "take-in/"), {"seen_version": 1})
    page = office.get(address(row)).content.decode()
    assert "Đang giải quyết" in page
    form = office.get(address(row, "answer/"))
    assert "Kính gửi Cơ sở bún số 8" in form.content.decode()
    office.post(address(row, "answer/"), {"seen_version": 2, "answer": "Vì hết tiền"})
    row.refresh_from_db()
    assert (row.state, row.answer) == ("answered", "Vì hết tiền")
    page = office.post(address(row, "reopen/"), follow=True).content.decode()
    assert "Đơn được mở lại" in page


def test_a_stale_page_says_that_somebody_was_faster(
    signed_in: Any, officer: Any, row: Complaint
) -> None:
    office = signed_in(officer)
    response = office.post(address(row, "take-in/"), {"seen_version": 0})
    assert "vừa được người khác sửa" in response.content.decode()


def test_the_department_sees_but_does_not_answer(
    signed_in: Any, appraiser: Any, row: Complaint
) -> None:
    office = signed_in(appraiser)
    assert office.get(address(row)).status_code == 200
    assert office.get(address(row, "take-in/")).status_code == 403


def test_refused_and_passed_on(
    signed_in: Any, officer: Any, row: Complaint, department: Any
) -> None:
    office = signed_in(officer)
    empty = office.post(address(row, "refuse/"), {"seen_version": 1, "reason": ""})
    assert list(empty.context["form"].errors) == ["reason"]
    sent = {"unit": str(department.pk), "reason": "Thuộc thẩm quyền của Sở"}
    office.post(address(row, "pass-on/"), sent)
    assert office.get(address(row)).status_code == 404
    wrong = {"unit": "999999", "reason": "x"}
    assert office.post(address(row, "pass-on/"), wrong).status_code == 404


def test_who_it_is_about_finds_nothing(
    signed_in: Any, officer: Any, row: Complaint, make_account: Any, centre: Any
) -> None:
    leader = signed_in(make_account(centre, "leader"))
    sent = {"seen_version": 1, "against": str(officer.pk)}
    leader.post(address(row, "take-in/"), sent)
    office = signed_in(officer)
    assert office.get(address(row)).status_code == 404
    assert row.number not in office.get("/office/complaints/").content.decode()
    assert row.number not in office.get("/office/journal/").content.decode()
