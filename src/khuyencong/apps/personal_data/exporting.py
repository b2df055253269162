"""Everything held on a person, as JSON for another system and as a workbook to read."""

from __future__ import annotations

import json
import tempfile
from datetime import datetime
from pathlib import Path

from khuyencong.apps.documents.rendering.workbook import Book, SheetColumn
from khuyencong.apps.personal_data.finding import HeldRow

COLUMNS = (
    SheetColumn("Ở đâu", 28),
    SheetColumn("Đơn vị", 28),
    SheetColumn("Trường", 18),
    SheetColumn("Nội dung", 40),
    SheetColumn("Dùng để làm gì", 36),
    SheetColumn("Giữ bao lâu", 36),
)


def as_json(rows: list[HeldRow], *, at: datetime) -> bytes:
    """Return the rows as JSON (UTF-8): where, why, how long, and what stands there."""
    told = [
        {
            "table": each.table.id,
            "words": each.table.words,
            "unit": each.unit,
            "purpose": each.table.purpose,
            "basis": each.table.basis.words,
            "retention": each.table.retention.words,
            "values": each.values,
        }
        for each in rows
    ]
    text = json.dumps({"made_at": at.isoformat(), "held": told}, ensure_ascii=False, indent=1)
    return text.encode()


def as_workbook(rows: list[HeldRow]) -> bytes:
    """Return the rows as .xlsx, one line for each field; text is never read as a formula."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "held.xlsx"
        with Book(path, title="Dữ liệu cá nhân đang giữ") as book:
            sheet = book.add_sheet("Dữ liệu đang giữ", COLUMNS)
            for place, column in enumerate(COLUMNS):
                book.text(sheet, 0, place, column.heading, bold=True, border=1)
            for line, (each, name, text) in enumerate(_lines(rows), start=1):
                said = (each.table.words, each.unit, name, text)
                for place, words in enumerate(
                    (*said, each.table.purpose, each.table.retention.words)
                ):
                    book.text(sheet, line, place, words, text_wrap=True, border=1)
        return path.read_bytes()


def _lines(rows: list[HeldRow]) -> list[tuple[HeldRow, str, str]]:
    return [(each, name, text) for each in rows for name, text in each.values.items()]
