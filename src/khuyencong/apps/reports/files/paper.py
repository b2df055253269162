"""A report as an official paper, .docx: across the page when it has many columns."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document
from docx.enum.section import WD_ORIENT

from khuyencong.apps.documents.rendering import docx_body as body
from khuyencong.apps.documents.rendering import nd30
from khuyencong.apps.documents.rendering.docx_table import Column, add_table
from khuyencong.apps.documents.rendering.text import number_line, place_and_day
from khuyencong.apps.reports.files.head import (
    NOT_COMPARED,
    PUBLISHED,
    PUBLISHED_COLUMNS,
    SIGNERS,
    ReportHead,
    basis_line,
    cell_words,
    place_line,
    published_lines,
)
from khuyencong.apps.reports.report import Report
from khuyencong.domain.foundation.numbers import format_vnd

UPRIGHT_COLUMNS = 4
UPRIGHT_MM, ACROSS_MM = 165, 252
LABEL_SHARE = 0.34
"""Part of the width that the names of rows take."""


def write_report_paper(report: Report, path: Path, *, head: ReportHead) -> None:
    """Write the .docx; the same report gives the same bytes."""
    paper = nd30.new_paper(f"{report.title_vi}, {place_line(report)}")
    across = len(report.columns) > UPRIGHT_COLUMNS
    if across:
        _turn(paper)
    nd30.masthead(
        paper,
        superior=(head.superior,) if head.superior else (),
        issuer=(head.issuer,),
        number=number_line("BC"),
        place_and_day=place_and_day(head.province, head.on),
    )
    nd30.title(paper, report.title_vi, about=place_line(report))
    width = ACROSS_MM if across else UPRIGHT_MM
    _figures(paper, report, width_mm=width)
    for words in report.notes:
        body.note(paper, words)
    _published(paper, report, width_mm=width)
    body.note(paper, basis_line(report))
    nd30.closing(paper, recipients=(), signer=SIGNERS[1:], archive="hồ sơ báo cáo")
    nd30.save_paper(paper, path)


def _turn(paper: Document) -> None:
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def _figures(paper: Document, report: Report, *, width_mm: int) -> None:
    label_mm = int(width_mm * LABEL_SHARE)
    each_mm = (width_mm - label_mm) // max(len(report.columns), 1)
    columns = [
        Column(report.row_title_vi, label_mm),
        *(Column(each.label_vi, each_mm, "right") for each in report.columns),
    ]
    blank = [""] * len(report.columns)
    rows = [
        [row.label_vi, *([cell_words(cell) for cell in row.cells] or blank)] for row in report.rows
    ]
    bold = frozenset(
        index for index, row in enumerate(report.rows) if row.is_total or row.is_heading
    )
    size = 11 if len(report.columns) <= UPRIGHT_COLUMNS else 9
    add_table(paper, columns, rows, bold_rows=bold, size_pt=size)


def _published(paper: Document, report: Report, *, width_mm: int) -> None:
    lines = published_lines(report)
    if not lines:
        return
    body.section(paper, PUBLISHED)
    shares = (0.28, 0.15, 0.15, 0.15, 0.17, 0.10)
    aligned = zip(PUBLISHED_COLUMNS, shares, strict=True)
    columns = [
        Column(head, int(width_mm * share), "right" if index in (1, 2, 3) else "left")
        for index, (head, share) in enumerate(aligned)
    ]
    rows = [
        [
            label,
            format_vnd(counted) if isinstance(counted, int) else str(counted or ""),
            format_vnd(published),
            NOT_COMPARED if difference is None else format_vnd(difference),
            source,
            grade,
        ]
        for label, counted, published, difference, source, grade in lines
    ]
    add_table(paper, columns, rows, size_pt=10)
