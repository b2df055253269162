"""A report of a page as a file to take along."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from khuyencong.apps.papers.printing.pdf import print_pdf
from khuyencong.apps.reports.files.head import ReportHead
from khuyencong.apps.reports.files.lines import report_lines
from khuyencong.apps.reports.files.paper import write_report_paper
from khuyencong.apps.reports.files.sheet import write_report_sheet
from khuyencong.apps.reports.report import Report
from khuyencong.interfaces.office.page import OfficeRequest
from khuyencong.interfaces.office.pages.files import DOCX, XLSX, attachment

KINDS = ("xlsx", "docx", "pdf", "csv", "json")
PDF, CSV = "application/pdf", "text/csv; charset=utf-8"


def report_response(request: OfficeRequest, report: Report, kind: str) -> HttpResponse:
    """Return the report as one of ``KINDS``, under a name that says report, place and period."""
    name = f"{report.name}-{report.period.from_on}-{report.period.to_on}.{kind}"
    if kind == "json":
        answer = JsonResponse(report.as_plain(), json_dumps_params={"ensure_ascii": False})
        answer.headers["Content-Disposition"] = content_disposition_header(True, name) or ""
        return answer
    if kind == "csv":
        return attachment(report_lines(report), name=name, media_type=CSV)
    write = write_report_sheet if kind == "xlsx" else write_report_paper
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report"
        write(report, path, head=_head(request))
        made = path.read_bytes()
    if kind == "pdf":
        printed, _undrawn = print_pdf(made, at=request.now, font_paths=settings.FONT_PATHS)
        return attachment(printed, name=name, media_type=PDF)
    return attachment(made, name=name, media_type=XLSX if kind == "xlsx" else DOCX)


def _head(request: OfficeRequest) -> ReportHead:
    unit = request.user.main_unit()
    if unit is None:
        return ReportHead(on=timezone.localdate(request.now))
    return ReportHead(
        issuer=unit.name,
        province=unit.province.name if unit.province else "",
        on=timezone.localdate(request.now),
    )
