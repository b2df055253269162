"""Instruments that an audit or a file of readings was measured with: named, taken off, put back."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.audits.queries import get_audit
from khuyencong.apps.energy_use.reading_queries import get_reading_file
from khuyencong.apps.facilities.actions.record_use import record_use
from khuyencong.apps.facilities.actions.remove_use import remove_use
from khuyencong.apps.facilities.actions.restore_use import restore_use
from khuyencong.apps.facilities.calibrating import standing_of
from khuyencong.apps.facilities.models import InstrumentUse
from khuyencong.apps.facilities.uses import (
    Measured,
    get_use,
    instruments_of,
    measured_by,
    uses_of,
)
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.facility_view import given, offered
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.instrument_uses import UseForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("audits.read")
def list_of_audit(request: OfficeRequest, audit_id: int) -> HttpResponse:
    """Give what an audit was measured with, as a part of its page."""
    audit = get_audit(audit_id, visible_to=request.user)
    may = can(request.user, "audits.record", unit=audit.unit) and not audit.signed_on
    context = {"audit": audit, "uses": uses_of(audit), "may": may}
    is_part = "HX-Request" in request.headers
    template = "office/parts/instrument_uses.html" if is_part else "office/audit_instruments.html"
    return render(request, template, context)


@office_page("audits.record")
def of_audit(request: OfficeRequest, audit_id: int) -> HttpResponse:
    """Name an instrument an audit was measured with."""
    held = get_audit(audit_id, visible_to=request.user)
    return _named(request, held, to="audit", label=held.site.name, first=held.visited_on)


@office_page("energy_use.record")
def of_readings(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Name the instrument that recorded a file of readings."""
    held = get_reading_file(file_id, visible_to=request.user)
    last = max((each.last_day for each in held.sets.all()), default=None)
    return _named(request, held, to="reading_file", label=held.file.name, first=last)


@require_POST
@office_page("facilities.read")
def remove(request: OfficeRequest, use_id: int) -> HttpResponse:
    """Take one off."""
    held = get_use(use_id, visible_to=request.user)
    back = record_address("instrument_use_restore", held.pk)
    return _done(request, held, remove_use, _("Đã bỏ thiết bị khỏi lần đo."), undo=back)


@require_POST
@office_page("facilities.read")
def restore(request: OfficeRequest, use_id: int) -> HttpResponse:
    """Put one back."""
    held = get_use(use_id, visible_to=request.user)
    back = record_address("instrument_use_remove", held.pk)
    return _done(request, held, restore_use, _("Đã khôi phục thiết bị của lần đo."), undo=back)


def _named(
    request: OfficeRequest, measured: Measured, *, to: str, label: str, first: date | None
) -> HttpResponse:
    form = UseForm(
        posted(request), instruments=instruments_of(measured.unit), initial={"used_on": first}
    )
    made: list[InstrumentUse] = []

    def record(_data: dict[str, Any]) -> None:
        made.append(record_use(measured=measured, facts=form.facts(), **given(request)))

    if succeeds(form, record):
        offer_undo(
            request,
            _("Đã ghi thiết bị đã dùng để đo."),
            to=record_address("instrument_use_remove", made[0].pk),
        )
        _warn(request, made[0])
        return redirect(f"office:{to}", measured.pk)
    return show_form(
        request,
        form,
        title=_("Thiết bị đã dùng để đo"),
        submit=_("Ghi"),
        back=record_address(to, measured.pk),
        back_label=label,
        lead=_("Thiết bị chưa có trong danh sách thì ghi ở mục Cơ sở vật chất trước."),
    )


def _warn(request: OfficeRequest, use: InstrumentUse) -> None:
    """Say when its calibration was over on that day."""
    standing = standing_of(use.facility, use.used_on)
    if standing.is_expired and standing.until:
        told = _(
            "Hiệu chuẩn của %(name)s đã hết hạn ngày %(day)s, trước ngày đo: số đo không còn căn "
            "cứ, và báo cáo nói rõ điều đó."
        )
        name, day = use.facility.name, format_day(standing.until)
        messages.warning(request, told % {"name": name, "day": day})


def _done(
    request: OfficeRequest, held: InstrumentUse, action: Any, told: str, *, undo: str
) -> HttpResponse:
    measured = measured_by(held)

    def deed() -> None:
        action(use=held, **given(request))

    to = "audit" if isinstance(measured, EnergyAudit) else "reading_file"
    return offered(request, deed, told, undo=undo, to=to, pk=measured.pk)
