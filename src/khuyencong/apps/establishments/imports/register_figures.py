"""Figures of one year in a row of a list: the year is a column, or stands in a heading."""

from __future__ import annotations

import re
from collections.abc import Mapping

from khuyencong.apps.documents.spreadsheets.cells import Cells
from khuyencong.apps.documents.spreadsheets.headings import Column
from khuyencong.apps.establishments.records import EstablishmentRecord
from khuyencong.apps.establishments.register_rows import YearRow

_YEAR = re.compile(r"\b(?:19|20)\d\d\b", re.ASCII)
OF_A_YEAR = ("turnover_vnd", "investment_vnd")
SOURCE = "Danh sách nhập vào sổ"


def year_of_headings(columns: Mapping[str, Column]) -> int | None:
    """Return the one year that the headings of yearly figures name, None for none or several."""
    headings = " ".join(columns[name].heading for name in OF_A_YEAR if name in columns)
    years = {int(year) for year in _YEAR.findall(headings)}
    return years.pop() if len(years) == 1 else None


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
