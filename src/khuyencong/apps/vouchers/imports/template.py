"""Write the sheet that a unit fills in with the vouchers of a project."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

from khuyencong.apps.vouchers.imports.columns import labels
from khuyencong.apps.vouchers.models import PaidFrom
from khuyencong.domain.norms.rules.vouchers import list_voucher_kinds, payment_kinds

SHEET, CHOICES = "Chứng từ", "Lựa chọn"
EMPTY_ROWS = 1000
WIDE, NARROW = 36, 16
_WIDE = ("description", "item", "seller_name")


def write_voucher_template(path: Path, *, items: Sequence[str]) -> None:
    """Write the empty sheet with kinds, sources and the cost items of the project to choose."""
    choices: dict[str, Sequence[str]] = {
        "item": items,
        "kind": [each.label_vi for each in list_voucher_kinds()],
        "paid_from": [str(label) for label in PaidFrom.labels],
        "payment_kind": [each.label_vi for each in payment_kinds()],
    }
    with xlsxwriter.Workbook(path) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"})
        words = book.add_format({"num_format": "@"})
        sheet, lists = book.add_worksheet(SHEET), book.add_worksheet(CHOICES)
        for index, (name, label) in enumerate(labels().items()):
            is_code = name in ("serial", "number", "seller_code", "payment_number")
            sheet.set_column(
                index, index, WIDE if name in _WIDE else NARROW, words if is_code else None
            )
            heading = f"{label} (đồng)" if name.endswith("_vnd") else label
            sheet.write_string(0, index, heading, head)
            if offered := choices.get(name):
                column = list(choices).index(name)
                for row, text in enumerate(offered):
                    lists.write_string(row, column, text)
                letter = "ABCD"[column]
                source = f"='{CHOICES}'!${letter}$1:${letter}${len(offered)}"
                sheet.data_validation(
                    1, index, EMPTY_ROWS, index, {"validate": "list", "source": source}
                )
        sheet.set_row(0, 45)
        sheet.freeze_panes(1, 1)
