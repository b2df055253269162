"""Reports frozen for a period: freezing one, the list, one beside today, its files."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from khuyencong.apps.reports.actions.freeze_report import freeze_report
from khuyencong.apps.reports.corrections import corrections
from khuyencong.apps.reports.definitions import get_report
from khuyencong.apps.reports.frozen import asked_by, get_frozen, list_frozen, period_of_frozen
from khuyencong.apps.reports.models import FrozenReport
from khuyencong.apps.reports.stored import from_stored
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.frozen import FreezeForm
from khuyencong.interfaces.office.frozen_view import asked_of, frozen_rows, sealed, title_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.report_files import KINDS, report_response
from khuyencong.interfaces.office.report_view import asked_form

READ, FREEZE = "reports.read", "reports.freeze"


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List what was frozen, newest first."""
    page = page_of(list_frozen(visible_to=request.user), request)
    rows = [(row, title_of(row), period_of_frozen(row)) for row in page.rows]
    return render(request, "office/frozen_reports.html", {"page": page, "rows": rows})


@office_page(FREEZE)
def new_page(request: OfficeRequest, name: str) -> HttpResponse:
    """Freeze the report the address asks for."""
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    try:
        spec = get_report(name)
    except BadInput:
        raise Http404 from None
    asked = asked_form(request, spec.periods[0])
    if not asked.is_valid() or (question := asked_of(asked, name)) is None:
        messages.error(request, _("Chọn một tỉnh hoặc một đơn vị rồi mới chốt số."))
        return redirect("office:report", name)
    form, period = FreezeForm(posted(request)), asked.cleaned_data["period"]
    made: list[FrozenReport] = []

    def keep(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"unit": unit, "actor": request.user, "at": request.now}
        made.append(freeze_report(asked=question, period=period, reason=data["reason"], **given))

    if succeeds(form, keep):
        messages.success(request, _("Đã chốt số của kỳ này."))
        return redirect("office:frozen_report", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Chốt số: %(title)s") % {"title": spec.title_vi},
        lead=_("%(place)s, %(period)s. Đã chốt thì không gỡ; chỉ chốt lại được, kèm lý do.")
        % {"place": question.label_vi, "period": period.label_vi},
        submit=_("Chốt số"),
        back=f"{request.path.removesuffix('freeze/')}?{request.GET.urlencode()}",
        back_label=spec.title_vi,
    )


@office_page(READ)
def frozen_page(request: OfficeRequest, frozen_id: int) -> HttpResponse:
    """Show the frozen figures, and beside each that is told otherwise today the later one."""
    row = get_frozen(frozen_id, visible_to=request.user)
    report = from_stored(row.stored)
    changed = corrections(report, asked_by(row).count(period_of_frozen(row)))
    context = {
        "row": row,
        "report": report,
        "changed": list(changed.values()),
        "rows": frozen_rows(report, changed),
        "files": KINDS,
        "newer": getattr(row, "superseded_by", None),
        "href": record_address("frozen_report", row.pk),
    }
    return render(request, "office/frozen_report.html", context)


@office_page(READ)
def frozen_file(request: OfficeRequest, frozen_id: int, kind: str) -> HttpResponse:
    """Give the frozen report as a file."""
    row = get_frozen(frozen_id, visible_to=request.user)
    if kind not in KINDS:
        raise Http404
    report = from_stored(row.stored)
    return report_response(request, replace(report, notes=(*report.notes, sealed(row))), kind)
