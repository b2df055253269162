from __future__ import annotations

import openpyxl
import pytest

from khuyencong.apps.needs.imports.reader import read_needs
from khuyencong.apps.needs.imports.template import CONTENTS, write_template
from khuyencong.domain.foundation.errors import BadInput


def test_the_empty_template_reads_back_without_rows_and_errors(tmp_path):
    path = tmp_path / "mau.xlsx"
    write_template(path)
    reading = read_needs(path)
    assert (reading.rows, reading.errors) == ([], [])


def test_a_filled_template_reads_back_whole(tmp_path):
    path = tmp_path / "mau.xlsx"
    write_template(path)
    book = openpyxl.load_workbook(path)
    sheet = book["Nhu cầu"]
    filled = [
        1,
        "Máy CNC",
        "Công ty A",
        "An Lão",
        CONTENTS[3],
        514e6,
        "200 triệu",
        None,
        314e6,
        2017,
    ]
    for column, value in enumerate(filled, start=1):
        sheet.cell(4, column, value)
    book.save(path)
    [row] = read_needs(path).rows
    assert (row.title, row.beneficiary, row.place) == ("Máy CNC", "Công ty A", "An Lão")
    assert (row.content, row.year) == (CONTENTS[3], 2017)
    money = (row.total_vnd, row.kcqg_vnd, row.kcdp_vnd, row.own_vnd)
    assert money == (514_000_000, 200_000_000, None, 314_000_000)


def test_it_offers_the_contents_and_keeps_the_heading_in_sight(tmp_path):
    path = tmp_path / "mau.xlsx"
    write_template(path)
    sheet = openpyxl.load_workbook(path)["Nhu cầu"]
    assert sheet.freeze_panes == "C4"
    [rule] = sheet.data_validations.dataValidation
    assert (rule.type, str(rule.sqref)) == ("list", "E4:E503")


def test_a_file_that_cannot_be_written_is_refused(tmp_path):
    with pytest.raises(BadInput):
        write_template(tmp_path / "no-folder" / "mau.xlsx")
