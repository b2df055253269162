"""The frame of an official paper: page, masthead, title, recipients and signer.

Measures come from ``forms.yaml``. Paragraphs of the body are in ``docx_body``.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from khuyencong.apps.documents.rendering.docx_parts import (
    add_field,
    drop_template_ballast,
    grid,
    line,
    rule,
    set_fonts,
)
from khuyencong.apps.documents.rendering.forms import form
from khuyencong.apps.documents.rendering.practice_mark import mark_practice
from khuyencong.apps.documents.rendering.text import clean, ended

CENTRE = WD_ALIGN_PARAGRAPH.CENTER
BODY_WIDTH_MM = 165
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_TITLE_LIMIT = 250
_STYLES = ("Normal", "Header", "Table Grid", "Normal Table", "Default Paragraph Font", "No List")
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def new_paper(title: str) -> Document:
    """Return an empty A4 paper with the margins, fonts and page numbers of the frame."""
    paper = docx.Document(io.BytesIO(_empty_paper()))
    paper.core_properties.title = clean(title)[:_TITLE_LIMIT]
    return paper


@cache
def _empty_paper() -> bytes:
    paper = docx.Document()
    frame = form("frame")
    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    margins = frame["margins_mm"]
    section.top_margin, section.bottom_margin = Mm(margins["top"]), Mm(margins["bottom"])
    section.left_margin, section.right_margin = Mm(margins["left"]), Mm(margins["right"])
    section.header_distance = section.footer_distance = Mm(frame["header_mm"])
    drop_template_ballast(paper, keep_styles=_STYLES)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = CENTRE
    add_field(number, "PAGE")
    set_fonts(paper, name=frame["font"], size_pt=frame["body_pt"])
    properties = paper.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.language = "vi-VN"
    # A fixed instant: the same plan gives the same bytes, and nothing here reads a clock.
    properties.created = properties.modified = datetime(2000, 1, 1, tzinfo=UTC)
    buffer = io.BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


def save_paper(paper: Document, path: Path) -> None:
    """Write the .docx; the days inside the package are fixed, so equal papers are equal bytes."""
    path.write_bytes(paper_bytes(paper))


def paper_bytes(paper: Document) -> bytes:
    """Return the .docx with fixed days inside the package."""
    buffer, made = io.BytesIO(), io.BytesIO()
    mark_practice(paper)
    paper.save(buffer)
    with zipfile.ZipFile(buffer) as loose, zipfile.ZipFile(made, "w") as package:
        for name in loose.namelist():
            entry = zipfile.ZipInfo(name, date_time=(2000, 1, 1, 0, 0, 0))
            package.writestr(entry, loose.read(name), compress_type=zipfile.ZIP_DEFLATED)
    return made.getvalue()


def masthead(
    paper: Document,
    *,
    superior: tuple[str, ...],
    issuer: tuple[str, ...],
    number: str,
    place_and_day: str,
    is_draft: bool = False,
) -> None:
    """Write the top of the paper: issuing body and number left, the nation and the day right."""
    left, right = grid(paper, widths_mm=(65, 100))[0]
    for name in superior:
        line(left, name.upper(), size_pt=13)
    for name in issuer:
        line(left, name.upper(), size_pt=13, bold=True)
    rule(left, width_mm=22, of_mm=65)
    line(left, number, size_pt=13, is_raw=True)
    if is_draft:
        line(left, "DỰ THẢO", size_pt=13, bold=True)
    line(right, NATION, size_pt=13, bold=True)
    line(right, MOTTO, size_pt=14, bold=True)
    rule(right, width_mm=62, of_mm=100)
    line(right, place_and_day, size_pt=14, italic=True)


def title(paper: Document, kind: str, *, about: str) -> None:
    """Write the kind of paper and what it is about, with its rule."""
    heading = line(paper, kind.upper(), size_pt=14, bold=True)
    heading.paragraph_format.space_before = Pt(14)
    for part in about.split("\n"):
        line(paper, part, size_pt=14, bold=True)
    rule(paper, width_mm=50, of_mm=BODY_WIDTH_MM).paragraph_format.space_after = Pt(6)


def addressee(paper: Document, name: str) -> None:
    """Write "Kính gửi: ..."."""
    line(paper, f"Kính gửi: {name}.", size_pt=14).paragraph_format.space_after = Pt(8)


def closing(
    paper: Document, *, recipients: tuple[str, ...], signer: tuple[str, ...], archive: str
) -> None:
    """Write the recipients at the left and the block of the signer at the right."""
    paper.add_paragraph().paragraph_format.space_after = Pt(0)
    left, right = grid(paper, widths_mm=(82, 83))[0]
    head = line(left, "Nơi nhận:", size_pt=12, bold=True, italic=True)
    head.alignment = WD_ALIGN_PARAGRAPH.LEFT
    for recipient in ended((*recipients, f"Lưu: VT, {archive}")):
        entry = line(left, f"- {recipient}", size_pt=11)
        entry.alignment = WD_ALIGN_PARAGRAPH.LEFT
    for part in signer:
        line(right, part.upper(), size_pt=14, bold=True)
    for _ in range(4):
        line(right, "", size_pt=14)
    _keep_together(left.paragraphs + right.paragraphs)


def _keep_together(paragraphs: list[Paragraph]) -> None:
    for paragraph in paragraphs:
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.keep_together = True
