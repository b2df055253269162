"""Open a list of establishments: find its table, show its top, walk its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from khuyencong.apps.documents.spreadsheets.cell_errors import shown
from khuyencong.apps.documents.spreadsheets.headings import headings_of
from khuyencong.apps.documents.spreadsheets.limits import (
    HEADER_SEARCH_ROWS,
    MAX_COLUMNS,
    MAX_ROWS,
)
from khuyencong.apps.documents.spreadsheets.old_text import Decoder
from khuyencong.apps.documents.spreadsheets.open_file import open_sheets
from khuyencong.apps.documents.spreadsheets.row_count import RowCount, Tell
from khuyencong.apps.documents.spreadsheets.sheets import Sheet, SheetRow
from khuyencong.apps.documents.spreadsheets.units import unit_of, unit_stated_above
from khuyencong.apps.establishments.imports.register_columns import NEEDED, recognise
from khuyencong.domain.foundation.errors import BadInput

DEPTHS = (1, 2, 3)
"""Rows that a heading may take."""
FEWEST_COLUMNS = 2
SAMPLES = 5
LONGEST_HEADING = 120


@dataclass(frozen=True, slots=True)
class SheetTop:
    """A table of a file: where its heading ends, and its columns with the first values below.

    ``columns`` holds ``{"index", "heading", "field", "unit", "samples"}``, plain JSON; unit is
    that of money in VND, None where nothing states it.
    """

    sheet: str
    heading_row: int
    columns: list[dict[str, Any]]


def read_top(file: Path, *, remembered: Mapping[str, str]) -> SheetTop:
    """Return the table whose heading names most fields; else the first rows that look like one.

    Raises BadInput when no sheet has a table, or the file cannot be read.
    """
    best: tuple[int, SheetTop] | None = None
    for sheet in open_sheets(file):
        if not sheet.visible:
            continue
        rows = list(islice(_decoded(sheet), HEADER_SEARCH_ROWS + SAMPLES))
        found = _top_of(sheet.name, rows, remembered)
        if found and (best is None or found[0] > best[0]):
            best = found
    if best is None:
        raise BadInput(
            "establishments.no_table",
            "Tệp {name} không có bảng nào: cần một dòng tiêu đề và các dòng cơ sở bên dưới",
            field="sheet",
            name=file.name[:80],
        )
    return best[1]


def walk_rows(
    file: Path, *, top: SheetTop, tell: Tell | None = None
) -> Iterator[tuple[SheetRow, bool]]:
    """Yield the rows under the heading that hold anything, and whether an old font was turned."""
    count = RowCount(tell)
    for sheet in open_sheets(file):
        if sheet.visible and sheet.name[:120] == top.sheet:
            count.total = sheet.rows_of_file
            decoder = Decoder(old_fonts=None)
            for row in islice(count.met(sheet.rows), MAX_ROWS):
                count.one()
                if row.number > top.heading_row and not row.hidden and row.texts():
                    decoded = _decode(row, decoder)
                    yield decoded, decoded.cells != row.cells[:MAX_COLUMNS]
                else:
                    decoder.learn(row.cells[:MAX_COLUMNS])
            return


def _unit_above(rows: list[SheetRow]) -> int | None:
    """Return the unit of money that the lines over a heading state. [VND]"""
    texts = [text for row in rows for text in row.texts().values()]
    return next((unit for text in texts if (unit := unit_stated_above(text))), None)


def _decoded(sheet: Sheet) -> Iterator[SheetRow]:
    decoder = Decoder(old_fonts=None)
    for row in sheet.rows:
        if not row.hidden:
            yield _decode(row, decoder)


def _decode(row: SheetRow, decoder: Decoder) -> SheetRow:
    cells = row.cells[:MAX_COLUMNS]
    decoder.learn(cells)
    return SheetRow(row.number, decoder.decode_row(cells), merges=row.merges)


def _top_of(
    name: str, rows: list[SheetRow], remembered: Mapping[str, str]
) -> tuple[int, SheetTop] | None:
    """Return the best heading of a sheet and how many of its columns are known."""
    best: tuple[int, SheetTop] | None = None
    for start in range(min(len(rows), HEADER_SEARCH_ROWS)):
        for depth in DEPTHS:
            part = rows[start : start + depth]
            if not all(_may_head(row) for row in part):
                break
            headings = headings_of(part)
            fields = recognise(headings, remembered=remembered)
            known = sum(bool(field) for field in fields.values())
            if NEEDED not in fields.values():
                known = 0
            if len(headings) >= FEWEST_COLUMNS and (best is None or known > best[0]):
                above = _unit_above(rows[:start])
                below = rows[start + depth : start + depth + SAMPLES]
                columns = [
                    {
                        "index": index,
                        "heading": " / ".join(parts),
                        "field": fields[index],
                        "unit": unit_of(" ".join(parts)) or above,
                        "samples": [_sample(row, index) for row in below],
                    }
                    for index, parts in headings.items()
                ]
                best = known, SheetTop(name[:120], part[-1].number, columns)
    return best


def _may_head(row: SheetRow) -> bool:
    texts = row.texts().values()
    return bool(texts) and all(len(text) <= LONGEST_HEADING for text in texts)


def _sample(row: SheetRow, index: int) -> str:
    return (shown(row.cells[index]) or "") if index < len(row.cells) else ""
