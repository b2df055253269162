"""Read a list of vouchers from a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from khuyencong.apps.documents.spreadsheets.cell_errors import CellError
from khuyencong.apps.documents.spreadsheets.cells import Cells
from khuyencong.apps.documents.spreadsheets.headings import Column, headings_of
from khuyencong.apps.documents.spreadsheets.limits import HEADER_SEARCH_ROWS, MAX_ERRORS
from khuyencong.apps.documents.spreadsheets.old_text import Decoder
from khuyencong.apps.documents.spreadsheets.open_file import open_sheets
from khuyencong.apps.documents.spreadsheets.sheets import Sheet, SheetRow
from khuyencong.apps.documents.spreadsheets.units import unit_stated_above
from khuyencong.apps.vouchers.facts import VoucherFacts
from khuyencong.apps.vouchers.imports.columns import NEEDED, is_total, labels, recognise
from khuyencong.apps.vouchers.imports.interpret import read_row
from khuyencong.domain.foundation.errors import BadInput

DEPTHS = (1, 2, 3)
"""Rows that a heading may take."""
MOST_ROWS = 1000
Header = tuple[int, dict[str, Column]]


@dataclass(frozen=True, slots=True)
class VoucherRow:
    """A row as it was read: its cells stay at hand to name the one that is refused later."""

    cells: Cells
    facts: VoucherFacts


@dataclass(slots=True)
class VoucherReading:
    """All that was understood of a sheet, and each cell that was not."""

    rows: list[VoucherRow] = field(default_factory=list)
    errors: list[CellError] = field(default_factory=list)


def read_vouchers(
    file: Path,
    *,
    name: str,
    items: Mapping[str, int],
    learned: Mapping[str, str] | None = None,
) -> VoucherReading:
    """Return the vouchers of a spreadsheet (.xlsx, .xls, .ods, .csv).

    ``items`` maps cost items, folded, to their budget lines; ``learned`` headings of the unit's
    own to their fields. Raises BadInput when no sheet has a
    heading with the needed columns, or the file cannot be read or has too many rows.
    """
    reading, found = VoucherReading(), False
    for sheet in open_sheets(file):
        if sheet.visible:
            found = _read_sheet(sheet, reading, items, learned or {}) or found
    if not found:
        known = labels()
        raise BadInput(
            "vouchers.no_header",
            "Tệp {name} không có bảng nào nhận ra được: cần một dòng tiêu đề có ít nhất các cột "
            "“{columns}”; tải bảng mẫu để có đủ tên cột",
            field="sheet",
            name=name[:80],
            columns="”, “".join(known[each] for each in NEEDED),
        )
    return reading


def _read_sheet(
    sheet: Sheet,
    reading: VoucherReading,
    items: Mapping[str, int],
    learned: Mapping[str, str],
) -> bool:
    decoder = Decoder(old_fonts=None)
    rows = _decoded(iter(sheet.rows), decoder)
    top = list(islice(rows, HEADER_SEARCH_ROWS))
    header = _find_header(top, learned)
    if header is None:
        return False
    last, columns = header
    above = (text for row in top if row.number <= last for text in row.texts().values())
    unit = next((unit for text in above if (unit := unit_stated_above(text))), None)
    for row in chain(top, rows):
        if row.number > last and len(row.texts()) > 1:
            name = decoder.decode(sheet.name)
            _add(Cells(row.cells, columns, sheet=name, row=row.number, unit=unit), reading, items)
    return True


def _add(cells: Cells, reading: VoucherReading, items: Mapping[str, int]) -> None:
    """Read one row; sums and rows of column numbers are passed over."""
    words = cells.text("description", most=10**6)
    if is_total(words) or words.strip("()").isdecimal():
        return
    if len(reading.rows) >= MOST_ROWS:
        raise BadInput(
            "vouchers.too_many", "Một đề án ghi nhiều nhất {most} chứng từ", most=MOST_ROWS
        )
    facts = read_row(cells, items)
    if facts:
        reading.rows.append(VoucherRow(cells, facts))
    room = max(0, MAX_ERRORS - len(reading.errors))
    reading.errors += cells.errors[:room]


def _decoded(rows: Iterator[SheetRow], decoder: Decoder) -> Iterator[SheetRow]:
    for row in rows:
        if not row.hidden:
            decoder.learn(row.cells)
            row.cells = decoder.decode_row(row.cells)
            yield row


def _find_header(top: list[SheetRow], learned: Mapping[str, str]) -> Header | None:
    """Return the last row of the heading that names most columns, and its columns."""
    best: Header | None = None
    for start in range(len(top)):
        for depth in DEPTHS:
            part = top[start : start + depth]
            columns = recognise(headings_of(part), learned)
            if all(name in columns for name in NEEDED) and (
                best is None or len(columns) > len(best[1])
            ):
                best = part[-1].number, columns
    return best
