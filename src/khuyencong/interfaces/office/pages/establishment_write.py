"""Write the record of an establishment; what may be the same is named while one types."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.establishments.actions.amend_establishment import amend_establishment
from khuyencong.apps.establishments.actions.record_establishment import record_establishment
from khuyencong.apps.establishments.actions.undo_amendment import undo_amendment
from khuyencong.apps.establishments.matching import Likeness, find_alike
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.permissions import can_amend_establishment
from khuyencong.apps.establishments.queries import get_establishment, list_craft_villages
from khuyencong.apps.establishments.records import record_of
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.forms.establishment import EstablishmentForm, NewEstablishmentForm
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.listing.spec import number_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("establishments.record")
def new(request: OfficeRequest) -> HttpResponse:
    """Enter an establishment in the register."""
    units = units_with(request.user, "establishments.record")
    if not units:
        raise PermissionDenied(_("Tài khoản chưa thuộc đơn vị nào của tỉnh."))
    form = NewEstablishmentForm(posted(request), units=units, villages=_villages(request))
    made: list[Establishment] = []

    def record(data: Any) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(record_establishment(record=form.record(), unit=form.own_unit, **given))

    if not _is_live(request) and succeeds(form, record):
        messages.success(request, _("Đã ghi cơ sở vào sổ."))
        return redirect("office:establishment", made[0].pk)
    back: dict[str, Any] = {"href": reverse("office:establishments"), "label": _("Cơ sở")}
    return _answer(request, form, province=units[0].province, **back)


@office_page("establishments.record")
def edit(request: OfficeRequest, establishment_id: int) -> HttpResponse:
    """Change the record of an establishment."""
    firm = get_establishment(establishment_id, visible_to=request.user)
    if not (decision := can_amend_establishment(request.user, firm)):
        raise PermissionDenied(decision.reason)
    given: dict[str, Any] = {"initial": asdict(record_of(firm)), "villages": _villages(request)}
    form = EstablishmentForm(posted(request), **given)
    seen = request.POST.get("seen_version", str(firm.version))
    saved: list[Establishment] = []

    def amend(data: Any) -> None:
        who: dict[str, Any] = {"actor": request.user, "at": request.now}
        who["seen_version"] = number_of(seen) or 0
        saved.append(amend_establishment(establishment=firm, record=form.record(), **who))

    if not _is_live(request) and succeeds(form, amend):
        _say_saved(request, firm, saved[0])
        return redirect("office:establishment", firm.pk)
    back: dict[str, Any] = {"label": firm.name}
    back["href"] = reverse("office:establishment", args=[firm.pk])
    return _answer(request, form, province=firm.province, firm=firm, seen_version=seen, **back)


@require_POST
@office_page("establishments.record")
def undo(request: OfficeRequest, establishment_id: int, version: int) -> HttpResponse:
    """Take back the edit that made this version."""
    firm = get_establishment(establishment_id, visible_to=request.user)
    try:
        undo_amendment(establishment=firm, version=version, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã đưa hồ sơ về như trước khi sửa."))
    return redirect("office:establishment", firm.pk)


def _is_live(request: OfficeRequest) -> bool:
    return bool(request.headers.get("HX-Request"))


def _villages(request: OfficeRequest) -> list[Any]:
    return list(list_craft_villages(visible_to=request.user).prefetch_related(None))


def _answer(
    request: OfficeRequest,
    form: EstablishmentForm,
    *,
    province: AdminUnit | None,
    firm: Establishment | None = None,
    **context: Any,
) -> HttpResponse:
    """Show the form; while somebody types, only what may be the same."""
    alike: list[Likeness] = []
    if province and form.is_bound:
        besides = firm.pk if firm else 0
        alike = _alike(form, province=province, besides=besides, visible_to=request.user)
    part = "office/parts/establishment_warning.html"
    template = part if _is_live(request) else "office/establishment_write.html"
    context |= {"form": form, "alike": alike, "firm": firm}
    return render(request, template, {**context, "today": timezone.localdate(request.now)})


def _alike(form: EstablishmentForm, **where: Any) -> list[Likeness]:
    """Return what may be the same; a code that cannot be read yet is left out."""
    record = form.record()
    try:
        record = record.settled()
    except BadInput:
        record = replace(record, code_kind="none", code="")
    return find_alike(record, **where)


def _say_saved(request: OfficeRequest, before: Establishment, after: Establishment) -> None:
    if after.version == before.version:
        messages.info(request, _("Không có gì thay đổi."))
        return
    back = reverse("office:establishment_undo", args=[after.pk, after.version])
    offer_undo(request, _("Đã lưu hồ sơ cơ sở."), to=back)
