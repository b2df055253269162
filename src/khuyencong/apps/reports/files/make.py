"""A report as the bytes of a file, of each kind we offer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

from khuyencong.apps.papers.printing.pdf import print_pdf
from khuyencong.apps.reports.files.head import ReportHead
from khuyencong.apps.reports.files.lines import report_lines
from khuyencong.apps.reports.files.paper import write_report_paper
from khuyencong.apps.reports.files.sheet import write_report_sheet
from khuyencong.apps.reports.report import Report

OFFICE = "application/vnd.openxmlformats-officedocument"
MEDIA = {
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
KINDS = tuple(MEDIA)


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A file: name with its ending, bytes, kind of media."""

    name: str
    data: bytes
    media_type: str


def make_report_file(report: Report, kind: str, *, head: ReportHead, at: datetime) -> ReportFile:
    """Return the report as one of ``KINDS``; its name says report and days. Raises KeyError."""
    name = f"{report.name}-{report.period.from_on}-{report.period.to_on}.{kind}"
    return ReportFile(name, _bytes(report, kind, head, at), MEDIA[kind])


def _bytes(report: Report, kind: str, head: ReportHead, at: datetime) -> bytes:
    if kind == "json":
        return json.dumps(report.as_plain(), ensure_ascii=False).encode()
    if kind == "csv":
        return report_lines(report)
    write = write_report_sheet if kind == "xlsx" else write_report_paper
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report"
        write(report, path, head=head)
        made = path.read_bytes()
    if kind == "pdf":
        printed, _undrawn = print_pdf(made, at=at, font_paths=settings.FONT_PATHS)
        return printed
    return made
