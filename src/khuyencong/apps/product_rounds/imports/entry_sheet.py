"""Read a list of products to be voted on from a spreadsheet, and write the empty one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import Any

import xlsxwriter
import yaml

from khuyencong.apps.documents.spreadsheets.cell_errors import CellError
from khuyencong.apps.documents.spreadsheets.cells import Cells
from khuyencong.apps.documents.spreadsheets.headings import Column, headings_of, plain_heading
from khuyencong.apps.documents.spreadsheets.limits import HEADER_SEARCH_ROWS
from khuyencong.apps.documents.spreadsheets.open_file import open_sheets
from khuyencong.apps.documents.spreadsheets.sheets import Sheet, SheetRow
from khuyencong.apps.product_rounds.facts import ENTRY_TEXTS, EntryFacts
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.product_rounds.rules import rules_of_rounds

MOST_ROWS = 500
NEEDED = ("product", "group")


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A row as it was read: its cells stay at hand to name the one that is refused later."""

    cells: Cells
    firm_code: str
    firm: str
    facts: EntryFacts


@dataclass(slots=True)
class EntryReading:
    """All that was understood of a sheet, and each cell that was not."""

    rows: list[EntryRow] = field(default_factory=list)
    errors: list[CellError] = field(default_factory=list)


@cache
def _words() -> Mapping[str, Any]:
    text = Path(__file__).with_name("columns.yaml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = yaml.safe_load(text)
    return found


def labels() -> dict[str, str]:
    """Return the heading of each column, in the order of the empty sheet."""
    return {name: each["label_vi"] for name, each in _words().items()}


def read_entries(file: Path, *, name: str) -> EntryReading:
    """Return the rows of a spreadsheet. Raises BadInput without a heading we know."""
    reading = EntryReading()
    found = False
    for sheet in open_sheets(file):
        if sheet.visible:
            found = _read_sheet(sheet, reading) or found
    if not found:
        raise BadInput(
            "product_rounds.no_header",
            "Tệp {name} không có bảng nào nhận ra được: cần một dòng tiêu đề có cột “Tên sản phẩm”,"
            " “Nhóm sản phẩm” và “Mã số cơ sở” hoặc “Tên cơ sở”; tải bảng mẫu để có đủ tên cột",
            field="sheet",
            name=name[:80],
        )
    return reading


def _read_sheet(sheet: Sheet, reading: EntryReading) -> bool:
    rows = (row for row in sheet.rows if not row.hidden)
    top = list(islice(rows, HEADER_SEARCH_ROWS))
    header = next((found for row in top if (found := _recognise(row))), None)
    if header is None:
        return False
    last, columns = header
    for row in chain(top, rows):
        if row.number <= last or len(row.texts()) < 2:
            continue
        if len(reading.rows) >= MOST_ROWS:
            raise BadInput(
                "product_rounds.sheet_too_long", "Một bảng nhiều nhất {most} dòng", most=MOST_ROWS
            )
        cells = Cells(row.cells, columns, sheet=sheet.name, row=row.number, unit=None)
        read = _read_row(cells)
        if not cells.errors:
            reading.rows.append(read)
        reading.errors += cells.errors
    return True


def _recognise(row: SheetRow) -> tuple[int, dict[str, Column]] | None:
    own = {plain_heading(each["label_vi"]): name for name, each in _words().items()}
    own |= {heading: name for name, each in _words().items() for heading in each["names"]}
    found: dict[str, Column] = {}
    for index, parts in headings_of([row]).items():
        name = own.get(" ".join(filter(None, map(plain_heading, parts))))
        if name and name not in found:
            found[name] = Column(index, name, " / ".join(parts), None)
    is_list = all(name in found for name in NEEDED) and ("firm" in found or "firm_code" in found)
    return (row.number, found) if is_list else None


def _read_row(cells: Cells) -> EntryRow:
    name = cells.text("product", most=ENTRY_TEXTS["name"])
    if not name and not cells.errors:
        cells.report("product", "Thiếu tên sản phẩm", expected="tên sản phẩm đăng ký")
    group = _group(cells.text("group"))
    if group is None:
        groups = rules_of_rounds().groups.values()
        told = "; ".join(f"{n}. {each.label_vi}" for n, each in enumerate(groups, start=1))
        cells.report("group", "Không rõ nhóm sản phẩm", expected=told)
    facts = EntryFacts(
        name=name,
        group=group or "",
        description=cells.text("description", most=ENTRY_TEXTS["description"]),
        lower_certificate=cells.text("lower_certificate", most=ENTRY_TEXTS["lower_certificate"]),
    )
    return EntryRow(cells, cells.text("firm_code", most=40), cells.text("firm"), facts)


def _group(text: str) -> str | None:
    """Return the group that a number from 1 or its words name."""
    groups = list(rules_of_rounds().groups.values())
    if text.isdecimal() and 1 <= int(text) <= len(groups):
        return groups[int(text) - 1].id
    said = fold(text)
    found = [each.id for each in groups if said and fold(each.label_vi).startswith(said)]
    found = found or [each.id for each in groups if said and said in fold(each.label_vi)]
    return found[0] if len(found) == 1 else None


def write_entry_template(path: Path) -> None:
    """Write the empty sheet, with the groups to choose from."""
    groups = [each.label_vi for each in rules_of_rounds().groups.values()]
    with xlsxwriter.Workbook(path) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"})
        words = book.add_format({"num_format": "@"})
        sheet = book.add_worksheet("Sản phẩm")
        choices = book.add_worksheet("Lựa chọn")
        for row, text in enumerate(groups):
            choices.write_string(row, 0, text)
        for index, (name, label) in enumerate(labels().items()):
            sheet.set_column(index, index, 26, words)
            sheet.write_string(0, index, label, head)
            if name == "group":
                source = f"='Lựa chọn'!$A$1:$A${len(groups)}"
                rule = {"validate": "list", "source": source}
                sheet.data_validation(1, index, MOST_ROWS, index, rule)
        sheet.freeze_panes(1, 1)
