"""A list of projects of the past as officers keep it, and everything that can be wrong with it."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from khuyencong.apps.projects.imports.columns import labels
from khuyencong.apps.projects.imports.reader import read_past_projects
from khuyencong.apps.projects.imports.rows import PastPaper
from khuyencong.apps.projects.imports.template import write_past_template
from khuyencong.domain.foundation.errors import BadInput

HEAD = ("TT", "Tên đề án", "Đơn vị thụ hưởng", "Năm", "Nguồn", "Tình trạng")


def write(path: Path, *rows: tuple[object, ...]) -> Path:
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Đề án cũ")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return path


class TestReadPastProjects:
    def test_reads_state_amounts_and_papers(self, tmp_path: Path) -> None:
        head = (*HEAD, "Phê duyệt: KCĐP (triệu đồng)", "Quyết định phê duyệt: số")
        head = (*head, "Quyết định phê duyệt: ngày")
        row = (1, "Máy sấy", "HTX số 1", 2014, "KCĐP", "Đã thanh lý hợp đồng", 90, "12/QĐ-UBND")
        reading = read_past_projects(write(tmp_path / "a.xlsx", head, (*row, "05/03/2014")))
        assert [each.level for each in reading.errors] == ["warning", "warning"]
        (found,) = reading.rows  # contracted and settled amounts of a closed project are asked for
        assert (found.chain, found.state, found.year) == ("KCDP", "closed", 2014)
        assert found.amounts == {"approved": {"kcqg_vnd": 0, "kcdp_vnd": 90_000_000}}
        assert found.papers == {"approve": PastPaper("12/QĐ-UBND", date(2014, 3, 5))}
        assert (found.sheet, found.row) == ("Đề án cũ", 2)

    def test_two_rows_of_heading(self, tmp_path: Path) -> None:
        upper = ("Tên đề án", "Năm", "Tình trạng", "Phê duyệt (đồng)", "", "Hợp đồng (đồng)")
        lower = ("", "", "", "KCQG", "KCĐP", "KCQG")
        row = ("Máy in", 2016, "Đang thực hiện", 200_000_000, "", 180_000_000)
        path = tmp_path / "b.xlsx"
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            for number, cells in enumerate((upper, lower, row)):
                sheet.write_row(number, 0, cells)
            sheet.merge_range("D1:E1", upper[3])
        (found,) = read_past_projects(path).rows
        assert found.chain == "KCQG"
        assert found.amounts["contracted"]["kcqg_vnd"] == 180_000_000

    def test_support_that_comes_back_is_said_by_its_column(self, tmp_path: Path) -> None:
        head = (*HEAD, "Có thu hồi")
        rows = (
            (1, "Máy sấy", "HTX số 1", 2014, "KCĐP", "Đang thực hiện", "Có"),
            (2, "Máy in", "HTX số 1", 2014, "KCĐP", "Đang thực hiện", "không"),
            (3, "Máy cắt", "HTX số 1", 2014, "KCĐP", "Đang thực hiện", ""),
            (4, "Máy bào", "HTX số 1", 2014, "KCĐP", "Đang thực hiện", "một phần"),
            (5, "Máy xẻ", "HTX số 1", 2014, "KCQG", "Đang thực hiện", "x"),
        )
        reading = read_past_projects(write(tmp_path / "c.xlsx", head, *rows))
        assert [each.is_recoverable for each in reading.rows] == [True, False, False]
        faults = [each for each in reading.errors if each.level == "error"]
        assert [(each.row, each.column, each.value) for each in faults] == [
            (5, "G", "một phần"),
            (6, "G", "x"),
        ]
        assert "khuyến công địa phương" in faults[1].message

    def test_its_own_template_reads_back(self, tmp_path: Path) -> None:
        path = tmp_path / "mau.xlsx"
        write_past_template(path)
        reading = read_past_projects(path)
        assert reading.rows == [] and reading.errors == []

    @pytest.mark.parametrize(
        ("cells", "column", "said"),
        [
            (("", "HTX", 2014, "KCĐP", "Đã nghiệm thu"), "B", "Thiếu tên đề án"),
            (("Máy", "HTX", "hai nghìn", "KCĐP", "Đã nghiệm thu"), "D", "Thiếu năm"),
            (("Máy", "HTX", 1850, "KCĐP", "Đã nghiệm thu"), "D", "Thiếu năm"),
            (("Máy", "HTX", 2014, "WB", "Đã nghiệm thu"), "E", "Không rõ nguồn"),
            (("Máy", "HTX", 2014, "", "Đã nghiệm thu"), "E", "Không rõ nguồn"),
            (("Máy", "HTX", 2014, "KCĐP", "rất tốt"), "F", "Không rõ tình trạng"),
            (("Máy", "HTX", 2014, "KCĐP", "Đã đăng ký với Cục"), "F", "Nguồn này không có"),
            (("Máy", "H" * 301, 2014, "KCĐP", "Đã nghiệm thu"), "C", "301 ký tự"),
        ],
    )
    def test_names_the_cell_that_is_wrong(
        self, tmp_path: Path, cells: tuple[object, ...], column: str, said: str
    ) -> None:
        reading = read_past_projects(write(tmp_path / "c.xlsx", HEAD, (1, *cells)))
        faults = [each for each in reading.errors if each.level == "error"]
        assert not reading.rows
        assert [(each.row, each.column) for each in faults] == [(2, column)]
        assert said in faults[0].message

    @pytest.mark.parametrize(
        ("amounts", "said"),
        [
            ((100, 120), "Số hợp đồng lớn hơn số phê duyệt"),
            (("một trăm", 50), "không phải một số tiền rõ ràng"),
            ((-5, 0), "không được âm"),
        ],
    )
    def test_amounts_that_cannot_be(
        self, tmp_path: Path, amounts: tuple[object, object], said: str
    ) -> None:
        head = (*HEAD, "Phê duyệt: KCĐP (triệu đồng)", "Hợp đồng: KCĐP (triệu đồng)")
        row = (1, "Máy", "HTX", 2014, "KCĐP", "Đang thực hiện", *amounts)
        reading = read_past_projects(write(tmp_path / "d.xlsx", head, row))
        assert not reading.rows
        assert said in reading.errors[0].message

    def test_a_paper_needs_its_number_and_its_day(self, tmp_path: Path) -> None:
        head = (*HEAD, "Hợp đồng: số", "Hợp đồng: ngày")
        row = (1, "Máy", "HTX", 2014, "KCĐP", "Đang thực hiện", "05/HĐ", "")
        (fault, *_) = read_past_projects(write(tmp_path / "e.xlsx", head, row)).errors
        assert (fault.column, fault.message) == ("H", "Văn bản thiếu ngày")

    def test_a_formula_stays_text(self, tmp_path: Path) -> None:
        row = (1, "=HYPERLINK(1)", "HTX", 2014, "KCĐP", "Dự thảo")
        (found,) = read_past_projects(write(tmp_path / "f.xlsx", HEAD, row)).rows
        assert found.title == "=HYPERLINK(1)"

    def test_a_sheet_of_something_else_says_what_is_needed(self, tmp_path: Path) -> None:
        with pytest.raises(BadInput) as refusal:
            read_past_projects(write(tmp_path / "g.xlsx", ("Họ tên", "Tuổi"), ("A", 3)))
        assert "“Tên đề án”, “Tình trạng”, “Năm”" in str(refusal.value)

    def test_a_bomb_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "bomb.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
            parts.writestr("[Content_Types].xml", "<x/>")
            parts.writestr("xl/workbook.xml", "<x/>")
            parts.writestr("xl/worksheets/sheet1.xml", b"0" * (64 << 20))
        with pytest.raises(BadInput):
            read_past_projects(path)

    @pytest.mark.parametrize("data", [b"", b"\x00\x01\x02" * 99, b"%PDF-1.4 not a sheet"])
    def test_what_is_no_sheet_is_refused(self, tmp_path: Path, data: bytes) -> None:
        path = tmp_path / "x.xlsx"
        path.write_bytes(data)
        with pytest.raises(BadInput):
            read_past_projects(path)

    def test_no_heading_stands_for_two_columns(self) -> None:
        assert len(set(labels().values())) == len(labels())
