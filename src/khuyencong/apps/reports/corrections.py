"""What changed between a report as it was frozen and the same question counted today."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from khuyencong.apps.reports.report import Cell, Report, Row, Value

Place = tuple[str, str]
"""Row and column, by their names."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A cell that is told otherwise today; ``difference`` new less old, None where none can be."""

    row_label: str
    column_label: str
    old: Cell
    new: Cell
    difference: int | Decimal | None


def corrections(then: Report, now: Report) -> dict[Place, Correction]:
    """Return the cells that differ, also of rows that only one of the two has.

    Cells are matched by the names of their row and column; nothing counted is the same as zero.
    """
    before, after = _cells(then), _cells(now)
    empty = Cell(None, "")
    found: dict[Place, Correction] = {}
    for place in dict.fromkeys([*before, *after]):
        old_row, column, old = before.get(place, (None, "", empty))
        new_row, new_column, new = after.get(place, (None, "", empty))
        if _same(old.value, new.value):
            continue
        row = old_row or new_row
        found[place] = Correction(
            row_label=row.label_vi if row else "",
            column_label=column or new_column,
            old=old,
            new=new,
            difference=_difference(old.value, new.value),
        )
    return found


def _cells(report: Report) -> dict[Place, tuple[Row, str, Cell]]:
    return {
        (row.id, column.id): (row, column.label_vi, cell)
        for row in report.rows
        for column, cell in zip(report.columns, row.cells, strict=False)
    }


def _same(old: Value, new: Value) -> bool:
    return (old or 0) == (new or 0)


def _difference(old: Value, new: Value) -> int | Decimal | None:
    if isinstance(old, int | None) and isinstance(new, int | None):
        return (new or 0) - (old or 0)
    try:
        return Decimal(new or 0) - Decimal(old or 0)
    except ArithmeticError:
        return None  # words, such as the state of a project
