"""The .xlsx papers are opened again; their formulas are calculated here, apart from the writer."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from khuyencong.apps.documents.rendering.plan_annexes import (
    write_local_annex,
    write_national_summary,
)
from khuyencong.apps.documents.rendering.plan_lists import write_findings, write_not_chosen

TOTAL, FIRST = 8, 9  # columns H and I


def sheet_of(path: Path, name: str | None = None, *, values: bool = False) -> Worksheet:
    book = openpyxl.load_workbook(path, data_only=values)
    return book[name] if name else book.worksheets[0]


def calculated(sheet: Worksheet, address: str) -> int:
    """Calculate the few kinds of formula the papers use."""
    value = sheet[address].value
    if not isinstance(value, str):
        return int(value or 0)
    total = re.fullmatch(r"=SUM\((\w+):(\w+)\)", value)
    if total:
        return sum(calculated(sheet, c.coordinate) for row in sheet[value[5:-1]] for c in row)
    product = re.fullmatch(r"=ROUNDDOWN\((\w+)\*([\d.]+),0\)", value)
    if product:
        return int(calculated(sheet, product[1]) * float(product[2]) + 1e-6)
    result = 0
    for sign, part in re.findall(r"([+=-])(\w+)", value):
        amount = int(part) if part.isdigit() else calculated(sheet, part)
        result += -amount if sign == "-" else amount
    return result


def row_with(sheet: Worksheet, words: str) -> int:
    """Row number of the first cell that holds the words."""
    return next(
        cell.row for row in sheet.iter_rows() for cell in row if words in str(cell.value or "")
    )


class TestLocalAnnex:
    def test_sums_are_live_and_right(self, new_papers, tmp_path) -> None:
        path = tmp_path / "a.xlsx"
        write_local_annex(new_papers(), path)
        sheet = sheet_of(path)
        support = row_with(sheet, "CỘNG ĐỀ ÁN")
        section = row_with(sheet, "Mô hình trình diễn kỹ thuật (1 đề án)")
        management = row_with(sheet, "CHI QUẢN LÝ")
        total = row_with(sheet, "TỔNG KINH PHÍ KCĐP")
        rest = row_with(sheet, "Còn chưa phân bổ")
        # By hand: 100 + 200 = 300 million; 1,5 % = 4,5; rest 310 - 304,5 = 5,5 million.
        expected = {
            f"I{section}": 200_000_000,
            f"H{section}": 500_000_000,
            f"I{support}": 300_000_000,
            f"H{support}": 1_000_000_000,
            f"K{support}": 500_000_000,
            f"I{management}": 4_500_000,
            f"I{total}": 304_500_000,
            f"I{rest}": 5_500_000,
        }
        stored = sheet_of(path, values=True)
        for address, amount in expected.items():
            assert str(sheet[address].value).startswith("="), address
            assert calculated(sheet, address) == amount, address
            assert stored[address].value == amount, address

    def test_a_changed_amount_moves_every_sum_above_it(self, new_papers, tmp_path) -> None:
        path = tmp_path / "a.xlsx"
        write_local_annex(new_papers(), path)
        sheet = sheet_of(path)
        first = row_with(sheet, "đợt 1")
        sheet[f"I{first}"].value += 10_000_000
        # 310 million of support, 4,65 of management: 314.650.000, 4.650.000 over the money.
        assert calculated(sheet, f"H{first}") == 510_000_000
        assert calculated(sheet, f"I{row_with(sheet, 'TỔNG KINH PHÍ KCĐP')}") == 314_650_000
        assert calculated(sheet, f"I{row_with(sheet, 'Còn chưa phân bổ')}") == -4_650_000

    def test_prints_on_a4_landscape_with_repeated_heading(self, new_papers, tmp_path) -> None:
        path = tmp_path / "a.xlsx"
        write_local_annex(new_papers(), path)
        sheet = sheet_of(path)
        assert sheet.page_setup.orientation == "landscape"
        assert int(sheet.page_setup.paperSize) == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in {None, 1}  # one page wide is what no value means
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows == "$5:$6"
        assert "#,##0" in sheet[f"I{row_with(sheet, 'đợt 1')}"].number_format
        assert row_with(sheet, "NGƯỜI LẬP BIỂU") < sheet.max_row + 1

    def test_text_that_looks_like_a_formula_stays_text(
        self, new_papers, new_project, tmp_path
    ) -> None:
        bad = "=cmd|' /C calc'!A0"
        projects = (
            new_project(1, title=bad, place="+1+1", beneficiary="https://a.vn", goals="@x"),
        )
        path = tmp_path / "a.xlsx"
        write_local_annex(new_papers(projects=projects), path)
        sheet = sheet_of(path)
        cell = sheet[f"B{row_with(sheet, 'cmd')}"]
        assert (cell.value, cell.data_type) == (bad, "s")
        assert sheet[f"E{cell.row}"].data_type == "s"
        assert sheet[f"D{cell.row}"].hyperlink is None

    def test_says_when_sources_do_not_add_up(self, new_papers, new_project, tmp_path) -> None:
        path = tmp_path / "a.xlsx"
        write_local_annex(new_papers(projects=(new_project(1, total_vnd=520_000_000),)), path)
        sheet = sheet_of(path)
        row = row_with(sheet, "đợt 1")
        assert sheet.cell(row, TOTAL).value == 520_000_000
        assert "Tổng kinh phí khác cộng các nguồn" in sheet[f"M{row}"].value

    def test_marks_must_and_carried_over(self, new_papers, new_project, tmp_path) -> None:
        project = new_project(1, is_must=True, must_reason="năm trước", is_carried_over=True)
        path = tmp_path / "a.xlsx"
        write_local_annex(new_papers(projects=(project,)), path)
        note = sheet_of(path)[f"M{row_with(sheet_of(path), 'đợt 1')}"].value
        assert "Chuyển tiếp; Bắt buộc: năm trước" in note

    def test_without_projects_says_so_and_stays_zero(self, new_papers, tmp_path) -> None:
        papers = new_papers(projects=())
        papers = replace(papers, local=replace(papers.local, management=()))
        path = tmp_path / "a.xlsx"
        write_local_annex(papers, path)
        sheet = sheet_of(path)
        assert row_with(sheet, "Không có đề án nào")
        assert calculated(sheet, f"I{row_with(sheet, 'TỔNG KINH PHÍ')}") == 0


class TestNationalSummary:
    def test_holds_national_projects_and_says_the_form_was_not_seen(
        self, new_papers, tmp_path
    ) -> None:
        path = tmp_path / "a.xlsx"
        write_national_summary(new_papers(), path)
        sheet = sheet_of(path)
        assert row_with(sheet, "chưa đối chiếu với Mẫu số 2 gốc")
        assert row_with(sheet, "số giả định")
        # 200 + 150 million
        assert calculated(sheet, f"I{row_with(sheet, 'CỘNG ĐỀ ÁN (2 đề án)')}") == 350_000_000
        titles = [c.value for c in sheet["B"]]
        assert not any("đợt 2" in str(title) for title in titles)


class TestLists:
    def test_findings_name_sheet_row_and_column(self, new_papers, tmp_path) -> None:
        path = tmp_path / "a.xlsx"
        write_findings(new_papers(), path)
        row: list[Any] = [c.value for c in sheet_of(path, "Bảng nhu cầu")[4]]
        assert row == ["Lỗi", "Nhu cầu", 7, "Kinh phí", "Không đọc được số tiền"]
        row = [c.value for c in sheet_of(path, "Định mức và kế hoạch")[4]]
        assert row[:4] == [
            "Cảnh báo",
            "N001",
            "Ứng dụng máy sấy chuối, đợt 1",
            "Định mức chưa xác nhận",
        ]

    def test_a_finding_filed_twice_is_listed_once(self, new_papers, new_project, tmp_path) -> None:
        finding = new_papers().findings[1]
        papers = new_papers(projects=(new_project(1, findings=(finding,)),))
        path = tmp_path / "a.xlsx"
        write_findings(papers, path)
        sheet = sheet_of(path, "Định mức và kế hoạch")
        assert [c.value for c in sheet["B"]].count("N001") == 1

    def test_every_need_left_out_has_its_reason_and_what_is_missing(
        self, new_papers, tmp_path
    ) -> None:
        path = tmp_path / "a.xlsx"
        write_not_chosen(new_papers(), path)
        row = [c.value for c in sheet_of(path, "Chưa chọn")[4]]
        assert row[0] == "N009"
        assert row[6:] == ["Vượt kinh phí KCĐP", "KCDP", 84_500_000]

    def test_cuts_add_up_what_is_kept(self, new_papers, tmp_path) -> None:
        path = tmp_path / "a.xlsx"
        write_not_chosen(new_papers(), path)
        marks = [c.value for c in sheet_of(path, "Khi cắt giảm")["E"]]
        assert marks[3:6] == ["–", "giữ", "–"]
        formula = sheet_of(path, "Khi cắt giảm")["E8"].value
        assert formula == '=SUMIF(E4:E6,"giữ",$D$4:$D$6)'
        # only project 2 is kept: 200 million of local money, none of national money
        stored = sheet_of(path, "Khi cắt giảm", values=True)
        assert (stored["E7"].value, stored["E8"].value) == (0, 200_000_000)

    def test_empty_lists_say_so(self, new_papers, tmp_path) -> None:
        papers = new_papers(projects=(), findings=(), not_chosen=(), reserve=(), cuts=())
        write_findings(papers, tmp_path / "a.xlsx")
        write_not_chosen(papers, tmp_path / "b.xlsx")
        assert "Không có lỗi" in sheet_of(tmp_path / "a.xlsx")["A4"].value
        assert "đã được chọn" in sheet_of(tmp_path / "b.xlsx")["A4"].value
