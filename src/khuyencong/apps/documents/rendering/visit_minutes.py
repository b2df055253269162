"""Biên bản làm việc: the minutes of a study visit or meeting.

No form of it was prescribed to us: headings and columns are ours, and the paper says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from khuyencong.apps.documents.rendering import docx_body as body
from khuyencong.apps.documents.rendering import nd30
from khuyencong.apps.documents.rendering.docx_table import Column, add_table
from khuyencong.apps.documents.rendering.text import number_line, place_and_day, roman

TITLE = "Biên bản"
NOTE_VI = "Các phần và cột do hệ thống đặt. Người dự ghi theo chức vụ, cơ quan."


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPart:
    """A part under its heading: sentences, then a table, then a small note."""

    heading: str
    sentences: Sequence[str] = ()
    columns: Sequence[Column] = ()
    rows: Sequence[Sequence[str]] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitMinutes:
    """The minutes: whose, about what, of which day, and their parts."""

    unit: str
    province: str
    about: str
    on: date
    parts: Sequence[MinutesPart]
    signers: tuple[str, ...]


def write_visit_minutes(minutes: VisitMinutes, path: Path) -> None:
    """Write the minutes as an official paper."""
    paper = nd30.new_paper(f"{TITLE}: {minutes.about}")
    nd30.masthead(
        paper,
        superior=(),
        issuer=(minutes.unit,),
        number=number_line("BB"),
        place_and_day=place_and_day(minutes.province, minutes.on),
    )
    nd30.title(paper, TITLE, about=minutes.about)
    for number, part in enumerate(minutes.parts, start=1):
        body.section(paper, f"{roman(number)}. {part.heading}")
        for sentence in part.sentences:
            body.text(paper, sentence)
        if part.rows:
            add_table(paper, part.columns, part.rows, size_pt=11)
        if part.note:
            body.note(paper, part.note)
    body.note(paper, NOTE_VI)
    nd30.closing(paper, recipients=(), signer=minutes.signers, archive="hồ sơ")
    nd30.save_paper(paper, path)
