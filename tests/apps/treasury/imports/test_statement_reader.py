"""Statements as treasuries and banks give them, and everything that can be wrong with one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from khuyencong.apps.treasury.imports.statement_reader import StatementReading, read_statement
from khuyencong.domain.foundation.errors import BadInput

TOP = (
    ("SỔ CHI TIẾT TÀI KHOẢN",),
    ("Số tài khoản:", "9523.2.1012345", "", "Từ ngày 01/05/2030 đến ngày 31/05/2030"),
    (),
)
HEAD = ("Ngày hạch toán", "Số chứng từ", "Nội dung", "Phát sinh nợ", "Phát sinh có", "Số dư")
OPENING = ("", "", "Số dư đầu kỳ", "", "", 500_000_000)
PAID = ("06/05/2030", "UNC 12", "Tạm ứng đề án 2030-001", 70_000_000, "", 430_000_000)
BACK = ("20/05/2030", "GBC 3", "Hoàn trả tạm ứng", "", 532, 430_000_532)
TOTAL = ("", "", "Cộng phát sinh", 70_000_000, 532, "")
CLOSING = ("", "", "Số dư cuối kỳ", "", "", 430_000_532)
ALL = (*TOP, HEAD, OPENING, PAID, BACK, TOTAL, CLOSING)


def read(folder: Path, *rows: tuple[object, ...]) -> StatementReading:
    path = folder / "sao-ke.xlsx"
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Sao kê")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return read_statement(path)


def faults(reading: StatementReading) -> list[tuple[int | None, str | None]]:
    return [(each.row, each.column) for each in reading.errors]


class TestReads:
    def test_lines_balances_account_and_period(self, tmp_path: Path) -> None:
        reading = read(tmp_path, *ALL)
        assert reading.errors == []
        assert (reading.account, reading.starts_on, reading.ends_on) == (
            "9523.2.1012345",
            date(2030, 5, 1),
            date(2030, 5, 31),
        )
        assert (reading.opening_vnd, reading.closing_vnd) == (500_000_000, 430_000_532)
        paid, back = reading.lines
        assert (paid.row, paid.on, paid.number) == (6, date(2030, 5, 6), "UNC 12")
        assert (paid.debit_vnd, paid.credit_vnd) == (70_000_000, 0)
        assert (back.debit_vnd, back.credit_vnd) == (0, 532)  # interest: below a thousand đồng

    def test_headings_in_two_rows_and_numbered_columns(self, tmp_path: Path) -> None:
        rows = (
            ("Chứng từ", "", "Diễn giải", "Phát sinh", "", "Mã NDKT"),
            ("Ngày", "Số", "", "Nợ", "Có", ""),
            ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
            ("06/05/2030", "12", "Chi", "1.500.000", "", "7799"),
        )
        (line,) = read(tmp_path, *rows).lines
        assert (line.debit_vnd, line.budget_code, line.number) == (1_500_000, "7799", "12")

    def test_money_taken_back_in_red_stands_on_the_other_side(self, tmp_path: Path) -> None:
        red = ("07/05/2030", "12", "Hủy", "(70.000.000)", "")
        minus = ("07/05/2030", "13", "Hủy", "", -5)
        one, two = read(tmp_path, HEAD[:5], red, minus).lines
        assert (one.debit_vnd, one.credit_vnd) == (0, 70_000_000)
        assert (two.debit_vnd, two.credit_vnd) == (5, 0)

    def test_english_marks(self, tmp_path: Path) -> None:
        row = ("06/05/2030", "12", "Chi", "1,200,000.00", "")
        small = ("06/05/2030", "13", "Phí", "500.00", "")
        assert [each.debit_vnd for each in read(tmp_path, HEAD[:5], row, small).lines] == [
            1_200_000,
            500,
        ]

    def test_a_spending_account_grows_by_what_leaves(self, tmp_path: Path) -> None:
        closing = ("", "", "Số dư cuối kỳ", "", "", 569_999_468)  # 500.000.000 + 70.000.000 - 532
        assert read(tmp_path, *ALL[:-1], closing).errors == []

    def test_csv_and_formula_like_text(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text(
            "Ngày;Số chứng từ;Nội dung;Nợ;Có\n06/05/2030;12;=HYPERLINK(1);70.000.000;\n",
            encoding="utf-8-sig",
        )
        (line,) = read_statement(path).lines
        assert line.text == "=HYPERLINK(1)"


class TestTells:
    def test_where_a_cell_is_wrong_and_what_it_should_be(self, tmp_path: Path) -> None:
        bad_day = ("32/05/2030", "12", "Chi", 70_000_000, "", "")
        no_day = ("", "12", "Chi", 70_000_000, "", "")
        words = ("06/05/2030", "12", "Chi", "bảy mươi", "", "")
        both = ("06/05/2030", "12", "Chi", 5, 7, "")
        nothing = ("06/05/2030", "12", "Chi", "", "", "")
        half = ("06/05/2030", "12", "Chi", 0.5, "", "")
        reading = read(tmp_path, HEAD, bad_day, no_day, words, both, nothing, half)
        assert reading.lines == []
        assert faults(reading) == [(2, "A"), (3, "A"), (4, "D"), (5, "E"), (6, "D"), (7, "D")]
        assert all(each.expected for each in reading.errors)

    def test_a_line_outside_the_period(self, tmp_path: Path) -> None:
        june = ("01/06/2030", "12", "Chi", 5, "", "")
        assert faults(read(tmp_path, *TOP, HEAD, june)) == [(5, "A")]

    def test_a_missing_line_by_the_totals_or_the_balance(self, tmp_path: Path) -> None:
        reading = read(tmp_path, *TOP, HEAD, OPENING, PAID, TOTAL, CLOSING)
        assert faults(reading) == [(7, "E")]
        reading = read(tmp_path, *TOP, HEAD, OPENING, PAID, CLOSING)
        assert faults(reading) == [(None, None)]
        assert "430.000.000" in reading.errors[0].expected

    def test_no_table_and_two_tables(self, tmp_path: Path) -> None:
        with pytest.raises(BadInput) as refusal:
            read(tmp_path, ("Tên cơ sở", "Địa chỉ"), ("A", "B"))
        assert refusal.value.code == "treasury.no_statement"
        path = tmp_path / "hai.xlsx"
        with xlsxwriter.Workbook(path) as book:
            for _ in range(2):
                sheet = book.add_worksheet()
                sheet.write_row(0, 0, HEAD)
                sheet.write_row(1, 0, PAID)
        with pytest.raises(BadInput) as refusal:
            read_statement(path)
        assert refusal.value.code == "treasury.many_statements"

    @pytest.mark.parametrize("data", [b"", b"\0\1\2", b"PK\3\4bad", b"%PDF-1.7", b"<html>"])
    def test_what_is_no_sheet(self, tmp_path: Path, data: bytes) -> None:
        path = tmp_path / "a.xlsx"
        path.write_bytes(data)
        with pytest.raises(BadInput):
            read_statement(path)
