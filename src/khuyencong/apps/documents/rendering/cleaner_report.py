"""Báo cáo sản xuất sạch hơn: the report of a file, short enough to be read by an owner.

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

TITLE = "Báo cáo sản xuất sạch hơn"
NOTE_VI = (
    "Số liệu do đội sản xuất sạch hơn ghi, số ước tính được nói rõ trong hồ sơ; các phần và cột do "
    "hệ thống đặt. Tiền tiết kiệm là dự kiến, chưa phải kết quả đã kiểm chứng."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTable:
    """A table: columns with their widths, which add up to 165 mm, and rows of text."""

    columns: tuple[Column, ...]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPart:
    """A part under its heading: sentences, then a table, then a small note."""

    heading: str
    sentences: Sequence[str] = ()
    table: ReportTable | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanerReport:
    """The report: who wrote it, about whom, on which day, and its parts."""

    unit: str
    province: str
    about: str
    on: date
    parts: Sequence[ReportPart]


def write_cleaner_report(report: CleanerReport, path: Path) -> None:
    """Write the report as an official paper."""
    paper = nd30.new_paper(f"{TITLE}: {report.about}")
    nd30.masthead(
        paper,
        superior=(),
        issuer=(report.unit,),
        number=number_line("BC"),
        place_and_day=place_and_day(report.province, report.on),
    )
    nd30.title(paper, TITLE, about=report.about)
    for number, part in enumerate(report.parts, start=1):
        body.section(paper, f"{roman(number)}. {part.heading}")
        for sentence in part.sentences:
            body.text(paper, sentence)
        if part.table:
            add_table(paper, part.table.columns, part.table.rows, size_pt=11)
        if part.note:
            body.note(paper, part.note)
    body.note(paper, NOTE_VI)
    nd30.closing(paper, recipients=(), signer=("Người lập báo cáo",), archive="hồ sơ")
    nd30.save_paper(paper, path)
