"""Small parts of a .docx that python-docx has no words for: rules, fields, borderless grids."""

from __future__ import annotations

from typing import cast

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from khuyencong.apps.documents.rendering.text import clean

Holder = Document | _Cell
_BALLAST = ("/stylesWithEffects", "/thumbnail", "/customXml", "/numbering")


def set_fonts(paper: Document, *, name: str, size_pt: int) -> None:
    """Set the font of everything, East Asian and complex scripts included, and the language."""
    style = cast("ParagraphStyle", paper.styles["Normal"])
    style.font.name = name
    style.font.size = Pt(size_pt)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), name)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    properties.append(language)


def drop_template_ballast(paper: Document, *, keep_styles: tuple[str, ...]) -> None:
    """Drop what the library's template brings into every file and no paper of ours uses."""
    for style in list(paper.styles):
        if style.name not in keep_styles:
            style.delete()
    for relations in (paper.part.rels, paper.part.package.rels):
        for key in [k for k, r in relations.items() if r.reltype.endswith(_BALLAST)]:
            del relations[key]


def add_field(paragraph: Paragraph, code: str) -> None:
    """Add a field such as PAGE that the reader's program fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "2"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def grid(paper: Document, *, widths_mm: tuple[int, ...], rows: int = 1) -> list[tuple[_Cell, ...]]:
    """Add a borderless table of fixed column widths [mm] without inner margins."""
    table = paper.add_table(rows=rows, cols=len(widths_mm))
    table.autofit = False
    fix_widths(table, widths_mm)
    set_cell_margins(table, side_mm=0)
    cells = [tuple(row.cells) for row in table.rows]
    for row in cells:
        for cell, width in zip(row, widths_mm, strict=True):
            cell.width = Mm(width)
    return cells


def fix_widths(table: Table, widths_mm: tuple[int, ...]) -> None:
    """Set the column widths [mm] of the table's grid and its own width."""
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
    total = OxmlElement("w:tblW")
    total.set(qn("w:type"), "dxa")
    total.set(qn("w:w"), str(round(sum(widths_mm) * 1440 / 25.4)))
    properties = table._tbl.tblPr
    for old in properties.findall(qn("w:tblW")):
        properties.replace(old, total)


def set_indent(table: Table, *, mm: float) -> None:
    """Move the table to the right [mm], so that its border meets the edge of the text."""
    indent = OxmlElement("w:tblInd")
    indent.set(qn("w:w"), str(round(mm * 1440 / 25.4)))
    indent.set(qn("w:type"), "dxa")
    width = table._tbl.tblPr.find(qn("w:tblW"))
    if width is not None:
        width.addnext(indent)


def set_cell_margins(table: Table, *, side_mm: float) -> None:
    """Set the left and right margin [mm] inside every cell."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(round(side_mm * 1440 / 25.4)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    if look is None:
        table._tbl.tblPr.append(margins)
    else:
        look.addprevious(margins)


def line(
    holder: Holder,
    text: str,
    *,
    size_pt: float,
    bold: bool = False,
    italic: bool = False,
    is_raw: bool = False,
) -> Paragraph:
    """Add one centred line; a cell's first, empty paragraph is used up first.

    ``is_raw`` keeps the spaces of our own texts; text of users is always cleaned.
    """
    paragraph = _next_paragraph(holder)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text if is_raw else clean(text))
    run.font.size = Pt(size_pt)
    run.bold = bold or None
    run.italic = italic or None
    return paragraph


def rule(holder: Holder, *, width_mm: int, of_mm: int) -> Paragraph:
    """Add a thin centred rule of some width [mm] inside a space of ``of_mm`` [mm]."""
    paragraph = _next_paragraph(holder)
    side = Mm((of_mm - width_mm) / 2)
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = side
    layout.space_after = Pt(4)
    layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    layout.line_spacing = Pt(3)
    borders = OxmlElement("w:pBdr")
    top = OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
        top.set(qn(f"w:{key}"), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    return paragraph


def _next_paragraph(holder: Holder) -> Paragraph:
    if isinstance(holder, _Cell):
        first: Paragraph = holder.paragraphs[0]
        if len(holder.paragraphs) == 1 and not first.runs and first._p.pPr is None:
            return first
    added: Paragraph = holder.add_paragraph()
    return added
