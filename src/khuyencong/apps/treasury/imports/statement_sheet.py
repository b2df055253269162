"""Find the table of a statement in a file, and walk its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from khuyencong.apps.documents.spreadsheets.amounts import Marks, marks_shown_by
from khuyencong.apps.documents.spreadsheets.headings import Column, headings_of
from khuyencong.apps.documents.spreadsheets.limits import (
    HEADER_SEARCH_ROWS,
    MAX_COLUMNS,
    MAX_ROWS,
)
from khuyencong.apps.documents.spreadsheets.old_text import Decoder
from khuyencong.apps.documents.spreadsheets.open_file import open_sheets
from khuyencong.apps.documents.spreadsheets.row_count import RowCount, Tell
from khuyencong.apps.documents.spreadsheets.sheets import Sheet, SheetRow
from khuyencong.apps.documents.spreadsheets.units import DONG, unit_of
from khuyencong.apps.treasury.imports.statement_columns import (
    column_labels,
    is_statement,
    recognise,
)
from khuyencong.apps.treasury.imports.statement_head import StatementHead, read_head
from khuyencong.domain.foundation.errors import BadInput

DEPTHS = (1, 2, 3)
"""Rows that a heading may take."""
SAMPLES = 20


@dataclass(frozen=True, slots=True)
class StatementTop:
    """A table: its sheet, where its heading ends, its columns, what stands above it."""

    sheet: str
    heading_row: int
    columns: dict[str, Column]
    head: StatementHead
    marks: Marks


def read_top(file: Path, learned: Mapping[str, str] | None = None) -> StatementTop:
    """Return the table of the one sheet that has a statement; ``learned`` as for ``recognise``.

    Raises BadInput when no sheet or several have one, or the file cannot be read.
    """
    found = []
    for sheet in open_sheets(file):
        if sheet.visible:
            rows = list(islice(_decoded(sheet), HEADER_SEARCH_ROWS + SAMPLES))
            if top := _top_of(sheet.name, rows, learned or {}):
                found.append(top)
    if not found:
        wanted = ", ".join(column_labels()[each] for each in ("posted_on", "debit", "credit"))
        raise BadInput(
            "treasury.no_statement",
            "Tệp {name} không có bảng sao kê: cần dòng tiêu đề có các cột {wanted}",
            field="sheet",
            name=file.name[:80],
            wanted=wanted,
        )
    if len(found) > 1:
        raise BadInput(
            "treasury.many_statements",
            "Tệp có {count} trang đều là sao kê: mỗi tài khoản gửi một tệp",
            field="sheet",
            count=len(found),
        )
    return found[0]


def walk_rows(file: Path, top: StatementTop, tell: Tell | None = None) -> Iterator[SheetRow]:
    """Yield the rows under the heading that hold anything, hidden ones too: money is not hidden.

    Raises BadInput when the sheet is longer than we read: a statement is never cut.
    """
    count = RowCount(tell)
    for sheet in open_sheets(file):
        if sheet.visible and sheet.name == top.sheet:
            count.total = sheet.rows_of_file
            decoder = Decoder(old_fonts=None)
            for met, row in enumerate(count.met(sheet.rows)):
                count.one()
                if met >= MAX_ROWS:
                    raise BadInput(
                        "treasury.too_long",
                        "Sao kê dài quá {most} dòng: chia theo kỳ ngắn hơn",
                        field="sheet",
                        most=MAX_ROWS,
                    )
                if row.number > top.heading_row and row.texts():
                    yield _decode(row, decoder)
                else:
                    decoder.learn(row.cells[:MAX_COLUMNS])
            return


def _decoded(sheet: Sheet) -> Iterator[SheetRow]:
    decoder = Decoder(old_fonts=None)
    for row in sheet.rows:
        yield _decode(row, decoder)


def _decode(row: SheetRow, decoder: Decoder) -> SheetRow:
    cells = row.cells[:MAX_COLUMNS]
    decoder.learn(cells)
    return SheetRow(row.number, decoder.decode_row(cells), merges=row.merges)


def _top_of(name: str, rows: list[SheetRow], learned: Mapping[str, str]) -> StatementTop | None:
    best: tuple[tuple[int, int, int], StatementTop] | None = None
    for start in range(min(len(rows), HEADER_SEARCH_ROWS)):
        for depth in DEPTHS:
            part = rows[start : start + depth]
            headings = headings_of(part)
            fields = recognise(headings, learned)
            rank = len(fields), start, -depth  # of equal ones the lowest, shortest heading
            if not is_statement(fields) or (best and rank <= best[0]):
                continue
            head = read_head(rows[:start])
            columns = {
                field: Column(index, field, " / ".join(headings[index]), None)
                for field, index in fields.items()
            }
            columns = {
                field: Column(c.index, field, c.heading, unit_of(c.heading) or head.unit or DONG)
                for field, c in columns.items()
            }
            below = rows[start + depth :]
            best = (
                rank,
                StatementTop(name, part[-1].number, columns, head, _marks(below, columns)),
            )
    return best[1] if best else None


def _marks(rows: list[SheetRow], columns: dict[str, Column]) -> Marks:
    """Return how the sheet writes numbers, as its first clear amount shows."""
    money = [columns[name].index for name in ("debit", "credit", "balance") if name in columns]
    for row in rows:
        for index in money:
            if (shown := marks_shown_by(row.texts().get(index, "")[:60])) is not Marks.UNKNOWN:
                return shown
    return Marks.UNKNOWN
