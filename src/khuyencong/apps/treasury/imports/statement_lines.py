"""One line of a statement, and how a row of cells is understood as one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from khuyencong.apps.documents.spreadsheets.amounts import EXPECTED, Marks, UnclearAmount
from khuyencong.apps.documents.spreadsheets.cells import Cells
from khuyencong.apps.documents.spreadsheets.sheets import SheetRow
from khuyencong.apps.documents.spreadsheets.units import DONG
from khuyencong.apps.treasury.imports.statement_amounts import read_vnd
from khuyencong.apps.treasury.imports.statement_sheet import StatementTop
from khuyencong.domain.foundation.text import fold

LONGEST_TEXT, LONGEST_NUMBER, LONGEST_PARTY, LONGEST_CODE = 1000, 80, 300, 80


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLine:
    """A line: exactly one of debit and credit is above zero."""

    row: int
    on: date
    number: str
    text: str
    party: str
    budget_code: str
    debit_vnd: int
    credit_vnd: int

    def same_as(self) -> tuple[object, ...]:
        """Return what makes two lines look the same, however the file spells them."""
        words = (fold(self.number), fold(self.text), fold(self.party))
        return (self.on.isoformat(), *words, self.debit_vnd, self.credit_vnd)


def fingerprint(account: str, line: ReadLine, turn: int) -> str:
    """Return what tells a line for ever; ``turn`` counts lines of one day that look the same."""
    told = repr((account, *line.same_as(), turn))
    return hashlib.sha256(told.encode()).hexdigest()


class LineCells(Cells):
    """The cells of a row of a statement, its money to the đồng."""

    def __init__(self, row: SheetRow, top: StatementTop) -> None:
        super().__init__(row.cells, top.columns, sheet=top.sheet, row=row.number, unit=None)
        self._marks: Marks = top.marks

    def vnd(self, name: str) -> int | None:
        """Return a cell of money in whole đồng, below zero for a reversal."""
        column = self._columns.get(name)
        if column is None:
            return None
        try:
            return read_vnd(self._value(name), unit=column.unit or DONG, marks=self._marks)
        except UnclearAmount as why:
            self.report(name, f"Số tiền: {why}", expected=EXPECTED)
            return None

    def has(self, name: str) -> bool:
        """Tell whether the statement has that column."""
        return name in self._columns

    def on(self) -> date | None:
        """Return the day the treasury booked it, else the day of the paper."""
        return self.day("posted_on") or self.day("paper_on")


def read_line(cells: LineCells) -> ReadLine | None:
    """Return the line of a row; None with a report where it has money but cannot be one.

    A row without money and without day is a note, and no line.
    """
    debit, credit = cells.vnd("debit"), cells.vnd("credit")
    if not debit and not credit:
        if not cells.errors and cells.on() and cells.text("number", most=LONGEST_NUMBER):
            cells.report(
                _money(cells), "Dòng có ngày, số nhưng không có số tiền", expected="số tiền"
            )
        return None
    on = cells.on()
    if on is None:
        if not cells.errors:
            cells.report("posted_on", "Thiếu ngày", expected="ngày dạng 23/11/2014")
        return None
    if debit and credit:
        cells.report("credit", "Một dòng có cả nợ và có", expected="số tiền ở một bên")
        return None
    out = (debit or 0) - (credit or 0)
    line = ReadLine(
        row=cells.row,
        on=on,
        number=cells.text("number", most=LONGEST_NUMBER),
        text=cells.text("text", most=LONGEST_TEXT),
        party=cells.text("party", most=LONGEST_PARTY),
        budget_code=_code(cells),
        debit_vnd=max(out, 0),
        credit_vnd=max(-out, 0),
    )
    return None if cells.errors else line


def _money(cells: LineCells) -> str:
    return "debit" if cells.has("debit") else "credit"


def _code(cells: LineCells) -> str:
    parts = ("budget_code", "chapter", "sector", "item")
    return "-".join(filter(None, (cells.text(name, most=LONGEST_CODE) for name in parts)))[
        :LONGEST_CODE
    ]
