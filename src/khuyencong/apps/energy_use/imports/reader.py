"""Read a list of bills or of output from a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Any

from khuyencong.apps.documents.spreadsheets.cell_errors import CellError
from khuyencong.apps.documents.spreadsheets.cells import Cells
from khuyencong.apps.documents.spreadsheets.headings import Column, headings_of
from khuyencong.apps.documents.spreadsheets.limits import HEADER_SEARCH_ROWS, MAX_ERRORS
from khuyencong.apps.documents.spreadsheets.old_text import Decoder
from khuyencong.apps.documents.spreadsheets.open_file import open_sheets
from khuyencong.apps.documents.spreadsheets.sheets import Sheet, SheetRow
from khuyencong.apps.documents.spreadsheets.units import unit_stated_above
from khuyencong.apps.energy_use.imports.columns import (
    has_needed,
    is_total,
    needed_words,
    recognise,
)
from khuyencong.domain.foundation.errors import BadInput

DEPTHS = (1, 2, 3)
"""Rows that a heading may take."""
MOST_ROWS = 1000
ReadRow = Callable[[Cells], Any]


@dataclass(frozen=True, slots=True)
class UseRow:
    """A row as it was read: its cells stay at hand to name the one that is refused later."""

    cells: Cells
    said: Any


@dataclass(slots=True)
class UseReading:
    """All that was understood of a sheet, and each cell that was not."""

    rows: list[UseRow] = field(default_factory=list)
    errors: list[CellError] = field(default_factory=list)


def read_use(
    file: Path, *, name: str, kind: str, read_row: ReadRow, learned: Mapping[str, str]
) -> UseReading:
    """Return the rows of a spreadsheet (.xlsx, .xls, .ods, .csv).

    ``kind`` is energy_bill or energy_out, ``read_row`` turns cells into a row or None;
    ``learned`` are headings of the unit's own. Raises BadInput when no sheet has a heading with
    the needed columns, or the file cannot be read or has too many rows.
    """
    reading, found = UseReading(), False
    for sheet in open_sheets(file):
        if sheet.visible:
            found = _read_sheet(sheet, reading, kind, read_row, learned) or found
    if not found:
        raise BadInput(
            "energy_use.no_header",
            "Tệp {name} không có bảng nào nhận ra được: cần một dòng tiêu đề có cột {columns}; tải"
            " bảng mẫu để có đủ tên cột",
            field="sheet",
            name=name[:80],
            columns=needed_words(kind),
        )
    return reading


def _read_sheet(
    sheet: Sheet, reading: UseReading, kind: str, read_row: ReadRow, learned: Mapping[str, str]
) -> bool:
    decoder = Decoder(old_fonts=None)
    rows = _decoded(iter(sheet.rows), decoder)
    top = list(islice(rows, HEADER_SEARCH_ROWS))
    header = _find_header(top, kind, learned)
    if header is None:
        return False
    last, columns = header
    above = (text for row in top if row.number <= last for text in row.texts().values())
    unit = next((unit for text in above if (unit := unit_stated_above(text))), None)
    for row in chain(top, rows):
        texts = row.texts()
        if row.number <= last or len(texts) < 2 or any(map(is_total, texts.values())):
            continue
        if len(reading.rows) >= MOST_ROWS:
            raise BadInput(
                "energy_use.sheet_too_long", "Một bảng nhiều nhất {most} dòng", most=MOST_ROWS
            )
        name = decoder.decode(sheet.name)
        cells = Cells(row.cells, columns, sheet=name, row=row.number, unit=unit)
        if (said := read_row(cells)) is not None:
            reading.rows.append(UseRow(cells, said))
        reading.errors += cells.errors[: max(0, MAX_ERRORS - len(reading.errors))]
    return True


def _decoded(rows: Iterator[SheetRow], decoder: Decoder) -> Iterator[SheetRow]:
    for row in rows:
        if not row.hidden:
            decoder.learn(row.cells)
            row.cells = decoder.decode_row(row.cells)
            yield row


def _find_header(
    top: list[SheetRow], kind: str, learned: Mapping[str, str]
) -> tuple[int, dict[str, Column]] | None:
    """Return the last row of the heading that names most columns, and its columns."""
    best: tuple[int, dict[str, Column]] | None = None
    for start in range(len(top)):
        for depth in DEPTHS:
            part = top[start : start + depth]
            columns = recognise(kind, headings_of(part), learned)
            if has_needed(kind, columns) and (best is None or len(columns) > len(best[1])):
                best = part[-1].number, columns
    return best
