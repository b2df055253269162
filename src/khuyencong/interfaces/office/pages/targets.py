"""Targets of plans and programmes beside what was counted; setting one, taking it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.roles import WATCHES_NATION
from khuyencong.apps.reports.actions.restore_target import restore_target
from khuyencong.apps.reports.actions.set_target import set_target
from khuyencong.apps.reports.actions.withdraw_target import withdraw_target
from khuyencong.apps.reports.models import Target
from khuyencong.apps.reports.targets import get_target, list_targets, results_of
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.domain.indicators.periods import EARLIEST, LATEST
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.target import TargetForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.target_view import shown_targets

READ, SET = "reports.read", "reports.set_targets"


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """Show the targets, all or those that hold in a year, each with its result so far."""
    asked = request.GET.get("year", "")
    is_year = asked.isascii() and asked.isdigit() and len(asked) == len(str(EARLIEST.year))
    year = int(asked) if is_year and EARLIEST.year <= int(asked) <= LATEST.year else None
    page = page_of(list_targets(year, visible_to=request.user), request)
    today = timezone.localdate(request.now)
    found = results_of(page.rows, account=request.user, today=today)
    context = {"page": page, "rows": shown_targets(found), "today": today, "year": year}
    return render(request, "office/targets.html", context)


@office_page(SET)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Set one target."""
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    year = timezone.localdate(request.now).year
    usual = {"first_year": year, "last_year": year, **request.GET.dict()}
    of_nation = unit.kind in WATCHES_NATION
    form = TargetForm(posted(request), initial=usual, of_nation=of_nation)
    made: list[Target] = []

    def keep(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(set_target(facts=form.facts(), unit=unit, **given))

    if succeeds(form, keep):
        back = record_address("target_withdraw", made[0].pk)
        offer_undo(request, _("Đã đặt chỉ tiêu."), to=back)
        return redirect("office:targets")
    return show_form(
        request,
        form,
        title=_("Đặt chỉ tiêu"),
        lead=_("Kết quả được đếm từ hồ sơ; ở đây chỉ ghi số phải đạt và văn bản giao số ấy."),
        submit=_("Đặt"),
        back=page_address("targets"),
        back_label=_("Kết quả so với chỉ tiêu"),
    )


@require_POST
@office_page(SET)
def withdraw(request: OfficeRequest, target_id: int) -> HttpResponse:
    """Take one back."""
    return _move(request, target_id, withdraw_target, _("Đã rút chỉ tiêu này."), "restore")


@require_POST
@office_page(SET)
def restore(request: OfficeRequest, target_id: int) -> HttpResponse:
    """Put one back."""
    return _move(request, target_id, restore_target, _("Đã đặt lại chỉ tiêu này."), "withdraw")


def _move(
    request: OfficeRequest, target_id: int, action: Callable[..., Any], text: str, back: str
) -> HttpResponse:
    target = get_target(target_id, visible_to=request.user)
    try:
        action(target=target, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        offer_undo(request, text, to=record_address(f"target_{back}", target.pk))
    return redirect("office:targets")
