"""Reports as files, opened again: live sums that come to the counted figures, papers, lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from khuyencong.apps.papers.printing.pdf import print_pdf
from khuyencong.apps.reports.build import build_report
from khuyencong.apps.reports.counting.counts import Ask
from khuyencong.apps.reports.files.head import ReportHead
from khuyencong.apps.reports.files.lines import report_lines
from khuyencong.apps.reports.files.paper import write_report_paper
from khuyencong.apps.reports.files.sheet import TOP, write_report_sheet
from khuyencong.apps.reports.pivot import pivot
from khuyencong.apps.reports.places import scope_of
from khuyencong.apps.reports.report import Cell, Column, Report, Row
from khuyencong.domain.indicators.periods import years
from tests.apps.reports.conftest import MILLION
from tests.template import AT

HEAD = ReportHead(issuer="Trung tâm Khuyến công", province="Bình Định")
TRAINING = "Đào tạo nghề"


@pytest.fixture
def five(past: Callable[..., Any], binh_dinh: Any) -> Report:
    past(2012, kcqg=200, kcdp=100)
    past(2014, kcdp=50, content=TRAINING)
    return build_report("five_year", scope_of(binh_dinh), years(2012, 2016))


def test_a_total_is_a_sum_of_its_rows(five: Report, tmp_path: Path) -> None:
    write_report_sheet(five, tmp_path / "a.xlsx", head=HEAD)
    live = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    shown = openpyxl.load_workbook(tmp_path / "a.xlsx", data_only=True).worksheets[0]
    place = next(index for index, row in enumerate(five.rows) if row.is_total)
    support = next(i for i, column in enumerate(five.columns) if column.id == "support")
    at = (TOP + 2 + place, support + 2)
    assert str(live.cell(*at).value).startswith("=SUM(")
    assert shown.cell(*at).value == 350 * MILLION  # 200 + 100 + 50
    rows = [r for i, r in enumerate(five.rows) if i != place]
    assert sum(int(r.cells[support].value or 0) for r in rows if r.cells) == 350 * MILLION


def test_a_share_and_a_rest_follow_their_cells(five: Report, tmp_path: Path) -> None:
    columns = (
        Column("a", "Kế hoạch"),
        Column("b", "Thực hiện"),
        Column("c", "Tỷ lệ", share_of=(1, 0)),
        Column("d", "Còn lại", less=(0, 1)),
    )
    cells = (Cell(8, "đồng"), Cell(3, "đồng"), Cell("37.5", "%"), Cell(5, "đồng"))
    made = replace(five, columns=columns, rows=(Row("x", "=1+1", cells),), adds_up=(False,) * 4)
    write_report_sheet(made, tmp_path / "a.xlsx", head=HEAD)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    row = TOP + 2
    found = [sheet.cell(row, column).value for column in range(1, 6)]
    assert found[0] == "=1+1"  # words of a person
    assert sheet.cell(row, 1).data_type == "s"
    assert found[1:3] == [8, 3]
    assert found[3] == f'=IF(B{row}=0,"",ROUND(C{row}/B{row}*100,1))'
    assert found[4] == f"=B{row}-C{row}"
    lines = list(csv.reader(io.StringIO(report_lines(made).decode("utf-8-sig"))))
    assert lines[1][:4] == ["'=1+1", "Kế hoạch", "đồng", "8"]


def test_the_paper_says_the_same_and_prints(five: Report, tmp_path: Path) -> None:
    write_report_paper(five, tmp_path / "a.docx", head=HEAD)
    made = (tmp_path / "a.docx").read_bytes()
    paper = docx.Document(io.BytesIO(made))
    words = "\n".join(
        cell.text for table in paper.tables for row in table.rows for cell in row.cells
    )
    assert "350.000.000" in words
    assert "11.440.000.000" in words  # published of the same years
    printed, undrawn = print_pdf(made, at=AT, font_paths=[])
    assert printed.startswith(b"%PDF")
    assert undrawn == []


def test_the_free_table_is_a_file_too(past: Callable[..., Any], binh_dinh: Any) -> None:
    past(2012, kcdp=100)
    past(2014, kcdp=50)
    scope, period = scope_of(binh_dinh), years(2012, 2016)
    table = pivot(Ask("approved_vnd"), scope, period, "content", "year")
    lines = list(
        csv.reader(io.StringIO(report_lines(table.as_report(scope, period)).decode("utf-8-sig")))
    )
    assert [line[3] for line in lines if line[0] == "Tổng cộng"][-1] == str(150 * MILLION)
