"""Write the yearly sheet of villages, with their codes and last figures filled in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import xlsxwriter

from khuyencong.apps.craft_villages.imports.reader import labels
from khuyencong.apps.craft_villages.models import VillageReview
from khuyencong.apps.establishments.models import CraftVillage

NUMBERS = ("year", "households_total")
KEPT = ("households_total", "products")
"""What is filled in from the newest review: figures that must be asked anew stay empty."""


def write_year_template(
    path: Path,
    rows: Iterable[tuple[CraftVillage, VillageReview | None]],
    *,
    year: int,
) -> None:
    """Write a row for each village."""
    with xlsxwriter.Workbook(path) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"})
        sheet = book.add_worksheet("Làng nghề")
        names = list(labels())
        for index, name in enumerate(names):
            sheet.set_column(index, index, 28 if name == "name" else 15)
            label = labels()[name]
            sheet.write_string(
                0, index, f"{label} (đồng)" if name.endswith("_vnd") else label, head
            )
        for line, (village, review) in enumerate(rows, start=1):
            known: dict[str, Any] = {"code": village.code, "name": village.name, "year": year}
            known |= {name: getattr(review, name) for name in KEPT if review}
            for index, name in enumerate(names):
                if known.get(name) not in (None, ""):
                    write = sheet.write_number if name in NUMBERS else sheet.write_string
                    write(line, index, known[name])
        sheet.set_row(0, 45)
        sheet.freeze_panes(1, 2)
