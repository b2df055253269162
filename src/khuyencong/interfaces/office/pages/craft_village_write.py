"""Write a village into the register, and correct it."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.establishments.actions.record_craft_village import record_craft_village
from khuyencong.apps.establishments.facts import CraftVillageFacts
from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.apps.establishments.queries import get_craft_village
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.domain.foundation.grade import Grade
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.villages import VillageForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

RECORD = "establishments.record"
NAMES = [each.name for each in fields(CraftVillageFacts)]


@office_page(RECORD)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Record a village of the person's unit."""
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    form = VillageForm(posted(request), is_new=True, initial={"grade": Grade.SECONDARY.value})
    made: list[CraftVillage] = []

    def record(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now, "seen_version": 0}
        where: dict[str, Any] = {"unit": unit, "province": province_of(unit)}
        made.append(record_craft_village(facts=_facts(data), **where, **given))

    if succeeds(form, record):
        messages.success(request, _("Đã ghi làng nghề vào sổ."))
        return redirect("office:craft_village", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Ghi làng nghề"),
        submit=_("Ghi"),
        back=page_address("craft_villages"),
        back_label=_("Làng nghề"),
    )


@office_page(RECORD)
def edit_page(request: OfficeRequest, village_id: int) -> HttpResponse:
    """Correct what the register says of a village."""
    village = get_craft_village(village_id, visible_to=request.user)
    initial = {name: getattr(village, name) for name in (*NAMES, "version")}
    form = VillageForm(posted(request), is_new=False, initial=initial)

    def amend(data: dict[str, Any]) -> None:
        seen = data["version"] or 0
        given: dict[str, Any] = {"actor": request.user, "at": request.now, "seen_version": seen}
        where: dict[str, Any] = {"unit": village.unit, "province": village.province}
        record_craft_village(facts=_facts(data), **where, **given)

    if succeeds(form, amend):
        messages.success(request, _("Đã lưu."))
        return redirect("office:craft_village", village.pk)
    return show_form(
        request,
        form,
        title=_("Sửa làng nghề trong sổ"),
        submit=_("Lưu"),
        back=record_address("craft_village", village.pk),
        back_label=village.name,
    )


def _facts(data: dict[str, Any]) -> CraftVillageFacts:
    told = {name: data[name] for name in NAMES}
    return CraftVillageFacts(**{**told, "grade": Grade(data["grade"])})
