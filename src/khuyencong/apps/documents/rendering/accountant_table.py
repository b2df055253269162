"""A long table for an accountant's program, row by row: .xlsx and .csv, nothing kept in memory."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, BinaryIO

import xlsxwriter

from khuyencong.apps.documents.rendering.text import clean

MOST_ROWS = 1_048_570
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_LOOKS = {"money": "#,##0", "day": "dd/mm/yyyy"}


def write_accountant_xlsx(
    columns: Sequence[Any], rows: Iterable[Sequence[object]], file: BinaryIO, *, title: str
) -> int:
    """Write the table and return how many rows it has; text stays text whatever it starts with.

    Raises ValueError for more rows than a sheet holds.
    """
    count = 0
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        sheet = book.add_worksheet(title[:31])
        head = book.add_format({"bold": True, "text_wrap": True, "bottom": 1})
        looks = {kind: book.add_format({"num_format": look}) for kind, look in _LOOKS.items()}
        sheet.freeze_panes(1, 0)
        for number, column in enumerate(columns):
            sheet.set_column(number, number, column.width)
            sheet.write_string(0, number, column.heading, head)
        for count, row in enumerate(rows, start=1):
            if count > MOST_ROWS:
                raise ValueError("more rows than a sheet holds")
            for number, value in enumerate(row):
                _write(sheet, count, number, value, looks.get(columns[number].kind))
    return count


def _write(sheet: Any, row: int, column: int, value: object, look: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, look)
    elif isinstance(value, int):
        sheet.write_number(row, column, value, look)
    else:
        sheet.write_string(row, column, clean(str(value)))


def accountant_csv(columns: Sequence[Any], rows: Iterable[Sequence[object]]) -> Iterator[bytes]:
    """Yield the table as UTF-8 with its mark, cells apart by ";": what Excel opens here.

    Text that a program would take for a formula begins with an apostrophe.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    yield b"\xef\xbb\xbf"
    writer.writerow([column.heading for column in columns])
    for row in rows:
        writer.writerow([_plain(value) for value in row])
        if buffer.tell() > 64_000:
            yield _emptied(buffer)
    yield _emptied(buffer)


def _emptied(buffer: io.StringIO) -> bytes:
    told = buffer.getvalue().encode()
    buffer.seek(0)
    buffer.truncate()
    return told


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, int):
        return str(value)
    text = clean(str(value))
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
