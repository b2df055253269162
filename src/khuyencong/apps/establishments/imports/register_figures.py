"""Figures of years in a row of a list: the year is a column, or stands in the headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from khuyencong.apps.documents.spreadsheets.cells import Cells
from khuyencong.apps.documents.spreadsheets.headings import Column
from khuyencong.apps.establishments.imports.register_columns import OF_A_YEAR, year_of_heading
from khuyencong.apps.establishments.records import EstablishmentRecord
from khuyencong.apps.establishments.register_rows import YearRow

SOURCE = "Danh sách nhập vào sổ"


@dataclass(frozen=True, slots=True)
class YearColumns:
    """Where the figures stand: ``said_year`` is that of the columns under their own names; other
    years have names of their own, such as ``turnover_vnd 2015``.
    """

    columns: dict[str, Column]
    said_year: int | None = None
    others: dict[int, dict[str, str]] = field(default_factory=dict)


def columns_by_year(columns: Sequence[Column]) -> YearColumns:
    """Return the columns by name. Headings without a year go with the newest year named."""
    years: dict[int, dict[str, str]] = {}
    found: dict[str, Column] = {}
    yearly = [column for column in columns if column.field in OF_A_YEAR]
    named = sorted({year for each in yearly if (year := year_of_heading(each.heading))})
    for column in columns:
        year = year_of_heading(column.heading) if column.field in OF_A_YEAR else None
        if year is None or year == named[-1]:
            found.setdefault(column.field, column)
        else:
            name = f"{column.field} {year}"
            found[name] = column
            years.setdefault(year, {})[column.field] = name
    return YearColumns(found, named[-1] if named else None, years)


def read_figures(
    cells: Cells, record: EstablishmentRecord, said_year: int | None
) -> YearRow | None:
    """Return the figures of the row's year, None where it has none; ``cells.errors`` says why.

    Workers and capital of the row count for that year too. Without a year they stand in the record
    alone, and turnover or investment is an error.
    """
    turnover, investment = (cells.amount(name) for name in OF_A_YEAR)
    has_year = bool(cells.text("figure_year"))
    year = cells.year("figure_year") if has_year else said_year
    if year is None:
        if not has_year and (turnover is not None or investment is not None):
            cells.report(
                OF_A_YEAR[0] if turnover is not None else OF_A_YEAR[1],
                "Không rõ số liệu của năm nào",
                expected="cột “Năm số liệu”, hoặc năm trong tên cột, ví dụ “Doanh thu 2016”",
            )
        return None
    row = YearRow(
        year=year,
        workers=record.workers,
        capital_vnd=record.capital_vnd,
        turnover_vnd=turnover,
        investment_vnd=investment,
        source=SOURCE,
    )
    return None if row.says_nothing else row


def read_other_years(cells: Cells, others: Mapping[int, Mapping[str, str]]) -> tuple[YearRow, ...]:
    """Return the figures of the other years that the headings name, newest first."""
    rows = (
        YearRow(
            year=year,
            source=SOURCE,
            **{name: cells.amount(column) for name, column in others[year].items()},
        )
        for year in sorted(others, reverse=True)
    )
    return tuple(row for row in rows if not row.says_nothing)
