"""A bordered table inside an official paper; rows are written as XML, which stays quick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from khuyencong.apps.documents.rendering.docx_parts import fix_widths, set_cell_margins, set_indent
from khuyencong.apps.documents.rendering.text import clean

Align = Literal["left", "center", "right"]
_SHORT = 12
_INNER_MM = 1.2


@dataclass(frozen=True, slots=True)
class Column:
    """Heading, width [mm] and alignment of one column."""

    heading: str
    width_mm: int
    align: Align = "left"


def add_table(
    paper: Document,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    *,
    bold_rows: frozenset[int] = frozenset(),
    size_pt: float = 12,
    has_heading: bool = True,
) -> None:
    """Add a table whose heading repeats on every page; a short one stays on one page."""
    table = paper.add_table(rows=0, cols=len(columns), style="Table Grid")
    table.autofit = False
    fix_widths(table, tuple(column.width_mm for column in columns))
    set_indent(table, mm=_INNER_MM)
    set_cell_margins(table, side_mm=_INNER_MM)
    if has_heading:
        heads = [Column(c.heading, c.width_mm, "center") for c in columns]
        heading = _row([c.heading for c in columns], heads, bold=True, size_pt=size_pt, joined=True)
        heading.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        table._tbl.append(heading)
    last = len(rows) - 1
    for index, row in enumerate(rows):
        joined = last < _SHORT and index < last
        bold = index in bold_rows
        table._tbl.append(_row(row, columns, bold=bold, size_pt=size_pt, joined=joined))


def _row(
    texts: Sequence[str], columns: Sequence[Column], *, bold: bool, size_pt: float, joined: bool
) -> BaseOxmlElement:
    row = OxmlElement("w:tr")
    row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for text, column in zip(texts, columns, strict=True):
        row.append(_cell(text, column, bold=bold, size_pt=size_pt, joined=joined))
    return row


def _cell(
    text: str, column: Column, *, bold: bool, size_pt: float, joined: bool
) -> BaseOxmlElement:
    cell = OxmlElement("w:tc")
    properties = _child(cell, "w:tcPr")
    _child(properties, "w:tcW", w=str(round(column.width_mm * 1440 / 25.4)), type="dxa")
    _child(properties, "w:vAlign", val="center")
    for line in text.split("\n"):
        paragraph = _child(cell, "w:p")
        layout = _child(paragraph, "w:pPr")
        if joined:
            _child(layout, "w:keepNext")
        _child(layout, "w:spacing", before="20", after="20")
        _child(layout, "w:jc", val=column.align)
        run = _child(paragraph, "w:r")
        look = _child(run, "w:rPr")
        if bold:
            _child(look, "w:b")
        _child(look, "w:sz", val=str(round(size_pt * 2)))
        _child(run, "w:t").text = clean(line)
    return cell


def _child(parent: BaseOxmlElement, tag: str, **attributes: str) -> BaseOxmlElement:
    child = OxmlElement(tag)
    for key, value in attributes.items():
        child.set(qn(f"w:{key}"), value)
    parent.append(child)
    return child
