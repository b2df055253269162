"""Open an .ods as sheets, reading its XML as a stream so that repeats cannot fill the memory."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

from khuyencong.apps.documents.spreadsheets import limits
from khuyencong.apps.documents.spreadsheets.file_kinds import refuse
from khuyencong.apps.documents.spreadsheets.sheets import Merge, Sheet, SheetRow
from khuyencong.apps.documents.spreadsheets.xlsx_parts import check_archive

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"


def open_ods(path: Path) -> Iterator[Sheet]:
    """Yield the sheets of an .ods file. Raises BadInput if it is damaged, locked or too large."""
    try:
        check_archive(path)
        with zipfile.ZipFile(path) as archive:
            manifest = archive.read("META-INF/manifest.xml") if _has_manifest(archive) else b""
            if b"encryption-data" in manifest:
                raise refuse(
                    "locked", "Tệp {name} đặt mật khẩu: hãy bỏ mật khẩu rồi gửi lại", name=path.name
                )
            with archive.open("content.xml") as stream:
                sheets = list(_sheets(stream))
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, OSError, EOFError):
        raise refuse("damaged", "Tệp {name} bị hỏng, không đọc được", name=path.name) from None
    rows_of_file = sum(1 for sheet in sheets for _ in sheet.rows)
    for sheet in sheets:
        sheet.rows_of_file = rows_of_file
        yield sheet


def _has_manifest(archive: zipfile.ZipFile) -> bool:
    return "META-INF/manifest.xml" in archive.namelist()


def _sheets(stream: IO[bytes]) -> Iterator[Sheet]:
    hidden_styles: set[str | None] = set()
    rows: list[SheetRow] = []
    number = 0
    for event, element in ElementTree.iterparse(stream, events=("start", "end")):  # noqa: S314
        if event == "start":
            if element.tag == f"{_TABLE}table":
                rows, number = [], 0
            continue
        if element.tag == f"{_STYLE}style":
            properties = element.find(f"{_STYLE}table-properties")
            if properties is not None and properties.get(f"{_TABLE}display") == "false":
                hidden_styles.add(element.get(f"{_STYLE}name"))
        elif element.tag == f"{_TABLE}table-row":
            number += _add_rows(element, number + 1, rows)
            element.clear()
        elif element.tag == f"{_TABLE}table":
            visible = element.get(f"{_TABLE}style-name") not in hidden_styles
            yield Sheet(name=element.get(f"{_TABLE}name", ""), rows=rows, visible=visible)
            element.clear()


def _times(element: ElementTree.Element, name: str) -> int:
    text = element.get(f"{_TABLE}{name}", "1")
    return max(1, int(text)) if text.isdigit() else 1


def _add_rows(element: ElementTree.Element, number: int, rows: list[SheetRow]) -> int:
    """Add a row as often as it repeats; return how many rows that is. Blank rows only count."""
    times = _times(element, "number-rows-repeated")
    cells, merges = _cells(element, number)
    if any(cell is not None for cell in cells):
        if len(rows) + times > limits.MAX_ROWS:
            raise refuse("too_many_rows", "Trang tính có hơn {limit} dòng", limit=limits.MAX_ROWS)
        hidden = element.get(f"{_TABLE}visibility") in {"collapse", "filter"}
        for offset in range(times):
            rows.append(SheetRow(number + offset, list(cells), hidden=hidden, merges=merges))
    return times


def _cells(row: ElementTree.Element, number: int) -> tuple[list[object], tuple[Merge, ...]]:
    cells: list[object] = []
    merges = []
    for cell in row:
        if cell.tag not in {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}:
            continue
        column = len(cells)
        down, across = _times(cell, "number-rows-spanned"), _times(cell, "number-columns-spanned")
        if (down > 1 or across > 1) and column < limits.MAX_COLUMNS:
            last = min(column + across, limits.MAX_COLUMNS) - 1
            merges.append(Merge(number, number + down - 1, column, last))
        times = min(_times(cell, "number-columns-repeated"), limits.MAX_COLUMNS - column)
        cells += [_value(cell)] * times
        if len(cells) >= limits.MAX_COLUMNS:
            break
    return cells, tuple(merges)


def _value(cell: ElementTree.Element) -> object:
    kind = cell.get(f"{_OFFICE}value-type")
    if kind in {"float", "currency", "percentage"}:
        return float(cell.get(f"{_OFFICE}value", "nan"))
    if kind == "date":
        found = re.match(r"(\d{4})-(\d{2})-(\d{2})", cell.get(f"{_OFFICE}date-value", ""))
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    text = "\n".join("".join(line.itertext()) for line in cell.iter(f"{_TEXT}p")).strip()
    return text or None
