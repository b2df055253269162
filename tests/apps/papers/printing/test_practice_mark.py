"""A paper of a training copy says so on each page, whatever its kind; a real one does not."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pypdfium2
import pytest

from khuyencong.apps.documents.rendering import nd30
from khuyencong.apps.documents.rendering.workbook import Book, SheetColumn
from khuyencong.apps.papers.printing.pdf import print_pdf

MARK = "BẢN TẬP – KHÔNG CÓ GIÁ TRỊ"
AT = datetime(2026, 1, 5, 2, tzinfo=UTC)


def paper() -> bytes:
    made = nd30.new_paper("Tờ trình")
    for number in range(80):
        made.add_paragraph(f"Dòng {number}")
    return nd30.paper_bytes(made)


def pages(data: bytes) -> tuple[list[str], list[str]]:
    pdf, undrawn = print_pdf(data, at=AT)
    with pypdfium2.PdfDocument(pdf) as read:
        return [page.get_textpage().get_text_bounded() for page in read], undrawn


@pytest.mark.parametrize("mark", [MARK, ""])
def test_every_page_says_it(settings: Any, mark: str, tmp_path: Path) -> None:
    settings.PRACTICE_MARK = mark
    made = paper()
    said, undrawn = pages(made)
    assert len(said) > 1
    assert [MARK in page for page in said] == [bool(mark)] * len(said)
    assert undrawn == []

    section = docx.Document(io.BytesIO(made)).sections[0]
    for head in (section.header, section.first_page_header):
        assert (MARK in "".join(each.text for each in head.paragraphs)) is bool(mark)

    with Book(tmp_path / "a.xlsx", title="a") as book:
        book.add_sheet("a", [SheetColumn("a", 10)])
    head = openpyxl.load_workbook(tmp_path / "a.xlsx")["a"].oddHeader.center.text
    assert (MARK in (head or "")) is bool(mark)
