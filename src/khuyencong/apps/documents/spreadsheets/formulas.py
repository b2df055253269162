"""Work out the sums a row makes of its own cells, when the file stores no result.

Programs other than Excel often write formulas without their values. Only + - * / %, SUM, ROUND
and cells of the same row are understood; the rest is left to a person.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal, DivisionByZero, InvalidOperation

from khuyencong.apps.documents.spreadsheets.sheets import column_index

_TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|\$?([A-Z]{1,3})\$?(\d+)|([A-Z]+)(?=\()|([-+*/%(),;:]))")
_MAX_TOKENS = 200
_MAX_DEPTH = 20


class CannotWorkOut(Exception):
    """The formula uses more than the cells of its row and plain arithmetic."""


class _Sum:
    """A recursive-descent reading of one formula."""

    def __init__(
        self, formula: str, *, row: int, cells: list[object], others: Mapping[int, str], depth: int
    ) -> None:
        if depth > _MAX_DEPTH:
            raise CannotWorkOut
        self._row, self._cells, self._others, self._depth = row, cells, others, depth
        self._tokens: list[tuple[str, ...]] = []
        text, at = formula.strip().lstrip("="), 0
        while at < len(text):
            match = _TOKEN.match(text, at)
            if match is None or len(self._tokens) > _MAX_TOKENS:
                raise CannotWorkOut
            self._tokens.append(tuple(group or "" for group in match.groups()))
            at = match.end()
        self._at = 0

    def result(self) -> Decimal:
        value = self._terms()
        if self._at != len(self._tokens):
            raise CannotWorkOut
        return value

    def _peek(self) -> str:
        return self._tokens[self._at][4] if self._at < len(self._tokens) else ""

    def _take(self, mark: str) -> None:
        if self._peek() != mark:
            raise CannotWorkOut
        self._at += 1

    def _terms(self) -> Decimal:
        value = self._factors()
        while (mark := self._peek()) in {"+", "-"}:
            self._at += 1
            value = value + self._factors() if mark == "+" else value - self._factors()
        return value

    def _factors(self) -> Decimal:
        value = self._one()
        while (mark := self._peek()) in {"*", "/"}:
            self._at += 1
            value = value * self._one() if mark == "*" else value / self._one()
        return value

    def _one(self) -> Decimal:
        if self._at >= len(self._tokens):
            raise CannotWorkOut
        number, letters, row, name, mark = self._tokens[self._at]
        self._at += 1
        if mark == "-":
            return -self._one()
        if mark == "(":
            value = self._terms()
            self._take(")")
        elif number:
            value = Decimal(number)
        elif letters:
            value = self._cell(column_index(letters), int(row))
        else:
            value = self._call(name)
        while self._peek() == "%":
            self._at += 1
            value /= 100
        return value

    def _call(self, name: str) -> Decimal:
        self._take("(")
        if name == "SUM":
            value = self._range()
            while self._peek() in {",", ";"}:
                self._at += 1
                value += self._range()
        elif name == "ROUND":
            value = self._terms()
            self._at += 1
            digits = int(self._terms())
            if not -12 <= digits <= 12:
                raise CannotWorkOut
            value = value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
        else:
            raise CannotWorkOut
        self._take(")")
        return value

    def _range(self) -> Decimal:
        ahead = self._tokens[self._at + 1][4] if self._at + 1 < len(self._tokens) else ""
        if ahead != ":":
            return self._terms()
        first, last = self._tokens[self._at], self._tokens[self._at + 2]
        if not (first[1] and last[1]) or {int(first[2]), int(last[2])} != {self._row}:
            raise CannotWorkOut
        self._at += 3
        columns = range(column_index(first[1]), column_index(last[1]) + 1)
        return sum((self._cell(column, self._row) for column in columns), Decimal(0))

    def _cell(self, column: int, row: int) -> Decimal:
        if row != self._row:
            raise CannotWorkOut
        if column in self._others:
            return _Sum(
                self._others[column],
                row=row,
                cells=self._cells,
                others=self._others,
                depth=self._depth + 1,
            ).result()
        value = self._cells[column] if column < len(self._cells) else None
        if value is None or value == "":
            return Decimal(0)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise CannotWorkOut
        return Decimal(repr(value))


def work_out(column: int, *, row: int, cells: list[object], formulas: Mapping[int, str]) -> float:
    """Return the value of the formula in a column of a row.

    Raises CannotWorkOut.

    Examples
    --------
    >>> work_out(3, row=6, cells=[None, 200, 300, None], formulas={3: "SUM(B6:C6)*2"})
    1000.0
    """
    try:
        found = _Sum(formulas[column], row=row, cells=cells, others=formulas, depth=0).result()
    except (IndexError, ValueError, InvalidOperation, DivisionByZero):
        raise CannotWorkOut from None
    return float(found)
