"""Any indicator under two of its breakdowns: rows, columns, totals that need not be their sums."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.apps.reports.counting.counts import Ask, Key, count, cross
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.labels import known_keys, label_keys
from khuyencong.apps.reports.report import Cell, Column, Report, Row
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.indicators import Indicator, get_indicator
from khuyencong.domain.indicators.periods import ReportPeriod

MOST_COLUMNS, MOST_ROWS = 40, 1000
WHOLE = "Cả dòng"


@dataclass(frozen=True, slots=True)
class PivotLine:
    """One row: its key, its label, its figures in the order of the columns, its total."""

    key: Key
    label_vi: str
    values: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Pivot:
    """An indicator under two breakdowns; ``columns``: key and label of each."""

    indicator: Indicator
    rows_by: str
    columns_by: str
    columns: tuple[tuple[Key, str], ...]
    lines: tuple[PivotLine, ...]
    totals: tuple[int, ...]
    whole: int

    def as_report(self, scope: Scope, period: ReportPeriod) -> Report:
        """Return it as a report, for its files; the last column is the whole of a row."""
        unit, is_sum = self.indicator.unit, self.indicator.kind != "distinct"
        labels = [*(label for _, label in self.columns), WHOLE]

        def row(name: str, label: str, values: tuple[int, ...], *, is_total: bool = False) -> Row:
            return Row(name, label, tuple(Cell(value, unit) for value in values), is_total)

        rows = [
            row(str(place), line.label_vi, (*line.values, line.total))
            for place, line in enumerate(self.lines)
        ]
        return Report(
            name="pivot",
            title_vi=self.indicator.label_vi,
            row_title_vi="",
            place=scope.place,
            place_label=scope.label_vi,
            fund=scope.fund,
            period=period,
            columns=tuple(Column(str(place), label) for place, label in enumerate(labels)),
            rows=(*rows, row("total", "Tổng cộng", (*self.totals, self.whole), is_total=True)),
            adds_up=(is_sum,) * len(labels),
            basis_vi=self.indicator.formula_vi,
            grade="",
        )


def pivot(ask: Ask, scope: Scope, period: ReportPeriod, rows_by: str, columns_by: str) -> Pivot:
    """Return the table; four statements, and two for names. Raises BadInput."""
    indicator = get_indicator(ask.indicator)
    if rows_by == columns_by:
        raise BadInput("reports.same_breakdown", "Chọn hai cách chia khác nhau", field="columns")
    cells = cross(ask, scope, period, rows_by, columns_by)
    by_row = {key: value for (_, key), value in count([ask], scope, period, rows_by).items()}
    by_column = {key: value for (_, key), value in count([ask], scope, period, columns_by).items()}
    row_keys = _ordered(rows_by, {row for row, _ in cells} | set(by_row), period)
    column_keys = _ordered(columns_by, {column for _, column in cells} | set(by_column), period)
    if len(column_keys) > MOST_COLUMNS or len(row_keys) > MOST_ROWS:
        raise BadInput(
            "reports.pivot_too_large",
            "Bảng có {rows} dòng, {columns} cột: nhiều nhất {most_rows} và {most_columns}",
            field="columns",
            rows=len(row_keys),
            columns=len(column_keys),
            most_rows=MOST_ROWS,
            most_columns=MOST_COLUMNS,
        )
    row_labels = label_keys(rows_by, row_keys, period.to_on)
    column_labels = label_keys(columns_by, column_keys, period.to_on)
    return Pivot(
        indicator=indicator,
        rows_by=rows_by,
        columns_by=columns_by,
        columns=tuple((key, column_labels[key]) for key in column_keys),
        lines=tuple(
            PivotLine(
                row,
                row_labels[row],
                tuple(cells.get((row, column), 0) for column in column_keys),
                by_row.get(row, 0),
            )
            for row in row_keys
        ),
        totals=tuple(by_column.get(column, 0) for column in column_keys),
        whole=count([ask], scope, period).get((ask, None), 0),
    )


def _ordered(by: str, found: set[Key], period: ReportPeriod) -> list[Key]:
    known = [key for key in known_keys(by, period.to_on) if key in found]
    rest = found - set(known)
    return [
        *known,
        *sorted(
            rest, key=lambda key: (key in ("", None), key if isinstance(key, int) else 0, str(key))
        ),
    ]
