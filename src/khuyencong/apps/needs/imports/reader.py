"""Read a file of needs: the one entry for the command, the pages and the plan."""

from __future__ import annotations

import os
from pathlib import Path

from khuyencong.apps.documents.spreadsheets.cell_errors import CellError
from khuyencong.apps.documents.spreadsheets.file_kinds import file_kind, refuse
from khuyencong.apps.documents.spreadsheets.limits import MAX_ERRORS, MAX_IGNORED, SHOWN_CHARS
from khuyencong.apps.documents.spreadsheets.old_text import Decoder, Encoding
from khuyencong.apps.documents.spreadsheets.open_file import open_sheets
from khuyencong.apps.documents.spreadsheets.row_count import RowCount, Tell
from khuyencong.apps.documents.spreadsheets.sheets import Sheet
from khuyencong.apps.documents.spreadsheets.xlsx_parts import old_fonts
from khuyencong.apps.needs.imports.columns import expected_headings
from khuyencong.apps.needs.imports.interpret import read_table
from khuyencong.apps.needs.imports.rows import IgnoredRow, SheetReading, fingerprint
from khuyencong.apps.needs.imports.tables import SheetWalk


def read_needs(path: str | os.PathLike[str], *, tell: Tell | None = None) -> SheetReading:
    """Return the needs of a spreadsheet, what could not be understood, and what was passed over.

    Reads .xlsx, .xls, .ods and .csv; every visible sheet with a recognisable heading. ``tell`` is
    called now and then with the rows read so far; what it raises ends the reading.

    Raises
    ------
    BadInput
        If the file cannot be read at all, or none of its sheets has a recognisable heading.
    """
    file = Path(path)
    reading = SheetReading()
    fonts: Encoding | None = None
    kind = file_kind(file)
    tables, count = 0, RowCount(tell)
    for sheet in open_sheets(file):
        if kind == "xlsx" and fonts is None:
            fonts = old_fonts(file)
        count.total = sheet.rows_of_file
        tables += _read_sheet(sheet, fonts, reading, count)
    if not tables:
        raise refuse(
            "no_header",
            "Tệp {name} không có bảng nào nhận ra được. Cần một dòng tiêu đề có các cột: "
            "{headings}. Bảng mẫu: khuyencong needs template MAU.xlsx",
            name=file.name,
            headings=expected_headings(),
        )
    _warn_repeated(reading)
    return reading


def _read_sheet(
    sheet: Sheet, fonts: Encoding | None, reading: SheetReading, count: RowCount
) -> int:
    """Add one sheet to the reading; return how many tables it has."""
    decoder = Decoder(old_fonts=fonts)
    name = decoder.decode(sheet.name)
    if not sheet.visible:
        reading.ignored.append(IgnoredRow(sheet=name, row=None, reason="trang tính ẩn", text=""))
        return 0
    walk = SheetWalk(count.met(sheet.rows), decoder=decoder, name=name)
    walk.run()
    if not walk.tables:
        reading.ignored.append(
            IgnoredRow(sheet=name, row=None, reason="không có dòng tiêu đề nhận ra được", text="")
        )
    for table in walk.tables:
        rows, errors = read_table(table, sheet=name, on_row=count.one)
        reading.rows += rows
        reading.errors += errors
    for skipped in walk.skipped[: max(0, MAX_IGNORED - len(reading.ignored))]:
        reading.ignored.append(
            IgnoredRow(
                sheet=name,
                row=skipped.row,
                reason=skipped.reason,
                text=skipped.text[:SHOWN_CHARS],
            )
        )
    return len(walk.tables)


def _warn_repeated(reading: SheetReading) -> None:
    """Warn about a need that stands in the file twice; both rows are kept."""
    seen: dict[str, tuple[str, int]] = {}
    for row in reading.rows:
        mark = fingerprint(row)
        if mark in seen:
            if len(reading.errors) > MAX_ERRORS:
                return
            sheet, number = seen[mark]
            reading.errors.append(
                CellError(
                    sheet=row.sheet,
                    row=row.row,
                    column=None,
                    header=None,
                    value=row.title[:SHOWN_CHARS],
                    expected="mỗi nhu cầu ghi một lần",
                    message=f"Trùng với dòng {number} của trang “{sheet}”",
                    level="warning",
                )
            )
        else:
            seen[mark] = (row.sheet, row.row)
