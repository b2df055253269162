"""Settle, for one table, the unit of each money column and the way its numbers are written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from khuyencong.apps.needs.imports.amounts import Marks, UnclearAmount, marks_shown_by, read_amount
from khuyencong.apps.needs.imports.tables import Table
from khuyencong.apps.needs.imports.units import DONG, MILLION

SMALL_NUMBERS_BELOW = 100_000
"""If no unit is stated and every bare number is smaller, they are triệu đồng; otherwise đồng."""


@dataclass(frozen=True, slots=True)
class MoneyUnits:
    """The unit of each money column, the number marks, and whether the unit was a guess."""

    by_field: dict[str, int]
    marks: Marks
    guessed: int | None = None


def settle_units(table: Table) -> MoneyUnits:
    """Return the units: the column's own, else the one above the table, else its neighbours'.

    Without any, the size of the numbers decides (SMALL_NUMBERS_BELOW) and ``guessed`` says so.
    """
    money = table.header.money
    marks = _marks(table)
    own = {name: column.unit for name, column in money.items() if column.unit}
    stated = set(own.values())
    common = table.unit or (stated.pop() if len(stated) == 1 else None)
    if common is None and len(own) < len(money):
        guess = _guess(table, marks)
        if guess is not None:
            return MoneyUnits({name: own.get(name, guess) for name in money}, marks, guess)
    return MoneyUnits({name: own.get(name) or common or DONG for name in money}, marks)


def _marks(table: Table) -> Marks:
    votes = Counter(
        marks_shown_by(value)
        for draft in table.drafts
        for name in table.header.money
        if isinstance(value := draft.cells.get(name), str)
    )
    vietnamese, english = votes[Marks.VIETNAMESE], votes[Marks.ENGLISH]
    if vietnamese == english:
        return Marks.UNKNOWN
    return Marks.VIETNAMESE if vietnamese > english else Marks.ENGLISH


def _guess(table: Table, marks: Marks) -> int | None:
    """Return the unit the sizes suggest, or None if no bare number is there to judge."""
    largest = None
    for draft in table.drafts:
        for name, column in table.header.money.items():
            if column.unit or name not in draft.cells:
                continue
            try:
                amount = read_amount(draft.cells[name], marks=marks)
            except UnclearAmount:
                continue
            if amount and amount.unit is None and amount.number:
                largest = max(largest or amount.number, amount.number)
    if largest is None:
        return None
    return MILLION if largest < SMALL_NUMBERS_BELOW else DONG
