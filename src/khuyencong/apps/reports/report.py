"""A report as a plain table: columns, rows, cells with value, unit and what is behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from khuyencong.domain.indicators.periods import ReportPeriod

Value = int | str | None


@dataclass(frozen=True, slots=True)
class Published:
    """A figure somebody published of the same thing and place; ``difference``: counted less
    published, None where it tells of other days. ``entered``: a person entered it, its key."""

    value: int
    source: str
    grade: str
    difference: int | None
    entered: int | None = None
    note: str = ""
    """Of which days it is, where those are not just the days asked."""

    @property
    def source_and_note(self) -> str:
        return f"{self.source} ({self.note})" if self.note else self.source


@dataclass(frozen=True, slots=True)
class Behind:
    """Which figure a cell is: enough to list its rows. ``key_text`` None: not broken down."""

    indicator: str
    fund: str
    from_on: str
    to_on: str
    by: str = ""
    key_text: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure. A share is text, "12.5", in per cent; None: nothing to tell."""

    value: Value
    unit: str
    behind: Behind | None = None
    published: tuple[Published, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column; for live formulas the places of others: ``share_of`` the two it is the share of,
    ``less`` the one it begins with and those taken from it."""

    id: str
    label_vi: str
    share_of: tuple[int, ...] = ()
    less: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row; ``is_total``: the whole of the period; ``is_heading``: no cells; ``received``: the key
    of what a province sent, where its figures stand in place of a count."""

    id: str
    label_vi: str
    cells: tuple[Cell, ...]
    is_total: bool = False
    is_heading: bool = False
    received: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A report for one scope and period; ``adds_up`` tells by column whether its rows come to its
    total."""

    name: str
    title_vi: str
    row_title_vi: str
    place: str
    place_label: str
    fund: str
    period: ReportPeriod
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    adds_up: tuple[bool, ...]
    basis_vi: str
    grade: str
    notes: tuple[str, ...] = ()

    @property
    def has_figures(self) -> bool:
        """Tell whether anything was counted or published at all."""
        return any(cell.value or cell.published for row in self.rows for cell in row.cells)

    @property
    def has_published(self) -> bool:
        return any(cell.published for row in self.rows for cell in row.cells)

    def as_plain(self) -> dict[str, Any]:
        """Return it as JSON values; a row of the list is one figure."""
        return {
            "report": self.name,
            "title": self.title_vi,
            "province": self.place,
            "fund": self.fund,
            "from": self.period.from_on.isoformat(),
            "to": self.period.to_on.isoformat(),
            "period": self.period.label_vi,
            "basis": self.basis_vi,
            "grade": self.grade,
            "notes": list(self.notes),
            "columns": [{"id": each.id, "label": each.label_vi} for each in self.columns],
            "rows": [
                _plain(row, column, cell)
                for row in self.rows
                for column, cell in zip(self.columns, row.cells, strict=False)
            ],
        }


def _plain(row: Row, column: Column, cell: Cell) -> dict[str, Any]:
    first = cell.published[0] if cell.published else None
    label = column.label_vi if row.is_total else f"{row.label_vi} – {column.label_vi}"
    return {
        "label": label,
        "row": row.id,
        "row_label": row.label_vi,
        "column": column.id,
        "unit": cell.unit,
        "counted": cell.value,
        "published": first.value if first else None,
        "source": first.source if first else None,
        "grade": first.grade if first else None,
        "difference": first.difference if first else None,
        "note": first.note if first else None,
        "also_published": [
            {
                "published": each.value,
                "source": each.source,
                "grade": each.grade,
                "difference": each.difference,
                "note": each.note,
            }
            for each in cell.published[1:]
        ],
    }
