"""Lists of establishments as officers keep them, and everything that can be wrong with one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from khuyencong.apps.establishments.imports.register_columns import heading_key
from khuyencong.apps.establishments.imports.register_reader import RegisterReading, read_list
from khuyencong.apps.establishments.imports.register_sheet import read_top
from khuyencong.apps.establishments.imports.register_template import (
    write_refused_rows,
    write_register_template,
)
from khuyencong.domain.foundation.errors import BadInput

HEAD = ("STT", "Tên doanh nghiệp", "MST", "Loại hình", "Địa chỉ", "Số lao động", "Vốn (triệu đồng)")
WOOD = (1, "Công ty TNHH Đồ gỗ An Lão", "4100258987", "Doanh nghiệp nhỏ và vừa", "An Lão", 25, 1500)


def write(path: Path, *rows: tuple[object, ...]) -> Path:
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Cơ sở")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return path


def read(path: Path, **remembered: str) -> RegisterReading:
    return read_list(path, top=read_top(path, remembered=remembered))


def faults(reading: RegisterReading) -> list[tuple[int | None, str | None, str]]:
    return [(each.row, each.column, each.level) for each in reading.errors]


class TestReads:
    def test_a_list_with_a_title_over_it(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.xlsx", ("DANH SÁCH CƠ SỞ",), (), HEAD, WOOD)
        top = read_top(path, remembered={})
        assert (top.sheet, top.heading_row) == ("Cơ sở", 3)
        assert [each["field"] for each in top.columns] == [
            *("", "name", "code", "kind", "head_office", "workers", "capital_vnd")
        ]
        assert top.columns[1]["samples"] == ["Công ty TNHH Đồ gỗ An Lão"]
        (row,) = read_list(path, top=top).rows
        assert row.record is not None
        assert (row.row, row.record.code_kind, row.record.code) == (4, "enterprise", "4100258987")
        assert (row.record.kind, row.record.workers) == ("sme", 25)
        assert row.record.capital_vnd == 1_500_000_000  # 1500 triệu

    def test_a_unit_over_the_table_counts_and_is_given_back(self, tmp_path: Path) -> None:
        head = ("Tên cơ sở", "Vốn", "MST")
        rows = (("ĐVT: triệu đồng", ""), head, ("Cơ sở A", 300, ""), ("Cơ sở B", 300, "sai"))
        path = write(tmp_path / "a.xlsx", *rows)
        top = read_top(path, remembered={})
        reading = read_list(path, top=top)
        assert reading.rows[0].record is not None
        assert reading.rows[0].record.capital_vnd == 300_000_000
        back = tmp_path / "b.xlsx"
        refused = [(each.row, each.cells) for each in reading.rows if each.record is None]
        errors = [each.as_json() for each in reading.errors]
        write_refused_rows(back, columns=top.columns, rows=refused, errors=errors)
        again = read_top(back, remembered={})
        assert again.columns[1]["unit"] == 1_000_000
        assert "Mã số sai" in again.columns[3]["samples"][0]

    def test_codes_that_lost_their_zero_and_personal_ones(self, tmp_path: Path) -> None:
        head = ("Tên cơ sở", "Mã số")
        rows = (("A", 100112437), ("B", "052088000123"), ("C", "-"))
        reading = read(write(tmp_path / "a.xlsx", head, *rows))
        codes = [each.record and (each.record.code_kind, each.record.code) for each in reading.rows]
        assert codes == [("enterprise", "0100112437"), ("personal", "052088000123"), ("none", "")]

    def test_what_the_unit_said_comes_first(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.xlsx", ("Tên cơ sở", "Cột lạ", "Địa chỉ"), ("A", "Gỗ", "Huế"))
        told = {"cot la": "products", "dia chi": "production_place"}
        top = read_top(path, remembered=told)
        assert [each["field"] for each in top.columns] == ["name", "products", "production_place"]

    def test_a_list_nobody_knows_shows_its_columns(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.xlsx", ("Cột 1", "Cột 2"), ("x", "y"))
        assert [each["field"] for each in read_top(path, remembered={}).columns] == ["", ""]

    def test_its_own_template_reads_back(self, tmp_path: Path) -> None:
        path = tmp_path / "mau.xlsx"
        write_register_template(path)
        top = read_top(path, remembered={})
        assert len([each for each in top.columns if each["field"]]) == len(top.columns) - 1
        assert read_list(path, top=top).rows == []

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1258", "utf-8"])
    def test_csv_in_the_encodings_of_offices(self, tmp_path: Path, encoding: str) -> None:
        import unicodedata

        text = "Tên cơ sở;Địa chỉ\nCơ sở bún Số 8;Hoài Nhơn\n"
        if encoding == "cp1258":  # tones stand apart there
            pairs = {"ở": "ở"}
            parts = []
            for char in text:
                base = unicodedata.normalize("NFD", char)
                tone = [c for c in base if c in "\u0300\u0301\u0303\u0309\u0323"]
                rest = unicodedata.normalize("NFC", "".join(c for c in base if c not in tone))
                parts.append(rest + "".join(tone))
            text = "".join(parts)
            assert pairs
        path = tmp_path / "a.csv"
        path.write_bytes(text.encode(encoding))
        (row,) = read(path).rows
        assert row.record is not None
        assert (row.record.name, row.record.head_office) == ("Cơ sở bún Số 8", "Hoài Nhơn")

    def test_old_fonts_are_turned_into_unicode(self, tmp_path: Path) -> None:
        # "Cơ sở sản xuất gạch ngói", "Hợp tác xã" in TCVN3
        head = ("Tªn c¬ së", "§Þa chØ")
        rows = [("C¬ së s¶n xuÊt g¹ch ngãi", "ThÞ x· An Nh¬n"), ("Hîp t¸c x· m©y tre", "Phï C¸t")]
        reading = read(write(tmp_path / "a.xlsx", head, *rows))
        names = [each.record.name for each in reading.rows if each.record]
        assert names == ["Cơ sở sản xuất gạch ngói", "Hợp tác xã mây tre"]
        assert faults(reading) == [(2, None, "warning")]
        assert "phông cũ" in reading.errors[0].message

    def test_broken_utf8_is_flagged_and_not_entered(self, tmp_path: Path) -> None:
        broken = "Hợp tác xã mây tre".encode().decode("cp1252", errors="ignore")
        rows = [(broken, "An Nhơn"), ("CƠ SỞ AN LÃO", "An Lão")]
        reading = read(write(tmp_path / "a.xlsx", ("Tên cơ sở", "Địa chỉ"), *rows))
        assert faults(reading) == [(2, "A", "error")]
        assert [each.record is None for each in reading.rows] == [True, False]


class TestNames:
    def test_each_faulty_cell(self, tmp_path: Path) -> None:
        rows = (
            (1, "", "", "", "An Lão", 3, ""),
            (2, "Cơ sở B", "4100258988", "", "", "", ""),
            (3, "Cơ sở C", "", "", "", "đông", ""),
            (4, "Cơ sở D", "", "", "", "", "nhiều"),
            (5, "Cơ sở E", "", "Công ty TNHH", "", "", ""),
            (6, "x" * 400, "", "", "", 2, ""),
        )
        reading = read(write(tmp_path / "a.xlsx", HEAD, *rows))
        assert faults(reading) == [
            (2, "B", "error"),
            (3, "C", "error"),
            (4, "F", "error"),
            (5, "G", "error"),
            (6, "D", "warning"),
            (7, "B", "error"),
        ]
        assert [each.row for each in reading.rows if each.record] == [6]
        assert all(each.expected for each in reading.errors)

    def test_a_row_that_repeats_one_above(self, tmp_path: Path) -> None:
        rows = (WOOD, (2, "Tên khác", *WOOD[2:]), (3, "Cơ sở A", "", "", "An Lão", 1, ""))
        rows = (*rows, (4, "CƠ SỞ a", "", "", "an lão", 1, ""))
        reading = read(write(tmp_path / "a.xlsx", HEAD, *rows))
        assert [(e.row, e.column, e.message) for e in reading.errors] == [
            (3, "C", "Trùng với cơ sở ở hàng 2"),
            (5, "B", "Trùng với cơ sở ở hàng 4"),
        ]

    def test_a_lone_cell_is_passed_over_and_said(self, tmp_path: Path) -> None:
        reading = read(write(tmp_path / "a.xlsx", HEAD, ("", "Huyện An Lão"), WOOD))
        assert faults(reading) == [(2, "B", "warning")]
        assert len(reading.rows) == 1

    def test_a_formula_stays_text(self, tmp_path: Path) -> None:
        bad = '=HYPERLINK("http://x.example","bấm")'
        path = write(tmp_path / "a.xlsx", ("Tên cơ sở", "Ghi chú"), ("Cơ sở A", bad), ("+1", "@x"))
        reading = read(path)
        assert reading.rows[0].record is not None
        assert reading.rows[0].record.note == bad

    def test_a_giant_cell(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text("Tên cơ sở,Ghi chú\nCơ sở A," + "x" * 50_000_000, encoding="utf-8")
        try:
            reading = read(path)
        except BadInput:
            return
        assert faults(reading) == [(2, "B", "error")]
        assert reading.errors[0].value is not None
        assert len(reading.errors[0].value) < 200
        assert all(len(text) <= 500 for text in reading.rows[0].cells)


@pytest.mark.parametrize("rows", [(), (("một ô",),)])
def test_a_file_without_a_table_is_refused(tmp_path: Path, rows: Any) -> None:
    with pytest.raises(BadInput, match="không có bảng nào"):
        read(write(tmp_path / "a.xlsx", *rows))


def test_headings_are_remembered_without_accents_and_units() -> None:
    assert heading_key(["Vốn điều lệ\n(triệu đồng)"]) == "von dieu le"
