"""The report of an energy audit as .docx, from plain data.

No form of law was read by us, so the frame is that of any official paper and the paper says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docx.document import Document

from khuyencong.apps.documents.rendering import docx_body as body
from khuyencong.apps.documents.rendering import nd30
from khuyencong.apps.documents.rendering.docx_table import Column, add_table
from khuyencong.apps.documents.rendering.text import number_line, place_and_day, roman

FIRST_LOOK = "Khảo sát sơ bộ"
AUDIT = "Báo cáo kiểm toán năng lượng"
WIDTH_MM = 162


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Headings with their share of the width, and rows of text; ``figures`` stand right."""

    heads: Sequence[str]
    shares: Sequence[int]
    rows: Sequence[Sequence[str]]
    figures: frozenset[int] = frozenset()
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with its paragraphs, then tables."""

    title: str
    paragraphs: Sequence[str] = ()
    tables: Sequence[Table] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditReport:
    """What the report says. ``certificate`` empty: a first look, and headed so."""

    unit: str
    superior: str
    province: str
    establishment: str
    site: str
    visited_on: date
    signed_on: date | None
    auditor: str
    certificate: str
    sections: Sequence[Section]
    basis: str

    @property
    def heading(self) -> str:
        """Return what the report may call itself."""
        return AUDIT if self.certificate and self.signed_on else FIRST_LOOK


def write_audit_report(report: AuditReport, path: Path) -> None:
    """Write the report; the same data give the same bytes."""
    paper = nd30.new_paper(f"{report.heading}: {report.site}")
    nd30.masthead(
        paper,
        superior=(report.superior,) if report.superior else (),
        issuer=(report.unit,),
        number=number_line("BC"),
        place_and_day=place_and_day(report.province, report.signed_on),
    )
    about = f"Năng lượng tại {report.site}\n{report.establishment}"
    nd30.title(paper, report.heading, about=about)
    if report.heading == FIRST_LOOK:
        body.note(
            paper,
            "Đây là khảo sát sơ bộ để cơ sở cân nhắc việc nên làm, không thay báo cáo kiểm toán "
            "năng lượng do kiểm toán viên có chứng chỉ ký.",
        )
    for place, section in enumerate(report.sections, start=1):
        body.section(paper, f"{roman(place)}. {section.title.upper()}")
        for words in section.paragraphs:
            body.text(paper, words)
        for table in section.tables:
            _write(paper, table)
    body.note(paper, report.basis)
    signer = (
        ("Kiểm toán viên năng lượng", report.auditor)
        if report.certificate
        else (
            "Người khảo sát",
            report.auditor,
        )
    )
    if report.certificate:
        body.note(paper, f"Chứng chỉ kiểm toán viên năng lượng số {report.certificate}.")
    nd30.closing(
        paper,
        recipients=(report.establishment,),
        signer=tuple(part for part in signer if part),
        archive="hồ sơ năng lượng",
    )
    nd30.save_paper(paper, path)


def _write(paper: Document, table: Table) -> None:
    whole = sum(table.shares)
    columns = [
        Column(head, WIDTH_MM * share // whole, "right" if place in table.figures else "left")
        for place, (head, share) in enumerate(zip(table.heads, table.shares, strict=True))
    ]
    if table.caption:
        body.text(paper, table.caption)
    add_table(paper, columns, table.rows, size_pt=11)
    paper.add_paragraph()
