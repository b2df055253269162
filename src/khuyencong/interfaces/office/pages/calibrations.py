"""Calibrations of an instrument: entered, taken off, put back."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.facilities.actions.record_calibration import record_calibration
from khuyencong.apps.facilities.actions.remove_calibration import remove_calibration
from khuyencong.apps.facilities.actions.restore_calibration import restore_calibration
from khuyencong.apps.facilities.holding import KEEP
from khuyencong.apps.facilities.models import Calibration
from khuyencong.apps.facilities.queries import get_calibration, get_facility
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.facility_view import given, offered
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.facilities import CalibrationForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(KEEP)
def new_page(request: OfficeRequest, facility_id: int) -> HttpResponse:
    """Enter what a certificate says."""
    held = get_facility(facility_id, visible_to=request.user)
    form = CalibrationForm(posted(request))
    made: list[Calibration] = []

    def record(_data: dict[str, Any]) -> None:
        made.append(record_calibration(facility=held, facts=form.facts(), **given(request)))

    if succeeds(form, record):
        to = record_address("calibration_remove", made[0].pk)
        offer_undo(request, _("Đã ghi lần hiệu chuẩn."), to=to)
        return redirect("office:facility", held.pk)
    return show_form(
        request,
        form,
        title=_("Lần hiệu chuẩn mới"),
        submit=_("Ghi"),
        back=record_address("facility", held.pk),
        back_label=held.name,
        lead=held.name,
    )


@require_POST
@office_page(KEEP)
def remove(request: OfficeRequest, calibration_id: int) -> HttpResponse:
    """Take one off."""
    held = get_calibration(calibration_id, visible_to=request.user)
    back = record_address("calibration_restore", held.pk)

    def deed() -> None:
        remove_calibration(calibration=held, **given(request))

    told = _("Đã bỏ lần hiệu chuẩn.")
    return offered(request, deed, told, undo=back, to="facility", pk=held.facility_id)


@require_POST
@office_page(KEEP)
def restore(request: OfficeRequest, calibration_id: int) -> HttpResponse:
    """Put one back."""
    held = get_calibration(calibration_id, visible_to=request.user)
    back = record_address("calibration_remove", held.pk)

    def deed() -> None:
        restore_calibration(calibration=held, **given(request))

    told = _("Đã khôi phục lần hiệu chuẩn.")
    return offered(request, deed, told, undo=back, to="facility", pk=held.facility_id)
