"""Quick assessments of one day: the list, one page to answer on a phone, what it hints at."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.cleaner_production.actions.record_quick_assessment import (
    record_quick_assessment,
)
from khuyencong.apps.cleaner_production.actions.remove_quick_assessment import (
    remove_quick_assessment,
)
from khuyencong.apps.cleaner_production.models import QuickAssessment
from khuyencong.apps.cleaner_production.queries import get_quick_assessment, open_file_at
from khuyencong.domain.cleaner_production.quick import basis_note, score_areas, top_hints
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.forms.cleaner_quick import QuickForm
from khuyencong.interfaces.office.forms.site_field import site_asked
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.quick_assessments import QUICK_ASSESSMENTS
from khuyencong.interfaces.office.page import OfficeRequest, office_page

RECORD = "cleaner_production.record"
FIRST_HINTS = 5


@office_page(QUICK_ASSESSMENTS.capability)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the assessments, the newest first."""
    return list_response(request, QUICK_ASSESSMENTS, "office/quick_assessments.html")


@office_page(QUICK_ASSESSMENTS.capability)
def export(request: OfficeRequest) -> FileResponse:
    """Give the assessments picked, or all the filters keep, as a sheet."""
    return export_response(request, QUICK_ASSESSMENTS)


@office_page(RECORD)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Answer the questions on a walk; ``?site=`` names the place."""
    site = site_asked(request)
    form = QuickForm(posted(request), account=request.user, site=site, today=request.now.date())
    made: list[QuickAssessment] = []

    def keep(data: dict[str, Any]) -> None:
        row = record_quick_assessment(
            site=site or data["site"],
            answers=form.answers(),
            done_on=data["done_on"],
            done_by=data["done_by"],
            note=data["note"],
            actor=request.user,
            at=request.now,
        )
        made.append(row)

    if succeeds(form, keep):
        messages.success(request, _("Đã ghi đánh giá nhanh."))
        return redirect("office:quick_assessment", made[0].pk)
    context = {"form": form, "site": site, "note": basis_note()}
    return render(request, "office/quick_assessment_new.html", context)


@office_page(QUICK_ASSESSMENTS.capability)
def page(request: OfficeRequest, assessment_id: int) -> HttpResponse:
    """Show how each area stands and where to look first."""
    row = get_quick_assessment(assessment_id, visible_to=request.user)
    hints = top_hints(row.answers)
    context = {
        "row": row,
        "areas": score_areas(row.answers),
        "hints": hints[:FIRST_HINTS],
        "more": hints[FIRST_HINTS:],
        "note": basis_note(),
        "open_file": open_file_at(row.site, visible_to=request.user),
        "may": can(request.user, RECORD, unit=row.unit),
    }
    return render(request, "office/quick_assessment.html", context)


@require_POST
@office_page(RECORD)
def remove(request: OfficeRequest, assessment_id: int) -> HttpResponse:
    """Take an assessment away that was kept by mistake."""
    row = get_quick_assessment(assessment_id, visible_to=request.user)
    try:
        remove_quick_assessment(assessment=row, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("office:quick_assessment", row.pk)
    messages.success(request, _("Đã bỏ đánh giá nhanh này; nhật ký còn giữ các câu trả lời."))
    return redirect("office:quick_assessments")
