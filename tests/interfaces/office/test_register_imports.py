"""Pages of a list of establishments: sent, columns settled, rows settled, undone, given back."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.establishments.models import Establishment, RegisterImport

BASE = "/office/establishments/lists/"
CSV = "Tên cơ sở;MST;Địa chỉ;Xưởng\nCơ sở bún Số 8;;Hoài Nhơn;Tam Quan\n=1+1;sai;Huế;\n"


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


def sheet(text: str = CSV, name: str = "ds.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode())


def text_of(answer: Any) -> str:
    assert answer.status_code == 200
    return str(answer.content.decode())


def settle(office: Any, **more: str) -> RegisterImport:
    """Send the list, say its columns, and return it."""
    office.post(f"{BASE}new/", {"sheet": sheet()})
    sent = RegisterImport.objects.latest("pk")
    columns = {"column_0": "name", "column_1": "code", "column_2": "head_office"}
    data = {**columns, "column_3": "production_place", "policy": "ask", **more}
    assert office.post(f"{BASE}{sent.pk}/", data).status_code == 302
    return sent


def test_a_list_is_sent_looked_at_and_entered(
    office: Any, django_assert_max_num_queries: Any
) -> None:
    job = office.post(f"{BASE}new/", {"sheet": sheet()})
    sent = RegisterImport.objects.get()
    assert office.get(f"{job.url}?follow").url == f"{BASE}{sent.pk}/"
    page = text_of(office.get(f"{BASE}{sent.pk}/"))
    assert "Hoài Nhơn" in page  # a sample
    assert "Xưởng" in page
    sent = settle(office)
    with django_assert_max_num_queries(10):
        page = text_of(office.get(f"{BASE}{sent.pk}/"))
    assert "Cơ sở bún Số 8" in page
    assert "Mã số sai" in page
    made = Establishment.objects.get()
    assert made.production_place == "Tam Quan"


def test_columns_that_cannot_be_are_named(office: Any) -> None:
    office.post(f"{BASE}new/", {"sheet": sheet()})
    sent = RegisterImport.objects.get()
    data = {"column_0": "name", "column_1": "name", "policy": "ask"}
    assert "Hai cột cùng là" in text_of(office.post(f"{BASE}{sent.pk}/", data))
    data = {"column_0": "moon", "policy": "ask"}
    assert "moon" in text_of(office.post(f"{BASE}{sent.pk}/", data))
    assert not Establishment.objects.exists()


def test_refused_rows_come_back_as_text_and_never_as_formulas(office: Any) -> None:
    sent = settle(office)
    answer = office.get(f"{BASE}{sent.pk}/refused.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    head, row = book.worksheets[0].iter_rows()
    assert [cell.value for cell in head][:2] == ["Tên cơ sở", "MST"]
    assert (row[0].value, row[0].data_type) == ("=1+1", "s")
    assert "Mã số sai" in row[4].value


def test_the_register_exports_such_a_name_as_text(office: Any) -> None:
    office.post("/office/establishments/new/", {"name": "=1+1", "code_kind": "none"})
    answer = office.get("/office/establishments/export.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if cell.value == "=1+1"] == ["s"]


def test_waiting_rows_are_settled_on_the_page(office: Any) -> None:
    office.post(
        "/office/establishments/new/",
        {"name": "Cơ sở bún Số 8", "code_kind": "none", "head_office": "Hoài Nhơn"},
    )
    sent = settle(office)
    assert "Có thể đã có trong sổ" in text_of(office.get(f"{BASE}{sent.pk}/"))
    answer = office.post(f"{BASE}{sent.pk}/rows/", {"choice": "fill", "all": "1"}, follow=True)
    assert "Đã xử lý 1 dòng" in text_of(answer)
    assert Establishment.objects.get().production_place == "Tam Quan"
    answer = office.post(f"{BASE}{sent.pk}/rows/", {"choice": "boom", "row": "x"}, follow=True)
    assert "Chọn điền thêm" in text_of(answer)


def test_the_whole_is_undone(office: Any) -> None:
    sent = settle(office)
    answer = office.post(f"{BASE}{sent.pk}/undo/")
    assert answer.url.startswith("/office/jobs/")  # a worker does it, however long the list
    page = text_of(office.get(f"{BASE}{sent.pk}/"))
    assert "Lần nhập này đã được hoàn tác" in page
    assert not Establishment.objects.exists()


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (SimpleUploadedFile("a.exe", b"MZ"), "Cần tệp .xlsx"),
        (SimpleUploadedFile("a.xlsx", b"no zip"), "a.xlsx"),
        ("", "Chọn tệp bảng"),
    ],
)
def test_says_what_file_is_needed(office: Any, file: Any, said: str) -> None:
    assert said in text_of(office.post(f"{BASE}new/", {"sheet": file}))
    assert not RegisterImport.objects.exists()


def test_strangers_do_not_find_it(office: Any, signed_in: Any, outsider: Any) -> None:
    sent = settle(office)
    stranger = signed_in(outsider)
    assert stranger.get(f"{BASE}{sent.pk}/").status_code == 404
    assert stranger.get(f"{BASE}{sent.pk}/refused.xlsx").status_code == 404
    assert stranger.post(f"{BASE}{sent.pk}/undo/").status_code == 404
