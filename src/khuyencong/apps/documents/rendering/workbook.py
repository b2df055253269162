"""Spreadsheets all papers write the same way: fonts, number looks, page set-up, safe strings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from textwrap import wrap
from typing import Any

import xlsxwriter
from django.conf import settings

from khuyencong.apps.documents.rendering.text import clean

MONEY: dict[str, Any] = {
    "num_format": '[$-42A]#,##0;[$-42A]-#,##0;"–"',
    "align": "right",
    "indent": 1,
}
"""Thousands grouped the Vietnamese way where the reader's program knows the locale; zero a dash."""
_CELL_LIMIT, _TITLE_LIMIT = 32_000, 250
_LINE_PT, _ROW_LIMIT_PT = 14.5, 409.0
_BASE = {"font_name": "Times New Roman", "font_size": 11, "valign": "vcenter"}
_HEAD = {"bold": True, "border": 1, "text_wrap": True, "align": "center", "bg_color": "#E8EEF2"}


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """Heading and width [characters] of one column."""

    heading: str
    width: float


class Book:
    """A workbook with one set of cell looks; use as a context manager."""

    def __init__(self, path: Path, *, title: str) -> None:
        self._book = xlsxwriter.Workbook(str(path))
        # A fixed instant: the same plan gives the same bytes, and nothing here reads a clock.
        created = datetime(2000, 1, 1, tzinfo=UTC)
        self._book.set_properties({"title": clean(title)[:_TITLE_LIMIT], "created": created})
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *failure: object) -> None:
        self._book.close()

    def look(self, **properties: Any) -> Any:
        """Return a cell format; equal properties share one."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({**_BASE, **properties})
        return self._formats[key]

    def add_sheet(self, name: str, columns: Sequence[SheetColumn]) -> Any:
        """Add a sheet: A4 landscape, as wide as one page, page numbers at the foot."""
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(9)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.6)
        sheet.set_footer('&C&"Times New Roman"&10&P/&N')
        if settings.PRACTICE_MARK:
            sheet.set_header(f'&C&"Times New Roman,Bold"&11{settings.PRACTICE_MARK}')
        sheet.hide_gridlines(2)
        for index, column in enumerate(columns):
            sheet.set_column(index, index, column.width)
        return sheet

    def text(self, sheet: Any, row: int, column: int, words: str, **properties: Any) -> None:
        """Write text of a person: never a formula, number or address, whatever it looks like."""
        words = clean(words)
        if len(words) > _CELL_LIMIT:
            words = words[:_CELL_LIMIT] + "…"
        look = self.look(**properties)
        if words:
            sheet.write_string(row, column, words, look)
        else:
            sheet.write_blank(row, column, None, look)

    def heading(self, sheet: Any, row: int, columns: Sequence[SheetColumn]) -> None:
        """Write the head of a table, repeat it on every printed page and keep it in sight."""
        for index, column in enumerate(columns):
            self.text(sheet, row, index, column.heading, **_HEAD)
        fit_row(sheet, row, ((column.heading, column.width * 0.85) for column in columns))
        sheet.repeat_rows(row)
        sheet.freeze_panes(row + 1, 0)


def fit_row(sheet: Any, row: int, cells: Iterable[tuple[str, float]]) -> None:
    """Set the height of a row so that each text fits, wrapped, in its width [characters].

    Spreadsheet programs do this by themselves only for rows they have edited. Times New Roman
    is narrower than the font in which widths are counted.
    """
    lines = (len(wrap(clean(words), max(int(width * 1.15), 1))) for words, width in cells)
    sheet.set_row(row, min(_LINE_PT * max((1, *lines)) + 3, _ROW_LIMIT_PT))


def money_width(amount_vnd: int) -> float:
    """Return the width [characters] in which an amount shows in bold without turning to hashes."""
    return max(13.0, len(f"{amount_vnd:,}") + 2.0)
