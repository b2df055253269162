"""Measured savings: all of them, one, what it rests on, and its confirmation."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.audits.queries import get_measure
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.queries import get_site
from khuyencong.apps.verifications.actions.add_adjustment import add_adjustment
from khuyencong.apps.verifications.actions.confirm_verification import confirm_verification
from khuyencong.apps.verifications.actions.count_verification import count_verification
from khuyencong.apps.verifications.actions.remove_adjustment import remove_adjustment
from khuyencong.apps.verifications.actions.reopen_verification import reopen_verification
from khuyencong.apps.verifications.actions.save_verification import save_verification
from khuyencong.apps.verifications.actions.set_aside_verification import set_aside_verification
from khuyencong.apps.verifications.measuring import list_billed_carriers, list_columns
from khuyencong.apps.verifications.models import Verification
from khuyencong.apps.verifications.permissions import can_record
from khuyencong.apps.verifications.queries import (
    get_adjustment,
    get_verification,
    list_verifications,
)
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.verification import (
    AdjustmentForm,
    AsideForm,
    ReopenForm,
    VerificationForm,
    first_facts,
)
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.spec import number_of
from khuyencong.interfaces.office.listing.verifications import VERIFICATIONS
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.verification_view import context_of

READ, WRITE = "verifications.read", "verifications.record"


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List every verification, the latest period first."""
    return list_response(request, VERIFICATIONS, "office/verifications.html")


@office_page(READ)
def site_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """List those of one site."""
    site = get_site(site_id, visible_to=request.user)
    rows = list_verifications(visible_to=request.user).filter(site=site)
    context = {
        "site": site,
        "page": page_of(rows, request),
        "may": can(request.user, WRITE, unit=site.unit),
    }
    return render(request, "office/site_verifications.html", context)


@office_page(WRITE)
def new_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """Open one for a site; ``?measure=`` names the measure it is about."""
    site = get_site(site_id, visible_to=request.user)
    number = number_of(request.GET.get("measure", ""))
    measure = get_measure(number, visible_to=request.user) if number else None
    form = _form(request, site, {"title": measure.title if measure else ""})
    made: list[Verification] = []

    def save(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(save_verification(site=site, measure=measure, facts=form.facts(), **given))

    if succeeds(form, save):
        messages.success(request, _("Đã mở lần đo kiểm."))
        return redirect("office:verification", made[0].pk)
    return _show(request, form, site, record_address("site_verifications", site.pk))


@office_page(WRITE)
def edit_page(request: OfficeRequest, verification_id: int) -> HttpResponse:
    """Correct an open one."""
    held = get_verification(verification_id, visible_to=request.user)
    form = _form(request, held.site, first_facts(held))

    def save(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        save_verification(site=held.site, verification=held, facts=form.facts(), **given)

    if succeeds(form, save):
        messages.success(request, _("Đã sửa lần đo kiểm."))
        return redirect("office:verification", held.pk)
    return _show(request, form, held.site, record_address("verification", held.pk))


@office_page(READ)
def verification_page(request: OfficeRequest, verification_id: int) -> HttpResponse:
    """Show what the bills say, month by month, and how sure it is."""
    held = get_verification(verification_id, visible_to=request.user)
    context = {**context_of(held), "may": can_record(request.user, held)}
    return render(request, "office/verification.html", context)


@office_page(WRITE)
def adjust_page(request: OfficeRequest, verification_id: int) -> HttpResponse:
    """Write an adjustment of a month."""
    held = get_verification(verification_id, visible_to=request.user)
    form = AdjustmentForm(posted(request), held=held)

    def add(data: dict[str, Any]) -> None:
        add_adjustment(verification=held, **data, actor=request.user, at=request.now)

    if succeeds(form, add):
        messages.success(request, _("Đã ghi điều chỉnh."))
        return redirect("office:verification", held.pk)
    return show_form(
        request,
        form,
        title=_("Điều chỉnh ngoài đường cơ sở"),
        lead=held.title,
        submit=_("Ghi điều chỉnh"),
        back=record_address("verification", held.pk),
        back_label=held.title,
    )


@require_POST
@office_page(WRITE)
def remove_page(request: OfficeRequest, adjustment_id: int) -> HttpResponse:
    """Take an adjustment back."""
    held = get_adjustment(adjustment_id, visible_to=request.user)
    try:
        remove_adjustment(adjustment=held, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã bỏ điều chỉnh."))
    return redirect("office:verification", held.verification_id)


@require_POST
@office_page(WRITE)
def confirm_page(request: OfficeRequest, verification_id: int) -> HttpResponse:
    """Confirm what is computed now."""
    held = get_verification(verification_id, visible_to=request.user)
    seen = number_of(request.POST.get("version", ""))
    given: dict[str, Any] = {"seen_version": seen, "actor": request.user, "at": request.now}
    try:
        confirm_verification(verification=held, **given)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã xác nhận kết quả đo kiểm."))
    return redirect("office:verification", held.pk)


@office_page(WRITE)
def reopen_page(request: OfficeRequest, verification_id: int) -> HttpResponse:
    """Open a confirmed one again."""
    held = get_verification(verification_id, visible_to=request.user)
    form = ReopenForm(posted(request))

    def reopen(data: dict[str, Any]) -> None:
        reopen_verification(verification=held, **data, actor=request.user, at=request.now)

    if succeeds(form, reopen):
        messages.success(request, _("Đã mở lại lần đo kiểm."))
        return redirect("office:verification", held.pk)
    return show_form(
        request,
        form,
        title=_("Mở lại lần đo kiểm"),
        lead=_("Kết quả đã xác nhận ra khỏi báo cáo; nhật ký giữ lại số cũ."),
        submit=_("Mở lại"),
        back=record_address("verification", held.pk),
        back_label=held.title,
    )


@office_page(WRITE)
def aside_page(request: OfficeRequest, verification_id: int) -> HttpResponse:
    """Set a confirmed one aside, with the reason."""
    held = get_verification(verification_id, visible_to=request.user)
    form = AsideForm(posted(request))

    def set_aside(data: dict[str, Any]) -> None:
        set_aside_verification(verification=held, **data, actor=request.user, at=request.now)

    if succeeds(form, set_aside):
        to = reverse("office:verification_count", args=[held.pk])
        offer_undo(request, _("Đã để riêng; số này không còn trong báo cáo."), to=to)
        return redirect("office:verification", held.pk)
    return show_form(
        request,
        form,
        title=_("Để riêng lần đo kiểm"),
        lead=_(
            "Kết quả được giữ nguyên nhưng không cộng vào báo cáo; tính lại được bất cứ lúc nào."
        ),
        submit=_("Để riêng"),
        back=record_address("verification", held.pk),
        back_label=held.title,
    )


@require_POST
@office_page(WRITE)
def count_page(request: OfficeRequest, verification_id: int) -> HttpResponse:
    """Count one again that was set aside."""
    held = get_verification(verification_id, visible_to=request.user)
    try:
        count_verification(verification=held, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Lần đo kiểm này lại được tính vào báo cáo."))
    return redirect("office:verification", held.pk)


def _form(request: OfficeRequest, site: Site, first: dict[str, Any]) -> VerificationForm:
    return VerificationForm(
        posted(request),
        carriers=list_billed_carriers(site),
        columns=list_columns(site),
        initial=first,
    )


def _show(request: OfficeRequest, form: VerificationForm, site: Site, back: str) -> HttpResponse:
    return show_form(
        request,
        form,
        title=_("Đo kiểm tiết kiệm"),
        lead=f"{site.establishment.name} · {site.name}",
        submit=_("Lưu"),
        back=back,
        back_label=_("Đo kiểm tiết kiệm"),
    )
