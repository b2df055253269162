"""The yearly sheet of villages: filled in, sent whole, refused by cell, taken back."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.craft_villages.models import VillageReview
from khuyencong.apps.journal.models import Entry

PAGE = "/office/craft-villages/import/"
HEAD = ("Mã làng nghề", "Số hộ làm nghề", "Tổng số hộ", "Doanh thu (triệu đồng)", "Đạt môi trường")


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any, craft_village: Any) -> Any:
    return signed_in(officer)


def sheet_of(*rows: tuple[Any, ...], head: tuple[str, ...] = HEAD) -> Any:
    book = openpyxl.Workbook()
    for row in (head, *rows):
        book.active.append(row)
    data = io.BytesIO()
    book.save(data)
    return SimpleUploadedFile("lang-nghe.xlsx", data.getvalue())


def send(office: Any, *rows: tuple[Any, ...], year: str = "2015", **more: Any) -> Any:
    return office.post(PAGE, {"year": year, "sheet": sheet_of(*rows, **more)}, follow=True)


def test_a_sheet_enters_whole_and_is_taken_back(office: Any, craft_village: Any) -> None:
    page = send(office, ("V03", 100, 400, "9.000", "không"))
    review = VillageReview.objects.get()
    assert (review.year, review.households_in_craft, review.households_total) == (2015, 100, 400)
    assert (review.turnover_vnd, review.environment_met) == (9_000_000_000, False)
    assert review.source == "lang-nghe.xlsx"
    assert Entry.objects.filter(verb="craft_villages.village.reviewed").count() == 1
    offer = json.loads(list(page.context["messages"])[-1].extra_tags)
    office.post(offer["to"], offer["fields"])
    review.refresh_from_db()
    assert review.removed_at is not None


def test_the_same_sheet_again_adds_nothing(office: Any) -> None:
    row = ("V03", 100, 400, "9.000", "không")
    send(office, row)
    page = send(office, row)
    assert VillageReview.objects.count() == 1
    assert "1 đã có từ trước" in page.content.decode()


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (("V99", 100, 400, "", ""), "Không có làng này trong sổ"),
        (("V03", 500, 400, "", ""), "Không quá tổng số hộ"),
        (("V03", "nhiều", 400, "", ""), "nhiều"),
        (("V03", "1,5", 400, "", ""), "Không phải số nguyên"),
        (("V03", 100, 400, "", "chắc là có"), "Không rõ có hay không"),
    ],
)
def test_a_faulty_cell_is_named_and_nothing_enters(
    office: Any, row: tuple[Any, ...], told: str
) -> None:
    page = send(office, ("V03", 1, 2, "", ""), row)
    assert told in page.content.decode()
    assert page.context["errors"][0]["row"] == 3
    assert not VillageReview.objects.exists()


def test_a_year_reviewed_otherwise_is_named(office: Any) -> None:
    send(office, ("V03", 100, 400, "", ""))
    page = send(office, ("V03", 101, 400, "", ""))
    assert "đã rà soát khác đi" in page.content.decode()
    assert VillageReview.objects.get().households_in_craft == 100


def test_a_sheet_without_its_columns_or_rows_says_so(office: Any) -> None:
    assert "dòng tiêu đề" in send(office, ("a", "b"), head=("x", "y")).content.decode()
    assert "không có dòng số liệu" in send(office).content.decode()
    assert "Năm từ 1990" in send(office, ("V03", 1, 2, "", ""), year="2099").content.decode()


def test_names_of_the_units_own_are_remembered(office: Any) -> None:
    columns = "/office/craft-villages/columns/"
    learnt = {"heading": "Hộ có nghề", "field": "households_in_craft"}
    office.post(columns, learnt)
    head = ("Tên làng nghề", "Hộ có nghề")
    send(office, ("bún, bánh an thái", 70), head=head)
    assert VillageReview.objects.get().households_in_craft == 70


def test_the_sheet_to_fill_in_has_the_villages_and_goes_back_in(office: Any) -> None:
    book = openpyxl.load_workbook(io.BytesIO(office.get(f"{PAGE}sheet.xlsx").content))
    sheet = book.active
    head = [cell.value for cell in sheet[1]]
    assert sheet.cell(2, 1).value == "V03"
    data = io.BytesIO()
    sheet.cell(2, head.index("Số hộ làm nghề") + 1, 12)
    sheet.cell(2, head.index("Năm") + 1, 2016)
    book.save(data)
    file = SimpleUploadedFile("bang.xlsx", data.getvalue())
    office.post(PAGE, {"year": "2016", "sheet": file})
    assert VillageReview.objects.get().households_in_craft == 12


def test_reviews_of_others_are_not_taken_back(office: Any, signed_in: Any, outsider: Any) -> None:
    send(office, ("V03", 100, 400, "", ""))
    row = VillageReview.objects.get()
    signed_in(outsider).post(f"{PAGE}undo/", {"keys": str(row.pk)})
    row.refresh_from_db()
    assert row.removed_at is None
