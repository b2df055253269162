"""Open a workbook and hand out its sheets, within the limits."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree.ElementTree import ParseError

import openpyxl
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from khuyencong.apps.documents.spreadsheets import limits
from khuyencong.apps.documents.spreadsheets.file_kinds import locked, refuse
from khuyencong.apps.documents.spreadsheets.formulas import CannotWorkOut, work_out
from khuyencong.apps.documents.spreadsheets.sheets import Fault, Merge, Sheet, SheetRow
from khuyencong.apps.documents.spreadsheets.xlsx_parts import SheetPart, check_archive, sheet_parts
from khuyencong.domain.foundation.errors import BadInput

_DAMAGED = (CalamineError, zipfile.BadZipFile, ParseError, KeyError, OSError, ValueError, EOFError)


@contextmanager
def _understood(path: Path) -> Iterator[None]:
    """Turn what the libraries raise on a bad file into a refusal that people understand."""
    try:
        yield
    except PasswordError:
        raise locked(path) from None
    except _DAMAGED:
        raise refuse("damaged", "Tệp {name} bị hỏng, không đọc được", name=path.name) from None
    except BaseException as failure:
        if type(failure).__name__ != "PanicException":  # how the Rust reader gives up
            raise
        raise refuse("damaged", "Tệp {name} bị hỏng, không đọc được", name=path.name) from None


def open_excel(path: Path, *, is_zip: bool) -> Iterator[Sheet]:
    """Yield the sheets of an .xlsx or .xls file.

    Raises BadInput if the file is damaged, locked or beyond the limits.
    """
    with _understood(path):
        if is_zip:
            check_archive(path)
        parts = sheet_parts(path) if is_zip else {}
        book = CalamineWorkbook.from_path(path)
    listed = [entry for entry in book.sheets_metadata if entry.typ == SheetTypeEnum.WorkSheet]
    if len(listed) > limits.MAX_SHEETS:
        raise refuse(
            "too_many_sheets",
            "Tệp {name} có hơn {limit} trang tính",
            name=path.name,
            limit=limits.MAX_SHEETS,
        )
    rows_of_file = sum(parts[entry.name].last_row for entry in listed if entry.name in parts)
    for entry in listed:
        yield Sheet(
            name=entry.name,
            visible=entry.visible == SheetVisibleEnum.Visible,
            rows=_rows(path, book, entry.name, parts.get(entry.name, SheetPart())),
            rows_of_file=rows_of_file,
        )
    book.close()


def _rows(path: Path, book: CalamineWorkbook, name: str, part: SheetPart) -> Iterator[SheetRow]:
    if part.last_row * (part.last_column + 1) > limits.MAX_DENSE_CELLS:
        yield from _sparse_rows(path, name, part)
        return
    with _understood(path):
        sheet = book.get_sheet_by_name(name)
    if sheet.start is None:
        return
    merges = _merges(sheet)
    offset: list[object] = [None] * sheet.start[1]
    for index, cells in enumerate(sheet.iter_rows()):
        if index >= limits.MAX_ROWS:
            raise too_many_rows(path, name)
        number = index + 1
        row = (offset + list(cells))[: limits.MAX_COLUMNS]
        if number in part.formulas or number in part.errors:
            _repair(row, number, part)
        yield SheetRow(
            number,
            row,
            hidden=number in part.hidden_rows,
            merges=tuple(merges.get(number, ())),
        )


def _repair(cells: list[object], number: int, part: SheetPart) -> None:
    """Put values or faults where the fast reader shows a blank or a zero, in place."""
    formulas = {c: text for c, text in part.formulas.get(number, {}).items() if c < len(cells)}
    found: dict[int, object] = {}
    for column in formulas:
        try:
            found[column] = work_out(column, row=number, cells=cells, formulas=formulas)
        except CannotWorkOut:
            if cells[column] in (None, ""):
                found[column] = Fault("công thức chưa có kết quả")
    for column in part.errors.get(number, ()):
        if column < len(cells):
            found[column] = Fault("ô báo lỗi công thức")
    for column, value in found.items():
        cells[column] = value


def too_many_rows(path: Path, sheet: str) -> BadInput:
    """Return the refusal of a sheet with too many rows."""
    return refuse(
        "too_many_rows",
        "Trang “{sheet}” của tệp {name} có hơn {limit} dòng: hãy tách thành nhiều tệp",
        sheet=sheet,
        name=path.name,
        limit=limits.MAX_ROWS,
    )


def _merges(sheet: CalamineSheet) -> dict[int, list[Merge]]:
    """Return the merged ranges by their first row, those with several rows cut to our columns."""
    found: dict[int, list[Merge]] = {}
    for (top, left), (bottom, right) in (sheet.merged_cell_ranges or [])[: limits.MAX_MERGES]:
        if left < limits.MAX_COLUMNS:
            merge = Merge(top + 1, bottom + 1, left, min(right, limits.MAX_COLUMNS - 1))
            found.setdefault(top + 1, []).append(merge)
    return found


def _sparse_rows(path: Path, name: str, part: SheetPart) -> Iterator[SheetRow]:
    """Read a sheet with a stray cell far away, which the fast reader would lay out in full."""
    with _understood(path):
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        try:
            count = 0
            lines = book[name].iter_rows(max_col=limits.MAX_COLUMNS, values_only=True)
            for number, cells in enumerate(lines, start=1):
                if any(cell is not None for cell in cells):
                    count += 1
                    if count > limits.MAX_ROWS:
                        raise too_many_rows(path, name)
                    yield SheetRow(number, list(cells), hidden=number in part.hidden_rows)
        finally:
            book.close()
