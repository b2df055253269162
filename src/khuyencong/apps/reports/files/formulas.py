"""Which cell of a report is reckoned from which others, as a formula of a sheet."""

from __future__ import annotations

from itertools import groupby

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from khuyencong.apps.reports.report import Cell, Report

SHARE_PLACES = 1
"""As ``build.percent`` rounds a share."""


def formula_of(report: Report, row: int, column: int, *, top: int, left: int) -> str:
    """Return the formula of a cell, empty where it is a figure of its own.

    ``top``, ``left``: where the first cell of the report stands in the sheet. A total is a sum only
    where its rows come to it; a share and a rest follow the columns they are reckoned from.
    """
    spec, cell = report.columns[column], report.rows[row].cells[column]

    def at(index: int) -> str:
        return str(xl_rowcol_to_cell(top + row, left + index))

    if cell.value is None:
        return ""
    if spec.share_of:
        part, whole = (at(index) for index in spec.share_of)
        return f'=IF({whole}=0,"",ROUND({part}/{whole}*100,{SHARE_PLACES}))'
    if spec.less and _follows(report, row, column):
        first, *rest = (at(index) for index in spec.less)
        return f"={'-'.join((first, *rest))}"
    if report.rows[row].is_total and report.adds_up[column]:
        return _sum_of_rows(report, row, column, top=top, left=left)
    return ""


def _sum_of_rows(report: Report, row: int, column: int, *, top: int, left: int) -> str:
    adding = [
        index
        for index, each in enumerate(report.rows)
        if not each.is_total and len(each.cells) > column and _whole(each.cells[column]) is not None
    ]
    if not adding or _whole(report.rows[row].cells[column]) != sum(
        _whole(report.rows[index].cells[column]) or 0 for index in adding
    ):
        return ""
    runs = [
        [index for _, index in run]
        for _, run in groupby(enumerate(adding), key=lambda pair: pair[1] - pair[0])
    ]
    spans = (xl_range(top + run[0], left + column, top + run[-1], left + column) for run in runs)
    return f"=SUM({','.join(spans)})"


def _follows(report: Report, row: int, column: int) -> bool:
    """Tell whether a rest is that of the cells beside it: one of them may not be known."""
    cells = report.rows[row].cells
    first, *rest = (_whole(cells[index]) for index in report.columns[column].less)
    known = [each for each in rest if each is not None]
    if first is None or len(known) < len(rest):
        return False
    return _whole(cells[column]) == first - sum(known)


def _whole(cell: Cell) -> int | None:
    return cell.value if isinstance(cell.value, int) else None
