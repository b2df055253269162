"""Read a .docx as plain data for the typesetter, and note what of it cannot be drawn."""

from __future__ import annotations

import io
from typing import Any

import docx
from django.conf import settings
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from khuyencong.apps.papers.printing.codes import is_code, squares_of
from khuyencong.apps.papers.printing.looks import paragraph_look, run_look

UNDRAWN = {
    "w:drawing": "hình ảnh",
    "w:pict": "hình vẽ",
    "w:object": "đối tượng nhúng",
    "w:footnoteReference": "chú thích cuối trang",
    "w:endnoteReference": "chú thích cuối văn bản",
    "w:commentReference": "nhận xét",
    "w:numPr": "đánh số tự động",
    "w:ins": "chỗ sửa còn theo dõi",
    "w:del": "chỗ xóa còn theo dõi",
}
"""What is looked for, and what it is called; an automatic number is drawn as a dash."""
PER_MM = 36000
Data = dict[str, Any]


def read_docx(data: bytes) -> tuple[Data, list[str]]:
    """Return page, header and blocks of a .docx, and the names of what will not be drawn."""
    document: Document = docx.Document(io.BytesIO(data))
    page = _page(document)
    missing = {
        name
        for tag, name in UNDRAWN.items()
        if any(not is_code(each) for each in document.element.body.iter(qn(tag)))
    }
    if len(document.sections) > 1:
        missing.add("khổ giấy đổi giữa chừng")
    header = " ".join(p.text for p in document.sections[0].header.paragraphs)
    header = header.replace(settings.PRACTICE_MARK, "").strip()  # the .pdf has a mark of its own
    has_number = "PAGE" in document.sections[0].header._element.xml
    footer = [p for p in document.sections[0].footer.paragraphs if p.text.strip()]
    if header and not has_number:
        missing.add("chữ ở đầu trang")
    content: Data = {
        "page": page,
        "title": document.core_properties.title or "",
        "has_number": has_number or "PAGE" in document.sections[0].footer._element.xml,
        "footer": [_paragraph(each) for each in footer],
        "blocks": [_block(each) for each in document.iter_inner_content()],
    }
    return content, sorted(missing)


def _page(document: Document) -> Data:
    section = document.sections[0]

    def mm(value: Any, otherwise: float) -> float:
        return round(value / PER_MM, 2) if value else otherwise

    return {
        "width": mm(section.page_width, 210),
        "height": mm(section.page_height, 297),
        "top": mm(section.top_margin, 20),
        "bottom": mm(section.bottom_margin, 20),
        "left": mm(section.left_margin, 30),
        "right": mm(section.right_margin, 15),
    }


def _block(block: Paragraph | Table) -> Data:
    return _table(block) if isinstance(block, Table) else _paragraph(block)


def _paragraph(paragraph: Paragraph) -> Data:
    runs = [_run(run, paragraph) for run in _runs(paragraph)]
    properties = paragraph._p.pPr
    is_listed = properties is not None and properties.find(qn("w:numPr")) is not None
    return {
        "kind": "paragraph",
        **paragraph_look(paragraph),
        "runs": [run for run in runs if run["text"] or "squares" in run],
        "is_listed": is_listed,
        "dots": _has_dots(paragraph),
    }


def _runs(paragraph: Paragraph) -> list[Run]:
    """Return the runs of a paragraph, those inside links and fields too."""
    return [Run(each, paragraph) for each in paragraph._p.iter(qn("w:r"))]


def _run(run: Run, paragraph: Paragraph) -> Data:
    look = run_look(run, paragraph)
    text = run.text
    drawn = squares_of(run._r.find(qn("w:drawing")))
    return {**look, **drawn, "text": text.upper() if look["caps"] else text}


def _has_dots(paragraph: Paragraph) -> bool:
    """Tell whether the paragraph is a line of dots to write on."""
    stops = paragraph.paragraph_format.tab_stops
    return paragraph.text.strip() == "" and any("DOTS" in str(stop.leader) for stop in stops)


def _table(table: Table) -> Data:
    grid = table._tbl.tblGrid
    widths = [round(int(col.get(qn("w:w")) or 0) / 20, 1) for col in grid.findall(qn("w:gridCol"))]
    rows = [_row(row._tr, table) for row in table.rows]
    return {
        "kind": "table",
        "widths": widths,
        "has_lines": _has_lines(table),
        "heads": sum(
            1 for row in table.rows if row._tr.find(f".//{qn('w:tblHeader')}") is not None
        ),
        "rows": _joined(rows),
    }


def _has_lines(table: Table) -> bool:
    borders = table._tbl.tblPr.find(qn("w:tblBorders"))
    if borders is not None:
        inner = [each.get(qn("w:val")) for each in borders]
        return any(value not in (None, "none", "nil") for value in inner)
    style = table.style
    return style is not None and style.name == "Table Grid"


def _row(row: Any, table: Table) -> list[Data]:
    cells = []
    for each in row.tc_lst:
        cell = _Cell(each, table)
        merge = each.vMerge
        align = each.tcPr.find(qn("w:vAlign")) if each.tcPr is not None else None
        cells.append(
            {
                "span": each.grid_span,
                "down": 1,
                "goes_on": merge == "continue",
                "valign": align.get(qn("w:val")) if align is not None else "top",
                "blocks": [_block(inner) for inner in cell.iter_inner_content()],
            }
        )
    return cells


def _joined(rows: list[list[Data]]) -> list[list[Data]]:
    """Let a cell that goes on below count its rows, and drop those it swallowed."""
    open_at: dict[int, Data] = {}
    kept = []
    for row in rows:
        place, left = 0, []
        for cell in row:
            if cell.pop("goes_on") and place in open_at:
                open_at[place]["down"] += 1
            else:
                open_at[place] = cell
                left.append(cell)
            place += cell["span"]
        kept.append(left)
    return kept
