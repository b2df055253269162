"""Crafts: the list, one craft with its decisions and criteria, and its form."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from khuyencong.apps.craft_villages.actions.amend_subject import amend_subject
from khuyencong.apps.craft_villages.actions.record_subject import record_subject
from khuyencong.apps.craft_villages.looking import look_at_craft
from khuyencong.apps.craft_villages.models import Craft
from khuyencong.apps.craft_villages.queries import get_craft, kind_on, recognitions_of
from khuyencong.apps.establishments.queries import list_craft_villages
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.craft_villages.rules import list_duties
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.villages import CraftForm
from khuyencong.interfaces.office.listing.crafts import CRAFTS
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.village_view import may_write

READ, RECORD, RECOGNISE = "craft_villages.read", "craft_villages.record", "craft_villages.recognise"
LINES_SHOWN = 20


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the crafts by name."""
    return list_response(request, CRAFTS, "office/crafts.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the crafts picked, or all the filters keep, as a sheet."""
    return export_response(request, CRAFTS)


@office_page(READ)
def page(request: OfficeRequest, craft_id: int) -> HttpResponse:
    """Show a craft: what is known, its decisions, which criteria it meets."""
    craft, today = get_craft(craft_id, visible_to=request.user), localdate(request.now)
    recognitions = recognitions_of(craft)
    context = {
        "craft": craft,
        "recognitions": recognitions,
        "state": kind_on(recognitions, today)[0],
        "looked": look_at_craft(craft, recognitions, on=today),
        "duties": list_duties(on=today, kind="traditional_craft"),
        "may_record": craft.removed_at is None and may_write(request.user, RECORD),
        "may_restore": craft.removed_at is not None and may_write(request.user, RECORD),
        "may_recognise": craft.removed_at is None and may_write(request.user, RECOGNISE),
        "journal": list_entries_of("craft", craft.pk)[:LINES_SHOWN],
    }
    return render(request, "office/craft.html", context)


@office_page(RECORD)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Record a craft of the person's unit."""
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    asked = {"village_id": request.GET.get("village", "")}
    form = CraftForm(posted(request), villages=_villages(request), initial=asked)
    made: list[Craft] = []

    def record(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(record_subject(facts=form.facts(), unit=unit, **given))

    if succeeds(form, record):
        messages.success(request, _("Đã ghi nghề."))
        return redirect("office:craft", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Ghi nghề"),
        submit=_("Ghi"),
        back=page_address("crafts"),
        back_label=_("Nghề"),
    )


@office_page(RECORD)
def edit_page(request: OfficeRequest, craft_id: int) -> HttpResponse:
    """Change what is written of a craft."""
    craft = get_craft(craft_id, visible_to=request.user)
    form = CraftForm(posted(request), stored=craft, villages=_villages(request))

    def amend(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        amend_subject(subject=craft, facts=form.facts(), seen_version=form.seen_version, **given)

    if succeeds(form, amend):
        messages.success(request, _("Đã lưu."))
        return redirect("office:craft", craft.pk)
    return show_form(
        request,
        form,
        title=_("Sửa nghề"),
        submit=_("Lưu"),
        back=record_address("craft", craft.pk),
        back_label=craft.name,
    )


def _villages(request: OfficeRequest) -> list[tuple[int, str]]:
    villages = list_craft_villages(visible_to=request.user).prefetch_related(None)
    return list(villages.values_list("pk", "name"))
