"""Files of long reports: ask for one, then fetch what was made."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render

from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.queries import get_job
from khuyencong.apps.reports.actions.ask_report_file import ask_report_file
from khuyencong.apps.reports.long_reports import LongReport
from khuyencong.apps.reports.making import file_of, made_for
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import attachment


def make_in_background(request: OfficeRequest, asked: LongReport, kind: str) -> HttpResponse:
    """Ask for the file and lead to the page that tells how far it is."""
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    job = ask_report_file(asked=asked, kind=kind, unit=unit, actor=request.user, at=request.now)
    return redirect("office:job", job.pk)


@office_page("reports.read")
def made_page(request: OfficeRequest, job_id: int) -> HttpResponse:
    """Show the file that was made, to who asked for it."""
    return render(request, "office/report_made.html", {"job": _made(request, job_id)})


@office_page("reports.read")
def made_file(request: OfficeRequest, job_id: int) -> HttpResponse:
    """Give that file."""
    made = file_of(_made(request, job_id))
    return attachment(made.data, name=made.name, media_type=made.media_type)


def _made(request: OfficeRequest, job_id: int) -> Job:
    job = get_job(job_id, visible_to=request.user)
    if job.asked_by_id != request.user.pk:
        raise PermissionDenied("Chỉ người yêu cầu mở được tệp báo cáo này")
    return made_for(request.user).get(pk=job.pk)
