"""Read a whole statement: its lines, its balances, and what does not add up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from khuyencong.apps.documents.spreadsheets.cell_errors import CellError
from khuyencong.apps.documents.spreadsheets.limits import MAX_ERRORS
from khuyencong.apps.documents.spreadsheets.row_count import Tell
from khuyencong.apps.documents.spreadsheets.sheets import SheetRow
from khuyencong.apps.treasury.imports.statement_columns import kind_of_row
from khuyencong.apps.treasury.imports.statement_lines import LineCells, ReadLine, read_line
from khuyencong.apps.treasury.imports.statement_sheet import StatementTop, read_top, walk_rows
from khuyencong.domain.foundation.numbers import format_day, format_vnd

MOST_COUNTING = 2
"""Characters of a cell in the row that numbers the columns: (1), 2, A."""


@dataclass(slots=True)
class StatementReading:
    """What a statement says. With errors it is not taken in: a part of a statement proves nothing.

    A day is None where the file has no line; a balance where the file states none.
    """

    account: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    opening_vnd: int | None = None
    closing_vnd: int | None = None
    lines: list[ReadLine] = field(default_factory=list)
    errors: list[CellError] = field(default_factory=list)
    more_errors: int = 0

    @property
    def debit_vnd(self) -> int:
        """Return the sum of what left."""
        return sum(line.debit_vnd for line in self.lines)

    @property
    def credit_vnd(self) -> int:
        """Return the sum of what came back."""
        return sum(line.credit_vnd for line in self.lines)

    def report(self, errors: list[CellError]) -> None:
        """Keep errors as far as there is room, and count the others."""
        room = max(0, MAX_ERRORS - len(self.errors))
        self.errors += errors[:room]
        self.more_errors += len(errors[room:])


def read_statement(
    file: Path, *, learned: Mapping[str, str] | None = None, tell: Tell | None = None
) -> StatementReading:
    """Return all that the statement says. Raises BadInput when it cannot be read at all.

    ``learned`` gives headings of the unit's own their fields.
    """
    top = read_top(file, learned)
    head = top.head
    reading = StatementReading(head.account, head.starts_on, head.ends_on)
    for row in walk_rows(file, top, tell):
        cells = LineCells(row, top)
        if kind := kind_of_row(row.texts()):
            _take_sum(reading, kind, cells, row)
        elif not _counts_columns(row) and (line := read_line(cells)):
            _require_in_period(reading, line, cells)
            reading.lines.append(line)
        reading.report(cells.errors)
    if not reading.errors:
        reading.report(_balance_faults(reading, top))
    days = [line.on for line in reading.lines]
    reading.starts_on = reading.starts_on or min(days, default=None)
    reading.ends_on = reading.ends_on or max(days, default=None)
    return reading


def _take_sum(reading: StatementReading, kind: str, cells: LineCells, row: SheetRow) -> None:
    if kind == "total":
        _check_total(reading, cells)
        return
    named = [cells.vnd(name) for name in ("balance", "credit", "debit")]
    stated = [each for each in named if each is not None]
    if not stated:
        stated = _last_amount(row, cells)
    if stated and not cells.errors:
        if kind == "opening":
            reading.opening_vnd = stated[0] if reading.opening_vnd is None else reading.opening_vnd
        else:
            reading.closing_vnd = stated[0]


def _last_amount(row: SheetRow, cells: LineCells) -> list[int]:
    numbers = [each for each in row.cells if isinstance(each, int | float)]
    return [int(numbers[-1])] if numbers and float(numbers[-1]).is_integer() else []


def _check_total(reading: StatementReading, cells: LineCells) -> None:
    """Compare a row of sums with the lines above it; subtotals of a part are passed over."""
    for name, total in (("debit", reading.debit_vnd), ("credit", reading.credit_vnd)):
        stated = cells.vnd(name)
        if stated and stated != total and not reading.errors:
            cells.report(
                name,
                f"Tổng ghi {format_vnd(stated)} đồng, các dòng cộng lại {format_vnd(total)} đồng",
                expected="tổng bằng các dòng ở trên",
            )


def _counts_columns(row: SheetRow) -> bool:
    return all(len(text.strip("() ")) <= MOST_COUNTING for text in row.texts().values())


def _require_in_period(reading: StatementReading, line: ReadLine, cells: LineCells) -> None:
    first, last = reading.starts_on, reading.ends_on
    if (first and line.on < first) or (last and line.on > last):
        said = f"{format_day(first) if first else '…'} – {format_day(last) if last else '…'}"
        cells.report("posted_on", "Ngày nằm ngoài kỳ của sao kê", expected=f"ngày trong kỳ {said}")


def _balance_faults(reading: StatementReading, top: StatementTop) -> list[CellError]:
    """Return the fault when the closing balance does not follow from the opening and the lines.

    An account of deposits falls by what leaves; one that counts spending grows by it.
    """
    opening, closing = reading.opening_vnd, reading.closing_vnd
    moved = reading.credit_vnd - reading.debit_vnd
    if opening is None or closing is None or closing - opening in (moved, -moved):
        return []
    return [
        CellError(
            sheet=top.sheet,
            row=None,
            column=None,
            header=None,
            value=format_vnd(closing),
            expected=f"{format_vnd(opening + moved)} hoặc {format_vnd(opening - moved)}",
            message="Số dư cuối không khớp với số dư đầu và các dòng: sao kê thiếu hoặc thừa dòng",
        )
    ]
