"""Write the sheet that units fill in with the projects they ran before the system did."""

from __future__ import annotations

import os
from itertools import product
from pathlib import Path

import xlsxwriter

from khuyencong.apps.projects.imports.columns import labels, vocabulary
from khuyencong.domain.lifecycle.tables import list_lifecycles

SHEET, STATES = "Đề án cũ", "Tình trạng"
EMPTY_ROWS = 1000
WIDE, NARROW = 36, 16
_WIDE = ("title", "beneficiary", "place", "content", "note")


def template_columns() -> list[tuple[str, str]]:
    """Return name and heading of each column, amounts in đồng."""
    amounts = {f"{a}.{b}" for a, b in product(vocabulary()["stages"], vocabulary()["funds"])}
    money = amounts | {"total", "own"}
    return [(n, f"{label} (đồng)" if n in money else label) for n, label in labels().items()]


def write_past_template(path: str | os.PathLike[str]) -> None:
    """Write the empty sheet, with the states to choose from."""
    states = list({state.label_vi: None for each in list_lifecycles() for state in each.states})
    with xlsxwriter.Workbook(Path(path)) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"})
        sheet = book.add_worksheet(SHEET)
        for index, (name, heading) in enumerate(template_columns()):
            sheet.set_column(index, index, WIDE if name in _WIDE else NARROW)
            sheet.write_string(0, index, heading, head)
            if name == "state":
                source = {"validate": "list", "source": f"='{STATES}'!$A$1:$A${len(states)}"}
                sheet.data_validation(1, index, EMPTY_ROWS, index, source)
        sheet.set_row(0, 60)
        sheet.freeze_panes(1, 2)
        book.add_worksheet(STATES).write_column(0, 0, states)
