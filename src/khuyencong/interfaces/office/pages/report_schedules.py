"""Reports that go out by mail by themselves: ordering one, the list, pausing, trying again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.reports.actions.pause_schedule import pause_schedule
from khuyencong.apps.reports.actions.resume_schedule import resume_schedule
from khuyencong.apps.reports.actions.schedule_report import schedule_report
from khuyencong.apps.reports.actions.send_report_again import send_report_again
from khuyencong.apps.reports.definitions import get_report
from khuyencong.apps.reports.models import ReportSchedule
from khuyencong.apps.reports.schedules import get_schedule, get_sending, list_schedules
from khuyencong.apps.reports.tasks import deliver_report
from khuyencong.domain.foundation.errors import BadInput, DomainError, NotAllowed
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.schedule import ScheduleForm, usual_rhythm
from khuyencong.interfaces.office.frozen_view import asked_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.report_view import asked_form
from khuyencong.interfaces.office.schedule_view import shown_schedules

READ, SCHEDULE = "reports.read", "reports.schedule"


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List what goes out by itself: when next, to whom, what became of the last time."""
    page = page_of(list_schedules(visible_to=request.user), request)
    rows = shown_schedules(page.rows, today=timezone.localdate(request.now))
    return render(request, "office/report_schedules.html", {"page": page, "rows": rows})


@office_page(SCHEDULE)
def new_page(request: OfficeRequest, name: str) -> HttpResponse:
    """Order the report the address asks for."""
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    try:
        spec = get_report(name)
    except BadInput:
        raise Http404 from None
    asked = asked_form(request, spec.periods[0])
    if not asked.is_valid() or (question := asked_of(asked, name)) is None:
        messages.error(request, _("Chọn một tỉnh hoặc một đơn vị rồi mới đặt lịch gửi."))
        return redirect("office:report", name)
    usual = usual_rhythm(spec.periods[0], timezone.localdate(request.now))
    usual |= {"recipients": request.user.email, "formats": ["xlsx"]}
    form = ScheduleForm(posted(request), initial=usual)
    made: list[ReportSchedule] = []

    def keep(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"unit": unit, "actor": request.user, "at": request.now}
        made.append(schedule_report(facts=form.facts(question), **given))

    if succeeds(form, keep):
        pause = record_address("report_schedule_pause", made[0].pk)
        offer_undo(request, _("Đã đặt lịch gửi."), to=pause)
        return redirect("office:report_schedules")
    return show_form(
        request,
        form,
        title=_("Gửi định kỳ: %(title)s") % {"title": spec.title_vi},
        lead=_("%(place)s. Buổi sáng ngày gửi, hệ thống tính báo cáo của kỳ rồi gửi thư kèm tệp.")
        % {"place": question.label_vi},
        submit=_("Đặt lịch gửi"),
        back=f"{request.path.removesuffix('schedule/')}?{request.GET.urlencode()}",
        back_label=spec.title_vi,
    )


@require_POST
@office_page(SCHEDULE)
def pause(request: OfficeRequest, schedule_id: int) -> HttpResponse:
    """Pause one."""
    return _move(request, schedule_id, pause_schedule, _("Đã tạm dừng gửi."), "resume")


@require_POST
@office_page(SCHEDULE)
def resume(request: OfficeRequest, schedule_id: int) -> HttpResponse:
    """Let one go on."""
    return _move(request, schedule_id, resume_schedule, _("Lịch gửi chạy tiếp."), "pause")


@require_POST
@office_page(SCHEDULE)
def again(request: OfficeRequest, sending_id: int) -> HttpResponse:
    """Try what was given up once more."""
    sending = get_sending(sending_id, visible_to=request.user)
    try:
        send_report_again(sending=sending, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        deliver_report.enqueue(sending.pk)
        messages.success(request, _("Đang gửi lại."))
    return redirect("office:report_schedules")


def _move(
    request: OfficeRequest, schedule_id: int, action: Callable[..., Any], text: str, back: str
) -> HttpResponse:
    schedule = get_schedule(schedule_id, visible_to=request.user)
    try:
        action(schedule=schedule, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        offer_undo(request, text, to=record_address(f"report_schedule_{back}", schedule.pk))
    return redirect("office:report_schedules")
