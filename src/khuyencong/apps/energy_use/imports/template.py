"""Write the sheet that a person fills in with bills or output."""

from __future__ import annotations

from pathlib import Path

import xlsxwriter

from khuyencong.apps.energy_use.imports.columns import labels
from khuyencong.domain.energy_use.carriers import list_carriers

EMPTY_ROWS = 1000
CHOICES = "Lựa chọn"


def write_use_template(path: Path, *, kind: str) -> None:
    """Write the empty sheet of a kind of list, with the carriers to choose from."""
    with xlsxwriter.Workbook(path) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"})
        words = book.add_format({"num_format": "@"})
        sheet = book.add_worksheet("Hóa đơn" if kind == "energy_bill" else "Sản lượng")
        for index, (name, label) in enumerate(labels(kind).items()):
            is_text = name in ("month", "meter", "number")
            sheet.set_column(index, index, 18, words if is_text else None)
            sheet.write_string(
                0, index, f"{label} (đồng)" if name.endswith("_vnd") else label, head
            )
            if name == "carrier":
                lists = book.add_worksheet(CHOICES)
                carriers = [each.label_vi for each in list_carriers()]
                for row, text in enumerate(carriers):
                    lists.write_string(row, 0, text)
                source = f"='{CHOICES}'!$A$1:$A${len(carriers)}"
                rule = {"validate": "list", "source": source}
                sheet.data_validation(1, index, EMPTY_ROWS, index, rule)
        sheet.set_row(0, 45)
        sheet.freeze_panes(1, 1)
