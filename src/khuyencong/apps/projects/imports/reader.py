"""Read a list of projects of the past from a spreadsheet."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from khuyencong.apps.documents.spreadsheets.cells import Cells
from khuyencong.apps.documents.spreadsheets.headings import Column, headings_of
from khuyencong.apps.documents.spreadsheets.limits import HEADER_SEARCH_ROWS, MAX_ERRORS, MAX_ROWS
from khuyencong.apps.documents.spreadsheets.old_text import Decoder
from khuyencong.apps.documents.spreadsheets.open_file import open_sheets
from khuyencong.apps.documents.spreadsheets.row_count import RowCount, Tell
from khuyencong.apps.documents.spreadsheets.sheets import Sheet, SheetRow
from khuyencong.apps.documents.spreadsheets.units import unit_stated_above
from khuyencong.apps.projects.imports.columns import NEEDED, labels, recognise
from khuyencong.apps.projects.imports.interpret import read_row
from khuyencong.apps.projects.imports.rows import PastReading
from khuyencong.domain.foundation.errors import BadInput

DEPTHS = (1, 2, 3)
"""Rows that a heading may take."""
Header = tuple[int, dict[str, Column]]


def read_past_projects(path: str | os.PathLike[str], *, tell: Tell | None = None) -> PastReading:
    """Return the projects of a spreadsheet and what could not be understood.

    Reads .xlsx, .xls, .ods and .csv; each visible sheet with a heading that names at least the
    title and the state. Raises BadInput when no sheet has one, or the file cannot be read.
    """
    file, reading, found, count = Path(path), PastReading(), 0, RowCount(tell)
    for sheet in open_sheets(file):
        if sheet.visible:
            count.total = sheet.rows_of_file
            found += _read_sheet(sheet, reading, count)
    if not found:
        names = labels()
        raise BadInput(
            "projects.no_header",
            "Tệp {name} không có bảng nào nhận ra được. Cần một dòng tiêu đề có ít nhất các cột "
            "“{title}”, “{state}”, “{year}”; tải bảng mẫu để có đủ tên cột",
            field="sheet",
            name=file.name[:80],
            title=names["title"],
            state=names["state"],
            year=names["year"],
        )
    return reading


def _read_sheet(sheet: Sheet, reading: PastReading, count: RowCount) -> bool:
    """Add one sheet to the reading; tell whether it is a list of projects."""
    decoder = Decoder(old_fonts=None)
    rows = _decoded(islice(count.met(sheet.rows), MAX_ROWS), decoder)
    top = list(islice(rows, HEADER_SEARCH_ROWS))
    header = _find_header(top)
    if header is None:
        return False
    last, columns = header
    unit = _unit_above(top, last)
    for row in _chain(top, rows):
        count.one()
        if row.number > last and len(row.texts()) > 1:
            _add(row, columns, reading, sheet=decoder.decode(sheet.name), unit=unit)
    return True


def _decoded(rows: Iterator[SheetRow], decoder: Decoder) -> Iterator[SheetRow]:
    for row in rows:
        if not row.hidden:
            decoder.learn(row.cells)
            row.cells = decoder.decode_row(row.cells)
            yield row


def _chain(top: list[SheetRow], rest: Iterator[SheetRow]) -> Iterator[SheetRow]:
    yield from top
    yield from rest


def _find_header(top: list[SheetRow]) -> Header | None:
    """Return the last row of the heading that names most columns, and its columns."""
    best: Header | None = None
    for start in range(len(top)):
        for depth in DEPTHS:
            part = top[start : start + depth]
            columns = recognise(headings_of(part))
            if all(name in columns for name in NEEDED) and (
                best is None or len(columns) > len(best[1])
            ):
                best = part[-1].number, columns
    return best


def _unit_above(top: list[SheetRow], last: int) -> int | None:
    texts = [text for row in top if row.number <= last for text in row.texts().values()]
    return next((unit for text in texts if (unit := unit_stated_above(text))), None)


def _add(
    row: SheetRow,
    columns: Mapping[str, Column],
    reading: PastReading,
    *,
    sheet: str,
    unit: int | None,
) -> None:
    """Read one row; with an error it is left out whole. Totals and notes name no state: passed."""
    cells = Cells(row.cells, columns, sheet=sheet, row=row.number, unit=unit)
    if not cells.text("title", most=10**6) and not cells.text("state", most=10**6):
        return
    found = read_row(cells)
    if found:
        reading.rows.append(found)
    room = max(0, MAX_ERRORS - len(reading.errors))
    reading.errors += cells.errors[:room]
