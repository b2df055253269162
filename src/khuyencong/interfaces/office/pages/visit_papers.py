"""The minutes of a visit as a paper, and the project that pays for it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.documents.rendering.visit_minutes import write_visit_minutes
from khuyencong.apps.exchange.actions.draft_project_of_visit import (
    draft_of_visit,
    draft_project_of_visit,
)
from khuyencong.apps.exchange.minutes import ROWS_OF_MINUTES, minutes_of
from khuyencong.apps.exchange.queries import get_visit
from khuyencong.apps.papers.printing.pdf import print_pdf
from khuyencong.apps.projects.drafts import ProjectDraft
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.anchored import anchored
from khuyencong.interfaces.office.forms.project import NewProjectForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import DOCX, attachment
from khuyencong.interfaces.office.project_desk import Desk

PDF = "application/pdf"


@office_page("exchange.read")
def minutes_docx(request: OfficeRequest, visit_id: int) -> HttpResponse:
    """Give the minutes as a paper that can be changed."""
    made = _made(request, visit_id)
    return attachment(made, name=f"bien-ban-{visit_id}.docx", media_type=DOCX)


@office_page("exchange.read")
def minutes_pdf(request: OfficeRequest, visit_id: int) -> HttpResponse:
    """Give the minutes to be read and printed."""
    data = _made(request, visit_id)
    made, _undrawn = print_pdf(data, at=request.now, font_paths=settings.FONT_PATHS)
    return attachment(made, name=f"bien-ban-{visit_id}.pdf", media_type=PDF, inline=True)


def _made(request: OfficeRequest, visit_id: int) -> bytes:
    visit = get_visit(visit_id, visible_to=request.user, beside=ROWS_OF_MINUTES)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bien-ban.docx"
        write_visit_minutes(minutes_of(visit), path)
        return anchored(request, path.read_bytes())


@office_page("projects.draft")
def project_page(request: OfficeRequest, visit_id: int) -> HttpResponse:
    """Write the project of a visit: its cost as a line of the budget, judged while it is typed."""
    visit = get_visit(visit_id, visible_to=request.user)
    if visit.project and request.method == "GET":
        messages.info(request, _("Chuyến này đã có đề án %s.") % visit.project.code)
        return redirect("office:project", visit.project.pk)
    today = timezone.localdate(request.now)
    year = max(visit.starts_on.year, 2009)
    pinned_on = min(date(year, 1, 1), today)
    first, initial = draft_of_visit(visit, pinned_on=pinned_on), {"year": year}
    desk = Desk(request, NewProjectForm, stored=first, initial=initial, units=[visit.unit])
    made: list[Project] = []

    def create(draft: ProjectDraft) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        asked = desk.form.cleaned_data["year"]
        made.append(draft_project_of_visit(visit=visit, draft=draft, year=asked, **given))

    if desk.keeps(create):
        messages.success(request, _("Đã tạo đề án %(code)s.") % {"code": made[0].code})
        return redirect("office:project", made[0].pk)
    blank = Project(province=visit.province, unit=visit.unit)
    blank.year = year
    lead = _("Chi phí chuyến đi. Đi trong nước không có mức chi riêng: xem lại nội dung đã chọn.")
    back = record_address("visit", visit.pk)
    return desk.answer(request, project=blank, href=back, label=visit.title, lead=lead)
