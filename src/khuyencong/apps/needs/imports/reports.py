"""Write down what is wrong with a cell, in one shape."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from khuyencong.apps.needs.imports.header import Header
from khuyencong.apps.needs.imports.limits import MAX_ERRORS, SHOWN_CHARS
from khuyencong.apps.needs.imports.rows import CellError
from khuyencong.apps.needs.imports.sheets import column_letter
from khuyencong.domain.foundation.numbers import format_day

Level = Literal["error", "warning"]


def as_text(value: object) -> str:
    """Return a cell as text: whole numbers without ".0", days as dd/mm/yyyy."""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return format_day(value.date())
    return format_day(value) if isinstance(value, date) else str(value)


def shown(value: object) -> str | None:
    """Return a cell as a message repeats it, cut to a readable length."""
    if value is None:
        return None
    text = as_text(value)
    return text if len(text) <= SHOWN_CHARS else text[: SHOWN_CHARS - 1] + "…"


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
