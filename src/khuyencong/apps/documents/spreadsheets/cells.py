"""Read the cells of one row, each understood or named with what was expected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from khuyencong.apps.documents.spreadsheets.amounts import (
    EXPECTED,
    UnclearAmount,
    in_vnd,
    read_amount,
)
from khuyencong.apps.documents.spreadsheets.cell_errors import CellError, as_text, shown
from khuyencong.apps.documents.spreadsheets.days import read_day, read_year
from khuyencong.apps.documents.spreadsheets.headings import Column
from khuyencong.apps.documents.spreadsheets.limits import MAX_CELL_CHARS
from khuyencong.apps.documents.spreadsheets.quantities import read_quantity
from khuyencong.apps.documents.spreadsheets.sheets import Fault, column_letter
from khuyencong.apps.documents.spreadsheets.units import DONG

FIRST_YEAR, LAST_YEAR = 1990, 2100


class Cells:
    """The cells of one row by column; ``errors`` grows as they are read."""

    def __init__(
        self,
        cells: list[object],
        columns: Mapping[str, Column],
        *,
        sheet: str,
        row: int,
        unit: int | None,
    ) -> None:
        self._cells, self._columns, self._unit = cells, columns, unit
        self.sheet, self.row = sheet, row
        self.errors: list[CellError] = []

    def _value(self, name: str) -> object:
        column = self._columns.get(name)
        if column is None or column.index >= len(self._cells):
            return None
        value = self._cells[column.index]
        if isinstance(value, Fault):
            self.report(name, str(value), expected="một giá trị, không phải lỗi công thức")
            return None
        return value

    def report(self, name: str, message: str, *, expected: str, is_warning: bool = False) -> None:
        """Report a column of this row; a warning keeps the row."""
        column = self._columns.get(name)
        known = column is not None and column.index < len(self._cells)
        self.errors.append(
            CellError(
                sheet=self.sheet,
                row=self.row,
                column=column_letter(column.index) if column else None,
                header=column.heading if column else None,
                value=shown(self._cells[column.index]) if column and known else None,
                expected=expected,
                message=message,
                level="warning" if is_warning else "error",
            )
        )

    def text(self, name: str, *, most: int = 300) -> str:
        """Return a cell as one line of text, "" for a blank one."""
        value = self._value(name)
        text = " ".join(as_text(value).split()) if value is not None else ""
        if len(text) > most:
            self.report(name, f"Ô dài {len(text)} ký tự", expected=f"nhiều nhất {most} ký tự")
            return ""
        return text

    def amount(self, name: str) -> int | None:
        """Return a cell of money in whole đồng."""
        column = self._columns.get(name)
        unit = (column.unit if column else None) or self._unit or DONG
        try:
            amount = read_amount(self._value(name), column_unit=unit)
            return in_vnd(amount, column_unit=unit) if amount else None
        except UnclearAmount as why:
            self.report(name, f"Số tiền: {why}", expected=EXPECTED)
            return None

    def quantity(self, name: str) -> Decimal | None:
        """Return a cell that holds a number."""
        value = self._value(name)
        if value is None or not as_text(value).strip():
            return None
        found = read_quantity(value) if len(as_text(value)) <= MAX_CELL_CHARS else None
        if found is None:
            self.report(name, "Không đọc được số", expected="một số, ví dụ 1.200 hoặc 12,5")
        return found

    def day(self, name: str, *, expected: str = "ngày dạng 23/11/2014") -> date | None:
        """Return a cell that holds a day, or a month for its first day."""
        value = self._value(name)
        if value is None or not as_text(value).strip():
            return None
        found = read_day(value) if len(as_text(value)) <= MAX_CELL_CHARS else None
        if found is None:
            self.report(name, "Không đọc được ngày", expected=expected)
        return found

    def year(self, name: str) -> int | None:
        """Return the year of a project."""
        year = read_year(self._value(name) or "")
        if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
            self.report(name, "Thiếu năm, hoặc không đọc được", expected="năm, ví dụ 2014")
            return None
        return year
