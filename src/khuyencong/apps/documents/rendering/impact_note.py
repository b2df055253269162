"""Báo cáo đánh giá tác động: what a draft regulation changes, for whom, at what cost.

No form of it was read by us: the frame is that of any official paper, and the paper says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from khuyencong.apps.documents.rendering import docx_body as body
from khuyencong.apps.documents.rendering import nd30
from khuyencong.apps.documents.rendering.cleaner_report import ReportPart
from khuyencong.apps.documents.rendering.docx_table import add_table
from khuyencong.apps.documents.rendering.text import number_line, place_and_day, roman

TITLE = "Báo cáo đánh giá tác động"
NOTE_VI = (
    "Các phần và cột do hệ thống đặt vì chưa đọc được mẫu báo cáo bắt buộc; số tiền là kết quả mô "
    "phỏng trên đề án, nhu cầu đã có trong hệ thống, không phải dự báo."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpactNote:
    """The note: whose it is, about which draft, on which day, and its parts."""

    superior: Sequence[str]
    issuer: str
    province: str
    about: str
    on: date
    bases: Sequence[str]
    parts: Sequence[ReportPart]
    signer: str


def write_impact_note(note: ImpactNote, path: Path) -> None:
    """Write the note as an official paper; the same data give the same bytes."""
    paper = nd30.new_paper(f"{TITLE}: {note.about}")
    nd30.masthead(
        paper,
        superior=tuple(note.superior),
        issuer=(note.issuer,),
        number=number_line("BC"),
        place_and_day=place_and_day(note.province, note.on),
        is_draft=True,
    )
    nd30.title(paper, TITLE, about=note.about)
    if note.bases:
        body.bases(paper, list(note.bases))
    for number, part in enumerate(note.parts, start=1):
        body.section(paper, f"{roman(number)}. {part.heading.upper()}")
        for sentence in part.sentences:
            body.text(paper, sentence)
        if part.table:
            add_table(paper, part.table.columns, part.table.rows, size_pt=11)
        if part.note:
            body.note(paper, part.note)
    body.note(paper, NOTE_VI)
    nd30.closing(paper, recipients=(), signer=(note.signer,), archive="hồ sơ xây dựng quy định")
    nd30.save_paper(paper, path)
