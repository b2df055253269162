"""Write down what is wrong with a cell, in one shape."""

from __future__ import annotations

from typing import Literal

from khuyencong.apps.documents.spreadsheets.cell_errors import CellError, shown
from khuyencong.apps.documents.spreadsheets.limits import MAX_ERRORS
from khuyencong.apps.documents.spreadsheets.sheets import column_letter
from khuyencong.apps.needs.imports.header import Header

Level = Literal["error", "warning"]


class Reports:
    """The errors of one table."""

    def __init__(self, header: Header, *, sheet: str) -> None:
        self.found: list[CellError] = []
        self.broken_rows: set[int] = set()
        """Rows with at least one error."""
        self._header, self._sheet = header, sheet

    def add(
        self,
        row: int,
        field: str,
        *,
        expected: str,
        message: str,
        value: object = None,
        level: Level = "error",
    ) -> None:
        """Report one cell. A row with an error is noted even when the list is full."""
        if level == "error":
            self.broken_rows.add(row)
        if len(self.found) > MAX_ERRORS:
            return
        column = self._header.columns.get(field)
        self.found.append(
            CellError(
                sheet=self._sheet,
                row=row,
                column=column_letter(column.index) if column else None,
                header=column.heading if column else None,
                value=shown(value),
                expected=expected,
                message=message,
                level=level,
            )
        )

    def warn(
        self, row: int, field: str, *, expected: str, message: str, value: object = None
    ) -> None:
        """Report one cell whose row is kept."""
        self.add(row, field, expected=expected, message=message, value=value, level="warning")
