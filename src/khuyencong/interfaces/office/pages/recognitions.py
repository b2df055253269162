"""Decisions that recognise a village or a craft: kept, corrected, withdrawn, taken back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.craft_villages.actions.amend_recognition import amend_recognition
from khuyencong.apps.craft_villages.actions.record_recognition import record_recognition
from khuyencong.apps.craft_villages.actions.undo_withdrawal import undo_withdrawal
from khuyencong.apps.craft_villages.actions.withdraw_recognition import withdraw_recognition
from khuyencong.apps.craft_villages.holding import subject_of
from khuyencong.apps.craft_villages.models import Craft
from khuyencong.apps.craft_villages.queries import get_craft, get_recognition
from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.apps.establishments.queries import get_craft_village
from khuyencong.domain.craft_villages.rules import list_duties, rule_set_on
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.villages import DecisionForm, WithdrawalForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.craft_village_rows import address_of

RECOGNISE = "craft_villages.recognise"


@office_page(RECOGNISE)
def village_page(request: OfficeRequest, village_id: int) -> HttpResponse:
    """Keep a decision about a village."""
    return _recognise(request, get_craft_village(village_id, visible_to=request.user))


@office_page(RECOGNISE)
def craft_page(request: OfficeRequest, craft_id: int) -> HttpResponse:
    """Keep a decision about a craft."""
    return _recognise(request, get_craft(craft_id, visible_to=request.user))


def _recognise(request: OfficeRequest, subject: CraftVillage | Craft) -> HttpResponse:
    rules = rule_set_on(localdate(request.now))
    of_craft = isinstance(subject, Craft)
    initial = {"rule_set": rules.id if rules else "", "decided_by": _province_office(subject)}
    form = DecisionForm(posted(request), request.FILES or None, of_craft=of_craft, initial=initial)

    def keep(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        record_recognition(subject=subject, facts=form.facts(), sent=form.sent(), **given)

    if succeeds(form, keep):
        messages.success(request, _("Đã ghi quyết định công nhận."))
        return redirect(address_of(subject))
    return show_form(
        request,
        form,
        title=_("Quyết định công nhận"),
        submit=_("Ghi"),
        back=address_of(subject),
        back_label=subject.name,
    )


@office_page(RECOGNISE)
def edit_page(request: OfficeRequest, recognition_id: int) -> HttpResponse:
    """Correct what was written of a decision."""
    row = get_recognition(recognition_id, visible_to=request.user)
    of_craft = row.craft_id is not None
    form = DecisionForm(posted(request), request.FILES or None, stored=row, of_craft=of_craft)

    def amend(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now, "sent": form.sent()}
        amend_recognition(
            recognition=row, facts=form.facts(), seen_version=form.seen_version, **given
        )

    if succeeds(form, amend):
        messages.success(request, _("Đã lưu."))
        return redirect(address_of(row))
    return show_form(
        request,
        form,
        title=_("Sửa quyết định công nhận"),
        submit=_("Lưu"),
        back=address_of(row),
        back_label=subject_of(row).name,
    )


@office_page(RECOGNISE)
def withdraw_page(request: OfficeRequest, recognition_id: int) -> HttpResponse:
    """Say that a recognition was withdrawn, and why."""
    row = get_recognition(recognition_id, visible_to=request.user)
    form = WithdrawalForm(posted(request))

    def withdraw(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        withdraw_recognition(recognition=row, facts=form.facts(), **given)

    if succeeds(form, withdraw):
        to = record_address("recognition_undo_withdrawal", row.pk)
        offer_undo(request, _("Đã ghi thu hồi."), to=to)
        return redirect(address_of(row))
    today = localdate(request.now)
    rule = next(each for each in list_duties(on=today) if each.id == "withdrawal")
    return show_form(
        request,
        form,
        title=_("Thu hồi công nhận"),
        submit=_("Ghi thu hồi"),
        back=address_of(row),
        back_label=subject_of(row).name,
        lead=f"{rule.label_vi} ({rule.source}).",
    )


@require_POST
@office_page(RECOGNISE)
def undo(request: OfficeRequest, recognition_id: int) -> HttpResponse:
    """Take a withdrawal back."""
    row = get_recognition(recognition_id, visible_to=request.user)
    try:
        undo_withdrawal(recognition=row, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã hoàn tác: quyết định còn hiệu lực."))
    return redirect(address_of(row))


def _province_office(subject: CraftVillage | Craft) -> str:
    return f"UBND {subject.province.full_name[:1].lower()}{subject.province.full_name[1:]}"
