"""The simulation of a draft as a workbook: its sums with live totals, and every support."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell as cell

from khuyencong.apps.documents.rendering.workbook import MONEY, Book, SheetColumn

SUM_HEADS = (
    SheetColumn("", 44),
    SheetColumn("Đề án, nhu cầu", 12),
    SheetColumn("Khoản", 9),
    SheetColumn("Theo quy định của ngày đó (đồng)", 22),
    SheetColumn("Theo quy định hiện hành (đồng)", 22),
    SheetColumn("Theo dự thảo (đồng)", 22),
    SheetColumn("Chênh lệch (đồng)", 22),
)
ROW_HEADS = (
    SheetColumn("Đề án, nhu cầu", 50),
    SheetColumn("Đơn vị thụ hưởng", 32),
    SheetColumn("Năm", 7),
    SheetColumn("Nội dung", 34),
    SheetColumn("Nguồn", 8),
    SheetColumn("Chi phí (đồng)", 18),
    SheetColumn("Đề nghị (đồng)", 18),
    SheetColumn("Quy định của ngày đó (đồng)", 18),
    SheetColumn("Hiện hành (đồng)", 18),
    SheetColumn("Dự thảo (đồng)", 18),
    SheetColumn("Chênh lệch (đồng)", 18),
    SheetColumn("Kết quả", 18),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SumTable:
    """One table of sums: label, projects, supports, then, today, draft [VND]."""

    heading: str
    rows: Sequence[tuple[str, int, int, int, int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportRow:
    """One support [VND]; None: not known."""

    title: str
    beneficiary: str
    year: int
    content: str
    fund: str
    cost_vnd: int
    asked_vnd: int | None
    then_vnd: int | None
    today_vnd: int | None
    draft_vnd: int | None
    difference_vnd: int | None
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulationBook:
    """What the workbook says; ``rows`` are read once."""

    title: str
    words: Sequence[str]
    tables: Sequence[SumTable]
    rows: Iterable[SupportRow]


def write_simulation_book(book: SimulationBook, path: Path) -> None:
    """Write both sheets."""
    with Book(path, title=book.title) as made:
        _write_sums(made, book)
        _write_rows(made, book)


def _write_sums(made: Book, book: SimulationBook) -> None:
    sheet = made.add_sheet("Tổng hợp", SUM_HEADS)
    made.text(sheet, 0, 0, book.title, bold=True, font_size=14)
    row = 1
    for words in book.words:
        made.text(sheet, row, 0, words, italic=True)
        row += 1
    for table in book.tables:
        row = _write_table(made, sheet, table, row + 1)


def _write_table(made: Book, sheet: Any, table: SumTable, row: int) -> int:
    """Write a table from a row on; return the row after it. Sums and differences stay live."""
    for number, column in enumerate(SUM_HEADS):
        heading = column.heading or table.heading
        made.text(sheet, row, number, heading, bold=True, border=1, text_wrap=True)
    money, count = made.look(border=1, **MONEY), made.look(border=1)
    first = row + 1
    for place, (label, *figures) in enumerate(table.rows, start=first):
        made.text(sheet, place, 0, label, border=1, text_wrap=True)
        for number, figure in enumerate(figures, start=1):
            sheet.write_number(place, number, figure, count if number < 3 else money)
        formula, value = f"={cell(place, 5)}-{cell(place, 4)}", figures[4] - figures[3]
        sheet.write_formula(place, 6, formula, money, value)
    last = first + len(table.rows)
    made.text(sheet, last, 0, "Cộng", bold=True, border=1)
    bold = made.look(border=1, bold=True, **MONEY)
    for number in range(2, len(SUM_HEADS)):
        whole = f"=SUM({cell(first, number)}:{cell(last - 1, number)})"
        values = [_figure(each, number) for each in table.rows]
        sheet.write_formula(last, number, whole, count if number == 2 else bold, sum(values))
    return last + 1


def _figure(row: tuple[str, int, int, int, int, int], number: int) -> int:
    figure: Any = row[5] - row[4] if number == 6 else row[number]
    return int(figure)


def _write_rows(made: Book, book: SimulationBook) -> None:
    sheet = made.add_sheet("Từng khoản", ROW_HEADS)
    made.heading(sheet, 0, ROW_HEADS)
    money = made.look(**MONEY)
    for row, each in enumerate(book.rows, start=1):
        made.text(sheet, row, 0, each.title)
        made.text(sheet, row, 1, each.beneficiary)
        sheet.write_number(row, 2, each.year)
        made.text(sheet, row, 3, each.content)
        made.text(sheet, row, 4, each.fund)
        figures = (
            each.cost_vnd,
            each.asked_vnd,
            each.then_vnd,
            each.today_vnd,
            each.draft_vnd,
            each.difference_vnd,
        )
        for number, figure in enumerate(figures, start=5):
            if figure is not None:
                sheet.write_number(row, number, figure, money)
        made.text(sheet, row, 11, each.outcome)
