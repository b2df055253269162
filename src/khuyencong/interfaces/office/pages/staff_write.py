"""Enter staff, change, end, and enter their trainings."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.facilities.actions.amend_staff_member import amend_staff_member
from khuyencong.apps.facilities.actions.end_staff_member import end_staff_member
from khuyencong.apps.facilities.actions.record_staff_member import record_staff_member
from khuyencong.apps.facilities.actions.record_training import record_training
from khuyencong.apps.facilities.actions.remove_training import remove_training
from khuyencong.apps.facilities.actions.reopen_staff_member import reopen_staff_member
from khuyencong.apps.facilities.actions.restore_training import restore_training
from khuyencong.apps.facilities.actions.undo_staff_edit import undo_staff_edit
from khuyencong.apps.facilities.holding import KEEP
from khuyencong.apps.facilities.models import StaffMember, Training
from khuyencong.apps.facilities.people import get_staff_member, get_training
from khuyencong.apps.journal.models import Entry
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.facility_view import (
    answered,
    given,
    offered,
    saved,
    units_to_keep,
)
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.staff import LeaveForm, StaffForm, TrainingForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(KEEP)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Enter somebody who works in the person's own unit."""
    unit = units_to_keep(request)[0]
    form = StaffForm(posted(request), unit=unit)
    made: list[StaffMember] = []

    def record(_data: dict[str, Any]) -> None:
        made.append(record_staff_member(facts=form.facts(), unit=unit, **given(request)))

    if succeeds(form, record):
        to = record_address("staff_end", made[0].pk)
        fields = {
            "ended_on": f"{timezone.localdate(request.now):%d/%m/%Y}",
            "reason": _("Ghi nhầm"),
        }
        offer_undo(request, _("Đã ghi."), to=to, fields=fields)
        return redirect("office:staff_member", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Viên chức mới"),
        submit=_("Ghi"),
        back=page_address("staff"),
        back_label=_("Viên chức"),
        lead=unit.name,
    )


@office_page(KEEP)
def edit_page(request: OfficeRequest, member_id: int) -> HttpResponse:
    """Change what is written of somebody."""
    held = get_staff_member(member_id, visible_to=request.user)
    form = StaffForm(posted(request), unit=held.unit, member=held)
    lines: list[Entry | None] = []

    def amend(data: dict[str, Any]) -> None:
        seen, facts = data["version"] or 0, form.facts()
        lines.append(
            amend_staff_member(member=held, facts=facts, seen_version=seen, **given(request))
        )

    if succeeds(form, amend):
        saved(request, lines[0], undo="staff_undo", pk=held.pk)
        return redirect("office:staff_member", held.pk)
    return _form(request, held, form, title=_("Sửa hồ sơ"), submit=_("Lưu"))


@require_POST
@office_page(KEEP)
def undo(request: OfficeRequest, member_id: int, entry_id: int) -> HttpResponse:
    """Take a change back."""
    held = get_staff_member(member_id, visible_to=request.user)

    def deed() -> None:
        undo_staff_edit(member=held, entry_id=entry_id, **given(request))

    return answered(request, deed, _("Đã hoàn tác."), to="staff_member", pk=held.pk)


@office_page(KEEP)
def end_page(request: OfficeRequest, member_id: int) -> HttpResponse:
    """Say that somebody works here no more."""
    held = get_staff_member(member_id, visible_to=request.user)
    form = LeaveForm(posted(request), initial={"ended_on": timezone.localdate(request.now)})

    def end(data: dict[str, Any]) -> None:
        end_staff_member(member=held, **data, **given(request))

    if succeeds(form, end):
        offer_undo(request, _("Đã ghi thôi việc."), to=record_address("staff_reopen", held.pk))
        return redirect("office:staff_member", held.pk)
    return _form(request, held, form, title=_("Thôi việc"), submit=_("Ghi"))


@require_POST
@office_page(KEEP)
def reopen(request: OfficeRequest, member_id: int) -> HttpResponse:
    """Take back that somebody works here no more."""
    held = get_staff_member(member_id, visible_to=request.user)

    def deed() -> None:
        reopen_staff_member(member=held, **given(request))

    return answered(request, deed, _("Đã bỏ ghi thôi việc."), to="staff_member", pk=held.pk)


@office_page(KEEP)
def training_page(request: OfficeRequest, member_id: int) -> HttpResponse:
    """Enter a training somebody attended."""
    held = get_staff_member(member_id, visible_to=request.user)
    form = TrainingForm(posted(request))
    made: list[Training] = []

    def record(_data: dict[str, Any]) -> None:
        made.append(record_training(member=held, facts=form.facts(), **given(request)))

    if succeeds(form, record):
        to = record_address("training_remove", made[0].pk)
        offer_undo(request, _("Đã ghi lớp đã học."), to=to)
        return redirect("office:staff_member", held.pk)
    return _form(request, held, form, title=_("Lớp đã học"), submit=_("Ghi"))


@require_POST
@office_page(KEEP)
def remove_one(request: OfficeRequest, training_id: int) -> HttpResponse:
    """Take a training off."""
    held = get_training(training_id, visible_to=request.user)
    back = record_address("training_restore", held.pk)

    def deed() -> None:
        remove_training(training=held, **given(request))

    told = _("Đã bỏ lớp đã học.")
    return offered(request, deed, told, undo=back, to="staff_member", pk=held.member_id)


@require_POST
@office_page(KEEP)
def restore_one(request: OfficeRequest, training_id: int) -> HttpResponse:
    """Put a training back."""
    held = get_training(training_id, visible_to=request.user)
    back = record_address("training_remove", held.pk)

    def deed() -> None:
        restore_training(training=held, **given(request))

    told = _("Đã khôi phục lớp đã học.")
    return offered(request, deed, told, undo=back, to="staff_member", pk=held.member_id)


def _form(
    request: OfficeRequest, held: StaffMember, form: Any, *, title: str, submit: str
) -> HttpResponse:
    return show_form(
        request,
        form,
        title=title,
        submit=submit,
        back=record_address("staff_member", held.pk),
        back_label=held.full_name,
        lead=held.full_name,
    )
