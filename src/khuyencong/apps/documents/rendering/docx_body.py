"""Paragraphs and tables of the body of an official paper."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from khuyencong.apps.documents.rendering.forms import form
from khuyencong.apps.documents.rendering.text import clean


def text(paper: Document, words: str, *, lead: str = "", italic: bool = False) -> Paragraph:
    """Add a justified paragraph with the first line indented; ``lead`` stands before it in bold."""
    paragraph = _paragraph(paper)
    if lead:
        paragraph.add_run(f"{clean(lead)} ").bold = True
    paragraph.add_run(clean_keeping_nbsp(words)).italic = italic or None
    return paragraph


def bases(paper: Document, sentences: Sequence[str]) -> None:
    """Add the legal bases, one italic paragraph each."""
    for sentence in sentences:
        text(paper, sentence, italic=True)


def section(paper: Document, words: str) -> Paragraph:
    """Add a bold heading of a part that stays with what follows."""
    paragraph = _paragraph(paper)
    paragraph.paragraph_format.space_before = Pt(8)
    paragraph.paragraph_format.keep_with_next = True
    paragraph.add_run(clean(words)).bold = True
    return paragraph


def blank(paper: Document, words: str) -> Paragraph:
    """Add a marked place that a person has to fill in: the program knows no figure for it."""
    paragraph = _paragraph(paper)
    run = paragraph.add_run(f"[Cần điền: {clean(words)}]")
    run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    return paragraph


def dotted_lines(paper: Document, count: int) -> None:
    """Add lines of dots over the whole width, to be written on by hand."""
    for _ in range(count):
        paragraph = paper.add_paragraph("\t")
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Mm(165), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def note(paper: Document, words: str) -> Paragraph:
    """Add a small italic note."""
    paragraph = paper.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.paragraph_format.space_before = Pt(4)
    paragraph.paragraph_format.space_after = Pt(8)
    run = paragraph.add_run(clean(words))
    run.italic = True
    run.font.size = Pt(11)
    return paragraph


def clean_keeping_nbsp(words: str) -> str:
    """Return cleaned text in which a number stays on one line with its unit."""
    return "\u00a0".join(clean(part) for part in words.split("\u00a0"))


def _paragraph(paper: Document) -> Paragraph:
    paragraph = paper.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    layout = paragraph.paragraph_format
    layout.first_line_indent = Mm(form("frame")["indent_mm"])
    layout.space_before = layout.space_after = Pt(3)
    layout.line_spacing = 1.1
    return paragraph
