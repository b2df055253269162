"""Record a visit, change it, move it on, fill in its figures, write its minutes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.exchange.actions.amend_visit import amend_visit
from khuyencong.apps.exchange.actions.fill_figures import fill_figures
from khuyencong.apps.exchange.actions.move_visit import move_visit
from khuyencong.apps.exchange.actions.record_visit import record_visit
from khuyencong.apps.exchange.actions.remove_visit import remove_visit
from khuyencong.apps.exchange.actions.restore_visit import restore_visit
from khuyencong.apps.exchange.actions.save_minutes import save_minutes
from khuyencong.apps.exchange.models import Visit
from khuyencong.apps.exchange.queries import get_visit
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.exchange import MinutesForm, NewVisitForm, VisitForm
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.page import OfficeRequest, office_page

RECORD = "exchange.record"


@office_page(RECORD)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Record a visit of a unit of the person's own."""
    units = units_with(request.user, RECORD)
    if not units:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào của một tỉnh")
    form = NewVisitForm(posted(request), units=units)
    made: list[Visit] = []

    def record(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(record_visit(facts=form.facts(), unit=form.own_unit, **given))

    if succeeds(form, record):
        messages.success(request, _("Đã ghi. Bây giờ ghi thành phần, chương trình, câu hỏi."))
        return redirect("office:visit", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Chuyến đi, hội nghị mới"),
        submit=_("Ghi"),
        back=page_address("visits"),
        back_label=_("Trao đổi kinh nghiệm"),
    )


@office_page(RECORD)
def edit_page(request: OfficeRequest, visit_id: int) -> HttpResponse:
    """Change the head of a visit."""
    visit = get_visit(visit_id, visible_to=request.user)
    form = VisitForm(posted(request), visit=visit)

    def amend(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        seen = data["version"] or 0
        amend_visit(visit=visit, facts=form.facts(), seen_version=seen, **given)

    if succeeds(form, amend):
        messages.success(request, _("Đã lưu."))
        return redirect("office:visit", visit.pk)
    return _form(request, visit, form, title=_("Sửa chuyến đi"))


@office_page(RECORD)
def minutes_page(request: OfficeRequest, visit_id: int) -> HttpResponse:
    """Write the minutes."""
    visit = get_visit(visit_id, visible_to=request.user)
    first = {"minutes": visit.minutes, "version": visit.version}
    form = MinutesForm(posted(request), initial=first)

    def save(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        seen = data["version"] or 0
        save_minutes(visit=visit, minutes=data["minutes"], seen_version=seen, **given)

    if succeeds(form, save):
        messages.success(request, _("Đã lưu biên bản."))
        return redirect("office:visit_held", visit.pk)
    return _form(request, visit, form, title=_("Biên bản"))


@require_POST
@office_page(RECORD)
def move(request: OfficeRequest, visit_id: int) -> HttpResponse:
    """Say that it was held, or brought home; undone by the same address."""
    visit = get_visit(visit_id, visible_to=request.user)
    state = request.POST.get("state", "")
    try:
        before = move_visit(visit=visit, state=state, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        offer_undo(request, _("Đã ghi."), to=request.path, fields={"state": before})
    return redirect("office:visit", visit.pk)


@require_POST
@office_page(RECORD)
def fill(request: OfficeRequest, visit_id: int) -> HttpResponse:
    """Fill in both sides' figures."""
    visit = get_visit(visit_id, visible_to=request.user)
    try:
        made = fill_figures(visit=visit, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        count = {"count": len(made["rows"])}
        messages.success(request, _("Đã điền %(count)s dòng số liệu hai bên.") % count)
    return redirect(f"{record_address('visit', visit.pk)}#figures")


@require_POST
@office_page(RECORD)
def remove(request: OfficeRequest, visit_id: int) -> HttpResponse:
    """Take the visit off the list."""
    return _set_aside(request, visit_id, remove_visit, _("Đã bỏ chuyến này."), "restore")


@require_POST
@office_page(RECORD)
def restore(request: OfficeRequest, visit_id: int) -> HttpResponse:
    """Put the visit back."""
    return _set_aside(request, visit_id, restore_visit, _("Đã khôi phục chuyến này."), "remove")


def _set_aside(
    request: OfficeRequest, visit_id: int, action: Callable[..., Any], text: str, back: str
) -> HttpResponse:
    visit = get_visit(visit_id, visible_to=request.user)
    try:
        action(visit=visit, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        offer_undo(request, text, to=record_address(f"visit_{back}", visit.pk))
    return redirect("office:visit", visit.pk)


def _form(request: OfficeRequest, visit: Visit, form: Any, *, title: str) -> HttpResponse:
    return show_form(
        request,
        form,
        title=title,
        submit=_("Lưu"),
        back=record_address("visit", visit.pk),
        back_label=visit.title,
    )
