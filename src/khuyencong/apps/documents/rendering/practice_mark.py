"""The mark of a training copy at the head of each page of a .docx."""

from __future__ import annotations

from django.conf import settings
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt, RGBColor

RED = RGBColor(0xC0, 0x39, 0x2B)


def mark_practice(paper: Document) -> None:
    """Write the mark into the heads of the paper; a real installation writes nothing."""
    if not settings.PRACTICE_MARK:
        return
    for section in paper.sections:
        heads = [section.header]
        if section.different_first_page_header_footer:
            heads.append(section.first_page_header)
        for head in heads:
            said = head.add_paragraph()
            said.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = said.add_run(settings.PRACTICE_MARK)
            run.bold, run.font.size, run.font.color.rgb = True, Pt(11), RED
