"""Headings of a unit's own, said once; the statement and the list of vouchers are read by them."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.documents.models import LearnedColumn
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.treasury.models import Statement
from khuyencong.apps.vouchers.models import Voucher
from tests.results_cast import project_of_a_machine

STATEMENTS = "/office/treasury/columns/"
VOUCHERS = "/office/voucher-imports/columns/"


@pytest.fixture
def page(signed_in: Any, officer: Any) -> Any:
    return signed_in(officer)


def test_a_statement_is_read_by_what_was_said_once(page: Any) -> None:
    def send() -> None:
        rows = "Ngày ghi;CT số;Diễn giải;Tiền ra;Tiền về\n06/05/2016;UNC 12;Chi;70.000.000;\n"
        sheet = SimpleUploadedFile("sao-ke.csv", rows.encode())
        page.post("/office/treasury/statements/new/", {"sheet": sheet, "account": "9523.2.1"})

    send()
    assert Statement.objects.latest("pk").state == "sent"  # no table was found
    for heading, field in (("NGÀY GHI", "posted_on"), ("Tiền ra", "debit"), ("CT số", "number")):
        told = page.post(STATEMENTS, {"heading": heading, "field": field}, follow=True).text
        assert "Đã nhớ tên cột" in told
        assert heading in told
    send()
    line = Statement.objects.latest("pk").lines.get()
    assert (line.debit_vnd, line.number) == (70_000_000, "UNC 12")


def test_a_list_of_vouchers_is_read_by_what_was_said_once(
    page: Any, centre: Any, officer: Any, at: Any
) -> None:
    project = project_of_a_machine(centre, officer, at)
    address = f"/office/projects/{project.pk}/vouchers/import/"
    rows = "Mua cái gì;Hết bao nhiêu (triệu đồng);Số tiền\nMáy bào;200;x\n"

    def send() -> Any:
        return page.post(address, {"sheet": SimpleUploadedFile("so.csv", rows.encode())})

    assert "không có bảng nào nhận ra được" in send().text
    page.post(VOUCHERS, {"heading": "Mua cái gì", "field": "description"})
    page.post(VOUCHERS, {"heading": "Hết bao nhiêu", "field": "amount_vnd"})
    send()
    row = Voucher.objects.get()
    assert (row.description, row.amount_vnd) == ("Máy bào", 200_000_000)  # its own name goes first


def test_the_later_meaning_holds_and_can_be_forgotten(page: Any) -> None:
    page.post(STATEMENTS, {"heading": "Tiền ra", "field": "credit"})
    page.post(STATEMENTS, {"heading": "tiền  RA", "field": "debit"})
    column = LearnedColumn.objects.get()
    assert (column.plain, column.field) == ("tien ra", "debit")
    line = Entry.objects.latest("pk")
    assert (line.verb, line.data["heading"]) == ("documents.column.learned", "tiền RA")
    told = page.post(f"{STATEMENTS}{column.pk}/forget/", follow=True).text
    assert "Chưa ghi tên cột nào" in told
    assert Entry.objects.latest("pk").verb == "documents.column.forgotten"


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"heading": "(---)", "field": "debit"}, "Ghi tên cột như trong bảng"),
        ({"heading": "Tiền ra", "field": "amount"}, "field"),
    ],
)
def test_what_is_no_heading_or_no_field_is_refused(
    page: Any, sent: dict[str, str], said: str
) -> None:
    answer = page.post(STATEMENTS, sent)
    assert answer.context["form"].errors
    assert said in answer.text
    assert not LearnedColumn.objects.exists()


def test_another_unit_neither_sees_nor_forgets_it(
    page: Any, signed_in: Any, outsider: Any, client: Any
) -> None:
    page.post(STATEMENTS, {"heading": "Tiền ra của tôi", "field": "debit"})
    column = LearnedColumn.objects.get()
    other = signed_in(outsider)
    assert "Tiền ra của tôi" not in other.get(STATEMENTS).text
    assert other.post(f"{STATEMENTS}{column.pk}/forget/").status_code == 404
    assert other.post(f"{VOUCHERS}{column.pk}/forget/").status_code == 404
