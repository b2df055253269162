"""Complaints of anybody: sent, followed by their code, sent on."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from khuyencong.apps.accounts.human_check import page_seal
from khuyencong.apps.complaints.actions.refuse_complaint import refuse_complaint
from khuyencong.apps.complaints.models import Complaint
from tests.complaint_cast import TOLD, complain
from tests.template import AT

ADDRESS = "/khieu-nai/"
FORM = TOLD | {
    "client_key": str(UUID(int=7)),
    "consents": "on",
    "page_seal": page_seal("complaint", at=AT - timedelta(days=3)),
}


@pytest.fixture
def visitor(client: Any, centre: Any, department: Any, monkeypatch: Any) -> Any:
    from django.utils import timezone

    monkeypatch.setattr(timezone, "now", lambda: AT)
    return client


def test_sent_it_leads_to_its_page_without_name_or_number(visitor: Any) -> None:
    page = visitor.post(ADDRESS, FORM, follow=True).content.decode()
    row = Complaint.objects.get()
    assert row.number in page
    assert row.code in page
    assert "0912" not in page
    assert TOLD["sender_name"] not in page


def test_the_same_form_sent_again_is_the_same(visitor: Any) -> None:
    addresses = {visitor.post(ADDRESS, FORM).headers["Location"] for _ in range(3)}
    assert len(addresses) == Complaint.objects.count() == 1


def test_faults_stand_at_their_fields_and_keep_what_was_typed(visitor: Any) -> None:
    sent = FORM | {"phone": "", "says": "<script>alert(1)</script>"}
    response = visitor.post(ADDRESS, sent)
    assert set(response.context["form"].errors) == {"phone"}
    page = response.content.decode()
    assert "&lt;script&gt;" in page
    assert "<script>alert" not in page


def test_haste_is_asked_a_sum(visitor: Any) -> None:
    page = visitor.post(ADDRESS, FORM | {"page_seal": ""}).content.decode()
    assert "bằng mấy?" in page
    assert not Complaint.objects.exists()


def test_eleven_in_an_hour_are_too_many(visitor: Any, binh_dinh: Any) -> None:
    for n in range(10):
        complain(binh_dinh.pk, key=n, client="127.0.0.1")
    response = visitor.post(ADDRESS, FORM | {"client_key": str(UUID(int=99))})
    page = response.content.decode()
    assert "bằng mấy?" in page or response.status_code == 429


def test_a_code_typed_leads_there_and_a_wrong_one_says_so(visitor: Any, binh_dinh: Any) -> None:
    row = complain(binh_dinh.pk)
    typed = f"{row.code[:4].upper()}-{row.code[4:]}"
    found = visitor.get("/khieu-nai/tra-loi/", {"code": typed})
    assert found.headers["Location"] == f"/khieu-nai/{row.code}/"
    assert (
        "Không có đơn nào" in visitor.get("/khieu-nai/tra-loi/", {"code": "khong"}).content.decode()
    )
    assert visitor.get("/khieu-nai/abcdefabcdef/").status_code == 404


def test_who_is_not_satisfied_writes_to_the_department(
    visitor: Any, binh_dinh: Any, officer: Any
) -> None:
    row = complain(binh_dinh.pk)
    refuse_complaint(
        complaint=row, reason="Trùng đơn", link_to=lambda code: code, actor=officer, at=AT
    )
    page = visitor.get(f"/khieu-nai/{row.code}/").content.decode()
    assert "Trùng đơn" in page
    [address] = re.findall(r'href="(/khieu-nai/\?follows=[^"]+)"', page)
    form = visitor.get(address).content.decode()
    assert row.number in form
    assert 'name="about"' not in form
    sent = {name: FORM[name] for name in FORM if name != "about"} | {"follows": row.code}
    second = visitor.post(ADDRESS, sent, follow=True).content.decode()
    assert row.number in second
    assert Complaint.objects.get(follows=row).unit.kind == "industry_department"
    assert "Đã gửi tiếp" in visitor.get(f"/khieu-nai/{row.code}/").content.decode()


def test_a_second_to_a_code_of_none_is_404(visitor: Any) -> None:
    assert visitor.get(ADDRESS, {"follows": "khong"}).status_code == 404
    assert visitor.post(ADDRESS, FORM | {"follows": "khong"}).status_code == 404
