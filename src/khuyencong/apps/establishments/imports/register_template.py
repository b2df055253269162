"""Sheets of the register: the empty one to fill in, and refused rows to correct."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from khuyencong.apps.documents.spreadsheets.units import UNIT_NAMES, unit_of
from khuyencong.apps.establishments.imports.register_columns import field_labels

SHEET = "Cơ sở"
WIDE, NARROW = 36, 18
_WIDE = ("name", "head_office", "production_place", "products", "note")
FAULTS = "Chỗ cần sửa"


def write_register_template(path: str | os.PathLike[str]) -> None:
    """Write the empty sheet."""
    labels = field_labels()
    widths = [WIDE if name in _WIDE else NARROW for name in labels]
    heads = [
        f"{label} (đồng)" if name.endswith("_vnd") else label for name, label in labels.items()
    ]
    _write(path, ["STT", *heads], widths=[6, *widths], rows=())


def write_refused_rows(
    path: str | os.PathLike[str],
    *,
    columns: Sequence[Mapping[str, Any]],
    rows: Iterable[tuple[int, Sequence[str]]],
    errors: Iterable[Mapping[str, Any]],
) -> None:
    """Write the refused rows as they were sent, with what is wrong in the last column.

    Sent again once corrected, the sheet is read by the columns that are remembered.
    """
    told = defaultdict(list)
    for error in errors:
        if error["level"] == "error":
            told[error["row"]].append(f"{error['header']}: {error['message']}")
    width = max((column["index"] for column in columns), default=-1) + 1
    headings = {column["index"]: _heading(column) for column in columns}
    heads = [headings.get(index, "") for index in range(width)]
    table = (
        [*(cells[index] if index < len(cells) else "" for index in range(width)), *_of(told[row])]
        for row, cells in rows
    )
    _write(path, [*heads, FAULTS], widths=[NARROW] * width + [60], rows=table)


def _heading(column: Mapping[str, Any]) -> str:
    """Return a heading with the unit that stood over the table, which the new sheet lacks."""
    heading, unit = str(column["heading"]), column.get("unit")
    is_money = str(column["field"]).endswith("_vnd")
    return (
        f"{heading} ({UNIT_NAMES[unit]})" if is_money and unit and not unit_of(heading) else heading
    )


def _of(told: list[str]) -> list[str]:
    return ["; ".join(told)]


def _write(
    path: str | os.PathLike[str],
    heads: Sequence[str],
    *,
    widths: Sequence[int],
    rows: Iterable[Sequence[str]],
) -> None:
    with xlsxwriter.Workbook(Path(path), {"constant_memory": True}) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"})
        sheet = book.add_worksheet(SHEET)
        for index, width in enumerate(widths):
            sheet.set_column(index, index, width)
        sheet.freeze_panes(1, 2)
        for index, text in enumerate(heads):
            sheet.write_string(0, index, text, head)
        for number, cells in enumerate(rows, start=1):
            for index, text in enumerate(cells):
                sheet.write_string(number, index, text)  # never a formula
