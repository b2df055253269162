"""The foot of minutes: the newest anchor of the journal in words, and a QR code to check it.

Who keeps the signed paper can prove later what the journal held when it was written.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import docx
import segno
from django.utils import timezone
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from khuyencong.apps.documents.rendering.docx_parts import grid, line
from khuyencong.apps.documents.rendering.nd30 import paper_bytes
from khuyencong.apps.documents.rendering.text import clean
from khuyencong.apps.journal.anchors import Anchor

QR = "QR"
"""Name of the picture, by which the printer knows to draw its address anew."""
SIDE_MM = 24
WIDTHS = (30, 135)


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalMark:
    """What the foot says; ``address`` is behind the QR code, and none is drawn without."""

    words: str
    address: str = ""


def journal_mark(anchor: Anchor, *, check_address: str = "") -> JournalMark:
    """Return the mark of an anchor; ``check_address`` is the page where anybody checks it."""
    sealed = timezone.localtime(anchor.sealed_at)
    words = f"Mốc nhật ký lúc {sealed:%H:%M} ngày {sealed:%d/%m/%Y}: {anchor.short}."
    if not check_address:
        return JournalMark(words=words)
    return JournalMark(
        words=f"{words} Kiểm tra tại {check_address}",
        address=f"{check_address}?code={anchor.full}",
    )


def with_mark(data: bytes, mark: JournalMark) -> bytes:
    """Return a .docx with the mark after its last words; the same input gives the same bytes."""
    paper = docx.Document(io.BytesIO(data))
    _add_foot(paper, mark)
    return paper_bytes(paper)


def _add_foot(paper: Document, mark: JournalMark) -> None:
    paper.add_paragraph().paragraph_format.space_after = Pt(0)
    if not mark.address:
        line(paper, clean(mark.words), size_pt=10, italic=True).alignment = WD_ALIGN_PARAGRAPH.LEFT
        return
    left, right = grid(paper, widths_mm=WIDTHS)[0]
    picture = io.BytesIO()
    segno.make(mark.address, error="l").save(picture, kind="png", scale=6, border=2)
    picture.seek(0)
    run = left.paragraphs[0].add_run()
    shown = run.add_picture(picture, width=Mm(SIDE_MM))
    shown._inline.docPr.set("name", QR)
    shown._inline.docPr.set("descr", mark.address)
    line(right, clean(mark.words), size_pt=10, italic=True).alignment = WD_ALIGN_PARAGRAPH.LEFT
