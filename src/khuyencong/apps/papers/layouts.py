"""The shipped template of a kind: its layout, which is data, written as a .docx with slots."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from khuyencong.apps.documents.rendering import docx_body as body
from khuyencong.apps.documents.rendering.docx_parts import Holder, grid, line, rule
from khuyencong.apps.documents.rendering.docx_table import Column, add_table
from khuyencong.apps.documents.rendering.nd30 import MOTTO, NATION, new_paper
from khuyencong.apps.papers.kinds import PaperKind, kind_or_refuse

LEFT, RIGHT = 65, 100
"""Widths of the two halves of the masthead. [mm]"""
BODY = 165
Block = dict[str, Any]


@cache
def shipped_template(kind_id: str) -> bytes:
    """Return the shipped template of a kind as .docx; the same bytes for the same data."""
    return write_layout(kind_or_refuse(kind_id))


def write_layout(kind: PaperKind) -> bytes:
    """Return the layout of a kind as .docx with its slots."""
    layout = kind.layout
    paper = new_paper(kind.label_vi)
    _masthead(paper, layout, asks_number=kind.asks_number)
    if "title" in layout:
        _title(paper, layout)
    if layout.get("to"):
        to = line(paper, "Kính gửi: {{ kinh_gui }}.", size_pt=14)
        to.paragraph_format.space_before = to.paragraph_format.space_after = Pt(8)
    if "head" in layout:
        _capitals(paper, layout["head"]).paragraph_format.space_after = Pt(6)
    for block in layout["body"]:
        _write(paper, block)
    _closing(paper, layout)
    buffer = io.BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


def _masthead(paper: Document, layout: Block, *, asks_number: bool) -> None:
    left, right = grid(paper, widths_mm=(LEFT, RIGHT))[0]
    _capitals(left, "{{ co_quan_cap_tren }}", bold=False)
    _capitals(left, "{{ co_quan }}")
    rule(left, width_mm=22, of_mm=LEFT)
    if asks_number:
        line(left, "Số: {{ so }}", size_pt=13)
    if "subject" in layout:
        line(left, f"V/v {layout['subject']}", size_pt=12)
    line(right, NATION, size_pt=13, bold=True)
    line(right, MOTTO, size_pt=14, bold=True)
    rule(right, width_mm=62, of_mm=RIGHT)
    line(right, "{{ noi_va_ngay }}", size_pt=14, italic=True)


def _title(paper: Document, layout: Block) -> None:
    heading = line(paper, layout["title"].upper(), size_pt=14, bold=True)
    heading.paragraph_format.space_before = Pt(14)
    line(paper, layout["about"], size_pt=14, bold=True)
    rule(paper, width_mm=50, of_mm=BODY).paragraph_format.space_after = Pt(6)


def _capitals(holder: Holder, text: str, *, bold: bool = True) -> Paragraph:
    """Add a centred line in capitals; the slot itself stays as it is written."""
    added = line(holder, text, size_pt=13, bold=bold)
    added.runs[0].font.all_caps = True
    return added


def _write(paper: Document, block: Block) -> None:
    for key, write in _BLOCKS.items():
        if key in block:
            write(paper, block)
            return
    raise LookupError(f"unknown block of a layout: {block}")


def _each(paper: Document, block: Block) -> None:
    """Write a paragraph that is repeated for every row of a list."""
    body.text(paper, f"{{%p for x in {block['each']} %}}")
    body.text(paper, block["text"], italic=block.get("italic", False))
    body.text(paper, "{%p endfor %}")


def _table(paper: Document, block: Block) -> None:
    """Write a table of which one row is repeated for every row of a list."""
    given = block["table"]
    columns = [Column(c["head"], c["mm"], c.get("align", "left")) for c in given["columns"]]
    empty = [""] * (len(columns) - 1)
    rows = (
        [f"{{%tr for x in {given['each']} %}}", *empty],
        [column["value"] for column in given["columns"]],
        ["{%tr endfor %}", *empty],
    )
    add_table(paper, columns, rows)
    paper.add_paragraph().paragraph_format.space_after = Pt(0)


def _centre(paper: Document, block: Block) -> None:
    words = line(paper, block["centre"], size_pt=14, bold=True)
    words.paragraph_format.space_before = words.paragraph_format.space_after = Pt(6)


_BLOCKS: dict[str, Callable[[Document, Block], object]] = {
    "section": lambda paper, block: body.section(paper, block["section"]),
    "lines": lambda paper, block: body.dotted_lines(paper, block["lines"]),
    "each": _each,
    "table": _table,
    "centre": _centre,
    "text": lambda paper, block: body.text(paper, block["text"], lead=block.get("lead", "")),
}


def _closing(paper: Document, layout: Block) -> None:
    """Write who receives it at the left and who signs at the right, or the signers abreast."""
    paper.add_paragraph().paragraph_format.space_after = Pt(0)
    for last in paper.paragraphs[-3:]:  # a block of signers never stands alone on a page
        last.paragraph_format.keep_with_next = True
    signers = layout["signers"]
    if "recipients" not in layout:
        width = BODY // len(signers)
        empty = (BODY // 2,) if len(signers) == 1 else ()
        widths = (*empty, *(width if not empty else BODY - BODY // 2 for _ in signers))
        cells = grid(paper, widths_mm=widths)[0]
        for cell, signer in zip(cells[len(empty) :], signers, strict=True):
            _signer(cell, signer)
        return
    left, right = grid(paper, widths_mm=(82, 83))[0]
    _recipients(left, [*layout["recipients"], f"Lưu: VT, {layout['archive']}"])
    _signer(right, signers[0])


def _recipients(cell: Holder, names: Sequence[str]) -> None:
    head = line(cell, "Nơi nhận:", size_pt=12, bold=True, italic=True)
    head.alignment = WD_ALIGN_PARAGRAPH.LEFT
    for place, name in enumerate(names, start=1):
        end = "." if place == len(names) else ";"
        line(cell, f"- {name}{end}", size_pt=11).alignment = WD_ALIGN_PARAGRAPH.LEFT


def _signer(cell: Holder, words: Sequence[str]) -> None:
    for word in words:
        _capitals(cell, word)
    for _ in range(4):
        line(cell, "", size_pt=14)
    for paragraph in cell.paragraphs:
        paragraph.paragraph_format.keep_with_next = True
    cell.paragraphs[-1].paragraph_format.right_indent = Mm(0)
