"""Rows as cells that a template can print without knowing any model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from khuyencong.interfaces.office.listing.spec import Column


@dataclass(frozen=True, slots=True)
class Cell:
    """One value with the column it stands in."""

    column: Column
    label: str
    value: Any
    small: str
    url: str | None

    @property
    def is_blank(self) -> bool:
        return self.value in (None, "", [])


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a list."""

    pk: int
    name: str
    cells: list[Cell]


def lines_of(rows: list[Any], columns: list[Column]) -> list[Line]:
    """Return the rows in the order given, each with the cells of these columns."""
    labelled = [(column, str(column.label)) for column in columns]  # translated once
    return [_line(row, labelled) for row in rows]


def _line(row: Any, labelled: list[tuple[Column, str]]) -> Line:
    cells = [
        Cell(
            column,
            label,
            column.value(row),
            str(column.small(row) or "") if column.small else "",
            column.url(row) if column.url else None,
        )
        for column, label in labelled
    ]
    name = next((str(cell.value) for cell in cells if cell.column.is_head), str(row.pk))
    return Line(row.pk, name, cells)
