"""A report of a page as a file to take along."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils import timezone

from khuyencong.apps.reports.files.head import ReportHead
from khuyencong.apps.reports.files.make import KINDS, make_report_file
from khuyencong.apps.reports.report import Report
from khuyencong.interfaces.office.page import OfficeRequest
from khuyencong.interfaces.office.pages.files import attachment

__all__ = ["KINDS", "report_response"]


def report_response(request: OfficeRequest, report: Report, kind: str) -> HttpResponse:
    """Return the report as one of ``KINDS``, under a name that says report and period."""
    made = make_report_file(report, kind, head=_head(request), at=request.now)
    return attachment(made.data, name=made.name, media_type=made.media_type)


def _head(request: OfficeRequest) -> ReportHead:
    unit, on = request.user.main_unit(), timezone.localdate(request.now)
    return ReportHead.of(unit, on=on) if unit else ReportHead(on=on)
