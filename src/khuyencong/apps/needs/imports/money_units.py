"""Settle, for one table, the unit of each money column and the way its numbers are written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from khuyencong.apps.documents.spreadsheets.amounts import (
    Marks,
    UnclearAmount,
    marks_shown_by,
    read_amount,
)
from khuyencong.apps.documents.spreadsheets.units import DONG, MILLION, unit_of
from khuyencong.apps.needs.imports.tables import Draft, Table

SMALL_NUMBERS_BELOW = 100_000
"""If no unit is stated and every bare number is smaller, they are triệu đồng; otherwise đồng."""


CLEAR_NUMBERS_FROM = 1_000_000


@dataclass(frozen=True, slots=True)
class MoneyUnits:
    """The unit of each money column, the number marks, and whether the unit was a guess."""

    by_field: dict[str, int]
    marks: Marks
    guessed: int | None = None


def settle_units(table: Table) -> MoneyUnits:
    """Return the units: the column's own, else the one above the table, else its neighbours'.

    Without any, the size of the numbers decides (SMALL_NUMBERS_BELOW); ``guessed`` says so
    unless every number is plainly đồng (CLEAR_NUMBERS_FROM).
    """
    money = table.header.money
    marks = _marks(table)
    own = {name: column.unit for name, column in money.items() if column.unit}
    stated = set(own.values())
    common = table.unit or (stated.pop() if len(stated) == 1 else None)
    if common is None and len(own) < len(money):
        numbers = _bare_numbers(table, marks)
        if numbers:
            guess = MILLION if max(numbers) < SMALL_NUMBERS_BELOW else DONG
            doubtful = min(numbers) < CLEAR_NUMBERS_FROM
            units = {name: own.get(name, guess) for name in money}
            return MoneyUnits(units, marks, guess if doubtful else None)
    return MoneyUnits({name: own.get(name) or common or DONG for name in money}, marks)


def unit_in_row(draft: Draft) -> int | None:
    """Return the unit a line states in a column of its own ("ĐVT"), or None."""
    value = draft.cells.get("unit")
    return unit_of(value) if isinstance(value, str) else None


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


def _bare_numbers(table: Table, marks: Marks) -> list[Decimal]:
    """Return the smallest and largest number that has no unit anywhere; empty if none has."""
    bounds: list[Decimal] = []
    for draft in table.drafts:
        if unit_in_row(draft):
            continue
        for name, column in table.header.money.items():
            if column.unit or name not in draft.cells:
                continue
            try:
                amount = read_amount(draft.cells[name], marks=marks)
            except UnclearAmount:
                continue
            if amount and amount.unit is None and amount.number:
                bounds = [min([*bounds, amount.number]), max([*bounds, amount.number])]
    return bounds
