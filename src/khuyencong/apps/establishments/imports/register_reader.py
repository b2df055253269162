"""Read a list of establishments whose columns are settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from khuyencong.apps.documents.spreadsheets.cell_errors import CellError, as_text
from khuyencong.apps.documents.spreadsheets.cells import Cells
from khuyencong.apps.documents.spreadsheets.headings import Column
from khuyencong.apps.documents.spreadsheets.limits import MAX_ERRORS
from khuyencong.apps.documents.spreadsheets.row_count import Tell
from khuyencong.apps.documents.spreadsheets.sheets import SheetRow
from khuyencong.apps.establishments.imports.register_figures import (
    columns_by_year,
    read_figures,
    read_other_years,
)
from khuyencong.apps.establishments.imports.register_rows import read_record
from khuyencong.apps.establishments.imports.register_sheet import SheetTop, walk_rows
from khuyencong.apps.establishments.matching import core_name
from khuyencong.apps.establishments.records import EstablishmentRecord
from khuyencong.apps.establishments.register_rows import YearRow
from khuyencong.domain.foundation.text import fold

FEWEST_CELLS = 2
"""A row with one cell is a title or a note."""
LONGEST_KEPT = 500
"""Characters of a refused cell that are given back to be corrected."""


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row of a list: its record, or None and the texts of its cells when it has a fault."""

    row: int
    record: EstablishmentRecord | None
    cells: tuple[str, ...] = ()
    figures: YearRow | None = None
    other_years: tuple[YearRow, ...] = ()


@dataclass(slots=True)
class RegisterReading:
    """All that was understood from a list."""

    rows: list[ListedRow] = field(default_factory=list)
    errors: list[CellError] = field(default_factory=list)
    was_in_old_font: bool = False


def read_list(
    file: Path,
    *,
    top: SheetTop,
    villages: Mapping[str, int] | None = None,
    tell: Tell | None = None,
) -> RegisterReading:
    """Return the rows of a list. A row that repeats one above is refused and names it.

    ``villages`` gives the key of each craft village that may be meant, by its folded name. Raises
    BadInput when the file cannot be read.
    """
    by_year = columns_by_year(
        [
            Column(each["index"], each["field"], each["heading"], each.get("unit"))
            for each in top.columns
            if each["field"]
        ]
    )
    columns = by_year.columns
    reading, seen = RegisterReading(), dict[object, int]()
    for row, was_old in walk_rows(file, top=top, tell=tell):
        if was_old and not reading.was_in_old_font:
            reading.was_in_old_font = True
            reading.errors.append(_old_font(top.sheet, row.number))
        cells = Cells(row.cells, columns, sheet=top.sheet, row=row.number, unit=None)
        if _is_no_row(row, columns["name"]):
            if columns["name"].index in row.texts():
                reading.errors += _passed_over(cells)
            continue
        record = read_record(cells, villages=villages or {})
        figures = read_figures(cells, record, by_year.said_year) if record else None
        others = read_other_years(cells, by_year.others) if record else ()
        if any(each.level == "error" for each in cells.errors):
            record = None
        if record and (first := _first_of(record, seen, row.number)):
            cells.report(
                "code" if record.code and "code" in columns else "name",
                f"Trùng với cơ sở ở hàng {first}",
                expected="mỗi cơ sở một hàng",
            )
            record = None
        texts = () if record else tuple(as_text(v)[:LONGEST_KEPT] for v in _values(row))
        reading.rows.append(
            ListedRow(row.number, record, texts, figures, others)
            if record
            else ListedRow(row.number, None, texts)
        )
        room = max(0, MAX_ERRORS - len(reading.errors))
        reading.errors += cells.errors[:room]
    return reading


def _is_no_row(row: SheetRow, name: Column) -> bool:
    """Tell whether a row is a title, a note or column numbers: at most one cell, or no words."""
    texts = row.texts()
    return len(texts) < FEWEST_CELLS or (
        name.index in texts and texts[name.index].strip("()").isdecimal()
    )


def _old_font(sheet: str, row: int) -> CellError:
    return CellError(
        sheet=sheet,
        row=row,
        column=None,
        header=None,
        value=None,
        expected="bảng gõ bằng Unicode",
        message="Từ hàng này có chữ phông cũ (TCVN3, VNI): đã đổi sang Unicode, hãy xem lại",
        level="warning",
    )


def _passed_over(cells: Cells) -> list[CellError]:
    cells.report(
        "name",
        "Hàng chỉ có một ô: coi là tiêu đề nhóm, không nhập",
        expected="ít nhất hai ô nếu là một cơ sở",
        is_warning=True,
    )
    return cells.errors


def _values(row: SheetRow) -> list[object]:
    return ["" if cell is None else cell for cell in row.cells]


def _first_of(record: EstablishmentRecord, seen: dict[object, int], number: int) -> int | None:
    """Return the row above that is the same establishment, and remember this one."""
    places = tuple(fold(text) for text in (record.production_place, record.head_office))
    keys: list[object] = [record.code] if record.code else [(core_name(record.name), places)]
    first = next((seen[key] for key in keys if key in seen), None)
    for key in keys:
        seen.setdefault(key, number)
    return first
