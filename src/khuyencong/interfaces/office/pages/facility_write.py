"""Enter a facility, change it, set it aside and put it back."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.facilities.actions.amend_facility import amend_facility
from khuyencong.apps.facilities.actions.record_facility import record_facility
from khuyencong.apps.facilities.actions.restore_facility import restore_facility
from khuyencong.apps.facilities.actions.set_facility_aside import set_facility_aside
from khuyencong.apps.facilities.actions.undo_facility_edit import undo_facility_edit
from khuyencong.apps.facilities.holding import KEEP
from khuyencong.apps.facilities.models import Facility
from khuyencong.apps.facilities.queries import get_facility
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
from khuyencong.interfaces.office.forms.facilities import (
    AsideForm,
    FacilityForm,
    NewFacilityForm,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(KEEP)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Enter a facility of a unit of the person's own."""
    form = NewFacilityForm(posted(request), units=units_to_keep(request))
    made: list[Facility] = []

    def record(_data: dict[str, Any]) -> None:
        made.append(record_facility(facts=form.facts(), unit=form.own_unit, **given(request)))

    if succeeds(form, record):
        to, why = record_address("facility_aside", made[0].pk), {"reason": _("Ghi nhầm")}
        offer_undo(request, _("Đã ghi."), to=to, fields=why)
        return redirect("office:facility", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Phòng, xe, thiết bị mới"),
        submit=_("Ghi"),
        back=page_address("facilities"),
        back_label=_("Cơ sở vật chất"),
    )


@office_page(KEEP)
def edit_page(request: OfficeRequest, facility_id: int) -> HttpResponse:
    """Change a facility."""
    held = get_facility(facility_id, visible_to=request.user)
    form = FacilityForm(posted(request), facility=held)
    lines: list[Entry | None] = []

    def amend(data: dict[str, Any]) -> None:
        seen = data["version"] or 0
        facts = form.facts()
        lines.append(
            amend_facility(facility=held, facts=facts, seen_version=seen, **given(request))
        )

    if succeeds(form, amend):
        saved(request, lines[0], undo="facility_undo", pk=held.pk)
        return redirect("office:facility", held.pk)
    return _form(request, held, form, title=_("Sửa phòng, xe, thiết bị"), submit=_("Lưu"))


@require_POST
@office_page(KEEP)
def undo(request: OfficeRequest, facility_id: int, entry_id: int) -> HttpResponse:
    """Take a change back."""
    held = get_facility(facility_id, visible_to=request.user)

    def deed() -> None:
        undo_facility_edit(facility=held, entry_id=entry_id, **given(request))

    return answered(request, deed, _("Đã hoàn tác."), to="facility", pk=held.pk)


@office_page(KEEP)
def aside_page(request: OfficeRequest, facility_id: int) -> HttpResponse:
    """Set it aside with a reason."""
    held = get_facility(facility_id, visible_to=request.user)
    form = AsideForm(posted(request))

    def aside(data: dict[str, Any]) -> None:
        set_facility_aside(facility=held, reason=data["reason"], **given(request))

    if succeeds(form, aside):
        to = record_address("facility_restore", held.pk)
        offer_undo(request, _("Đã ngừng dùng."), to=to)
        return redirect("office:facility", held.pk)
    return _form(request, held, form, title=_("Ngừng dùng"), submit=_("Ngừng dùng"))


@require_POST
@office_page(KEEP)
def restore(request: OfficeRequest, facility_id: int) -> HttpResponse:
    """Put it back into use."""
    held = get_facility(facility_id, visible_to=request.user)
    back = record_address("facility_aside", held.pk)

    def deed() -> None:
        restore_facility(facility=held, **given(request))

    told = _("Đã dùng lại.")
    why = {"reason": held.set_aside_reason}
    return offered(request, deed, told, undo=back, to="facility", pk=held.pk, fields=why)


def _form(
    request: OfficeRequest, held: Facility, form: Any, *, title: str, submit: str
) -> HttpResponse:
    back = record_address("facility", held.pk)
    return show_form(
        request, form, title=title, submit=submit, back=back, back_label=held.name, lead=held.name
    )
