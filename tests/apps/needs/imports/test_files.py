"""Files of every kind, and files that mean harm."""

from __future__ import annotations

import csv
import io
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from khuyencong.apps.documents.spreadsheets import limits
from khuyencong.apps.needs.imports.reader import read_needs
from khuyencong.domain.foundation.errors import BadInput

ROWS = [
    ["ĐVT: triệu đồng"],
    ["TT", "Tên đề án", "Đơn vị thụ hưởng", "Địa điểm", "Tổng kinh phí", "KCQG"],
    ["1", "Gạch không nung", "Công ty Thịnh Thư", "Phù Cát", "1.200", "200 triệu"],
    ["2", "Nước mắm, mắm nêm", "Cơ sở số 1", "Hoài Nhơn", "300", "150"],
]
MONEY = [(1_200_000_000, 200_000_000), (300_000_000, 150_000_000)]


def money_of(path: Path):
    return [(row.total_vnd, row.kcqg_vnd) for row in read_needs(path).rows]


def sheet_xml(path: Path, body: str, *, name: str = "xl/worksheets/sheet1.xml") -> Path:
    """Write a workbook and put other XML in the place of one of its parts."""
    book = openpyxl.Workbook()
    plain = io.BytesIO()
    book.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, body if part == name else old.read(part))
    return path


class TestTextFiles:
    @pytest.mark.parametrize("separator", [";", ",", "\t"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_separators_and_encodings(self, tmp_path, separator, encoding):
        text = io.StringIO()
        csv.writer(text, delimiter=separator).writerows(ROWS)
        path = tmp_path / "a.csv"
        path.write_bytes(text.getvalue().encode(encoding))
        assert money_of(path) == MONEY

    def test_windows_1258(self, tmp_path):
        path = tmp_path / "a.csv"
        # "Tên đề án;Đơn vị thụ hưởng;Tổng kinh phí (đồng)" in code page 1258
        head = b"T\xean \xf0\xea\xcc \xe1n;\xd0\xf5n vi\xf2 thu\xf2 h\xfd\xf5\xd2ng;"
        head += b"T\xf4\xd2ng kinh ph\xed (\xf0\xf4\xccng)\r\n"
        path.write_bytes(head + b"M\xe1y CNC;C\xf4ng ty A;200.000.000\r\n")
        [row] = read_needs(path).rows
        assert (row.title, row.beneficiary, row.total_vnd) == ("Máy CNC", "Công ty A", 200_000_000)


class TestOtherSpreadsheets:
    def test_xls_in_an_old_font_with_a_merged_place(self):
        path = Path(__file__).with_name("data") / "tcvn3.xls"
        reading = read_needs(path)
        assert [(row.title, row.place) for row in reading.rows] == [
            ("Sản xuất gạch không nung", "An Lão"),
            ("Chế biến nem chua", "An Lão"),
        ]
        assert [row.own_vnd for row in reading.rows] == [314_000_000, 200_000_000]

    def test_ods_with_hidden_merged_and_repeated_rows(self, tmp_path):
        def cell(text, extra=""):
            tag = f'table:table-cell office:value-type="string"{extra}'
            return f"<{tag}><text:p>{text}</text:p></table:table-cell>"

        def line(cells, extra=""):
            return f"<table:table-row{extra}>{''.join(cells)}</table:table-row>"

        number = '<table:table-cell office:value-type="float" office:value="500"/>'
        covered = "<table:covered-table-cell/>"
        far = ' table:number-rows-repeated="1048570"'
        wide = '<table:table-cell table:number-columns-repeated="16384"/>'
        rows = [
            line([cell(text) for text in ("Tên đề án", "Địa điểm", "Tổng kinh phí (triệu đồng)")]),
            line([cell("Máy A"), cell("Phù Cát", ' table:number-rows-spanned="2"'), number]),
            line([cell("Máy B"), covered, number]),
            line([cell("Máy C"), cell("An Lão"), number], ' table:visibility="collapse"'),
            line([wide], far),
        ]
        names = " ".join(
            f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
            for short in ("office", "table", "text", "style")
        )
        content = (
            f"<office:document-content {names}><office:body><office:spreadsheet>"
            f'<table:table table:name="A">{"".join(rows)}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>"
        )
        path = tmp_path / "a.ods"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", content)
        reading = read_needs(path)
        assert [(row.title, row.place, row.total_vnd) for row in reading.rows] == [
            ("Máy A", "Phù Cát", 500_000_000),
            ("Máy B", "Phù Cát", 500_000_000),
        ]
        assert [row.row for row in reading.ignored] == [4]


class TestFilesThatCannotBeRead:
    @pytest.mark.parametrize(
        ("name", "data", "code"),
        [
            ("a.xlsx", b"", "needs.empty_file"),
            ("a.xlsx", b"PK\x03\x04 broken", "needs.damaged"),
            ("a.xls", b"<html><table><tr><td>TT</td></tr></table></html>", "needs.web_page"),
            ("a.xls", b"MIME-Version: 1.0\r\n", "needs.web_page"),
            ("a.xlsx", b"%PDF-1.7", "needs.not_a_sheet"),
            ("a.csv", b"\x00\x01\x02\x03", "needs.not_a_sheet"),
            ("a.csv", b"hello", "needs.no_header"),
            ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "needs.not_a_sheet"),
            (
                "a.xls",
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") + b"\0" * 600,
                "needs.damaged",
            ),
            (
                "a.xlsx",
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
                "needs.locked",
            ),
        ],
    )
    def test_each_is_refused_in_its_own_words(self, tmp_path, name, data, code):
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(BadInput) as refusal:
            read_needs(path)
        assert refusal.value.code == code
        assert name in str(refusal.value)

    def test_a_folder_and_a_missing_file(self, tmp_path):
        for path in (tmp_path, tmp_path / "none.xlsx"):
            with pytest.raises(BadInput):
                read_needs(path)

    def test_a_word_file_renamed(self, tmp_path):
        path = tmp_path / "a.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("word/document.xml", "<w/>")
        with pytest.raises(BadInput, match="Word"):
            read_needs(path)

    def test_a_damaged_part(self, tmp_path):
        with pytest.raises(BadInput):
            read_needs(sheet_xml(tmp_path / "a.xlsx", "<worksheet><sheetData><row"))
        with pytest.raises(BadInput):
            read_needs(sheet_xml(tmp_path / "b.xlsx", "no xml", name="xl/workbook.xml"))


class TestHarm:
    def test_an_archive_that_unpacks_without_end(self, tmp_path):
        path = sheet_xml(tmp_path / "a.xlsx", "<worksheet>" + " " * 60_000_000)
        with pytest.raises(BadInput) as refusal:
            read_needs(path)
        assert refusal.value.code == "needs.bomb"

    def test_entities_are_never_expanded(self, tmp_path):
        body = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "x">]><worksheet>&b;</worksheet>'
        for part in ("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"):
            with pytest.raises(BadInput) as refusal:
                read_needs(sheet_xml(tmp_path / "a.xlsx", body, name=part))
            assert refusal.value.code == "needs.bomb"

    def test_a_stray_cell_at_the_far_end_of_the_sheet(self, tmp_path):
        path = tmp_path / "a.xlsx"
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            for number, row in enumerate(ROWS):
                sheet.write_row(number, 0, row)
            sheet.write(500_000, 16_383, "lạc")
        started = time.monotonic()
        assert money_of(path) == MONEY
        assert time.monotonic() - started < 60

    def test_a_cell_with_ten_million_characters(self, tmp_path):
        long = "x" * 10_000_000
        rows = "".join(
            '<row r="{}">{}</row>'.format(
                number + 1,
                "".join(
                    f'<c r="{chr(65 + i)}{number + 1}" t="inlineStr"><is><t>{text}</t></is></c>'
                    for i, text in enumerate(row)
                ),
            )
            for number, row in enumerate([*ROWS, ["3", long, "B", "C", "1", "1"]])
        )
        space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        body = f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'
        reading = read_needs(sheet_xml(tmp_path / "a.xlsx", body))
        assert len(reading.rows) == 2
        assert [(error.row, error.column) for error in reading.errors] == [(5, "B")]
        assert len(reading.errors[0].value) <= limits.SHOWN_CHARS

    def test_three_hundred_sheets(self, tmp_path):
        path = tmp_path / "a.xlsx"
        with xlsxwriter.Workbook(path) as book:
            for i in range(300):
                sheet = book.add_worksheet(f"Xã {i}")
                sheet.write_row(0, 0, ROWS[1])
                sheet.write_row(1, 0, [1, f"Máy {i}", "A", "B", "500 triệu"])
        assert len(read_needs(path).rows) == 300

    def test_too_many_rows_are_refused(self, tmp_path, monkeypatch):
        monkeypatch.setattr(limits, "MAX_ROWS", 3)
        path = tmp_path / "a.xlsx"
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            for number, row in enumerate(ROWS):
                sheet.write_row(number, 0, row)
        with pytest.raises(BadInput, match="hơn 3 dòng"):
            read_needs(path)
