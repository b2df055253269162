"""A report as a workbook in the layout of the state: live sums, and what was published beside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from khuyencong.apps.documents.rendering import nd30
from khuyencong.apps.documents.rendering.text import place_and_day
from khuyencong.apps.documents.rendering.workbook import (
    MONEY,
    Book,
    SheetColumn,
    fit_row,
    money_width,
)
from khuyencong.apps.reports.files.formulas import formula_of
from khuyencong.apps.reports.files.head import (
    NOT_COMPARED,
    PUBLISHED,
    PUBLISHED_COLUMNS,
    SIGNERS,
    ReportHead,
    basis_line,
    place_line,
    published_lines,
)
from khuyencong.apps.reports.report import Cell, Report, Row

TOP = 7
"""Row of the heading of the table, from 0."""
FIRST_WIDTH, LEAST_WIDTH = 48.0, 15.0
_CENTRED: dict[str, Any] = {"align": "center"}
_SHARE: dict[str, Any] = {"num_format": "0.0##", "align": "right", "indent": 1}


def write_report_sheet(report: Report, path: Path, *, head: ReportHead) -> None:
    """Write the .xlsx; totals, shares and rests are formulas that follow their cells."""
    columns = _columns(report)
    with Book(path, title=f"{report.title_vi}, {place_line(report)}") as book:
        sheet = book.add_sheet("Báo cáo", columns)
        _masthead(book, sheet, report, head, last=len(columns) - 1)
        book.heading(sheet, TOP, columns)
        for index, row in enumerate(report.rows):
            _row(book, sheet, report, index, row)
        after = TOP + len(report.rows) + 2
        for words in (*report.notes, basis_line(report)):
            book.text(sheet, after, 0, words, italic=True)
            after += 1
        for at, signer in zip((0, max(len(columns) - 2, 1)), SIGNERS, strict=True):
            book.text(sheet, after + 1, at, signer.upper(), bold=True, **_CENTRED)
        _published(book, report)


def _columns(report: Report) -> list[SheetColumn]:
    widths = [
        max([LEAST_WIDTH, *(money_width(v) for v in _numbers(report, index))])
        for index in range(len(report.columns))
    ]
    return [
        SheetColumn(report.row_title_vi, FIRST_WIDTH),
        *(SheetColumn(c.label_vi, w) for c, w in zip(report.columns, widths, strict=True)),
    ]


def _numbers(report: Report, column: int) -> list[int]:
    cells = [row.cells[column] for row in report.rows if len(row.cells) > column]
    return [cell.value for cell in cells if isinstance(cell.value, int)]


def _masthead(book: Book, sheet: Any, report: Report, head: ReportHead, *, last: int) -> None:
    right = max(last - 1, 1)
    if head.superior:
        book.text(sheet, 0, 0, head.superior.upper(), **_CENTRED)
    book.text(sheet, 1 if head.superior else 0, 0, head.issuer.upper(), bold=True, **_CENTRED)
    book.text(sheet, 0, right, nd30.NATION, bold=True, **_CENTRED)
    book.text(sheet, 1, right, nd30.MOTTO, bold=True, **_CENTRED)
    day = place_and_day(head.province, head.on)
    book.text(sheet, 2, right, day, italic=True, **_CENTRED)
    book.text(sheet, 4, 0, report.title_vi.upper(), bold=True, font_size=14)
    book.text(sheet, 5, 0, place_line(report), bold=True)


def _row(book: Book, sheet: Any, report: Report, index: int, row: Row) -> None:
    at = TOP + 1 + index
    bold = {"bold": True} if row.is_total or row.is_heading else {}
    book.text(sheet, at, 0, row.label_vi, border=1, text_wrap=True, **bold)
    fit_row(sheet, at, [(row.label_vi, FIRST_WIDTH)])
    if row.is_heading:
        for column in range(len(report.columns)):
            book.text(sheet, at, column + 1, "", border=1)
    for column, cell in enumerate(row.cells):
        formula = formula_of(report, index, column, top=TOP + 1, left=1)
        if isinstance(cell.value, str) and cell.unit != "%":
            book.text(sheet, at, column + 1, cell.value, border=1, text_wrap=True, **bold)
        else:
            shown = _SHARE if cell.unit == "%" else MONEY if cell.unit else _CENTRED
            look = book.look(border=1, **shown, **bold)
            _figure(sheet, (at, column + 1), cell, formula, look)


def _figure(sheet: Any, at: tuple[int, int], cell: Cell, formula: str, look: Any) -> None:
    value = float(cell.value) if isinstance(cell.value, str) else cell.value
    if formula:
        sheet.write_formula(*at, formula, look, value)
    elif value is None:
        sheet.write_blank(*at, None, look)
    else:
        sheet.write_number(*at, value, look)


def _published(book: Book, report: Report) -> None:
    lines = published_lines(report)
    if not lines:
        return
    widths = (60.0, 18.0, 18.0, 18.0, 50.0, 12.0)
    columns = [SheetColumn(h, w) for h, w in zip(PUBLISHED_COLUMNS, widths, strict=True)]
    sheet = book.add_sheet("Số đã công bố", columns)
    book.text(sheet, 0, 0, PUBLISHED, bold=True, font_size=14)
    book.heading(sheet, 2, columns)
    for at, (label, counted, published, difference, source, grade) in enumerate(lines, start=3):
        book.text(sheet, at, 0, label, border=1, text_wrap=True)
        money = book.look(border=1, **MONEY)
        if isinstance(counted, int):
            sheet.write_number(at, 1, counted, money)
        else:
            book.text(sheet, at, 1, str(counted or ""), border=1)
        if difference is None:
            book.text(sheet, at, 3, NOT_COMPARED, border=1)
        elif isinstance(counted, int):
            sheet.write_formula(at, 3, f"=B{at + 1}-C{at + 1}", money, difference)
        else:
            sheet.write_number(at, 3, difference, money)
        sheet.write_number(at, 2, published, money)
        book.text(sheet, at, 4, source, border=1, text_wrap=True)
        book.text(sheet, at, 5, grade, border=1)
        fit_row(sheet, at, [(label, widths[0]), (source, widths[4])])
