"""One entry of the ledger, and taking it back; moving and carrying over."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.money.actions.carry_over import carry_over
from khuyencong.apps.money.actions.move_money import move_money
from khuyencong.apps.money.actions.reverse_entry import reverse_entry
from khuyencong.apps.money.lines import line_of
from khuyencong.apps.money.queries import get_entry, get_project_money
from khuyencong.apps.projects.queries import list_projects
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.money import DecisionForm, MoveForm, ReasonForm
from khuyencong.interfaces.office.listing.money_entries import MONEY_ENTRIES
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(MONEY_ENTRIES.capability)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the entries, the newest day first."""
    return list_response(request, MONEY_ENTRIES, "office/money_entries.html")


@office_page("money.read")
def entry_page(request: OfficeRequest, entry_id: int) -> HttpResponse:
    """Show an entry and what stood behind it."""
    entry = get_entry(entry_id, visible_to=request.user)
    may = can(request.user, "money.book", unit=entry.unit)
    can_reverse = may and not (entry.step_id or entry.reverses_id or entry.reversed_by_or_none)
    context = {"entry": entry, "can_reverse": can_reverse}
    return render(request, "office/money_entry.html", context)


@office_page("money.book")
def reverse_page(request: OfficeRequest, entry_id: int) -> HttpResponse:
    """Take an entry back."""
    entry = get_entry(entry_id, visible_to=request.user)
    form = ReasonForm(posted(request))

    def undo(data: dict[str, Any]) -> None:
        reverse_entry(entry=entry, reason=data["reason"], actor=request.user, at=request.now)

    if succeeds(form, undo):
        messages.success(request, _("Đã ghi bút toán đảo."))
        return redirect("office:money_entry", entry.pk)
    return show_form(
        request,
        form,
        title=_("Đảo bút toán"),
        lead=_("Bút toán cũ ở lại để xem; số dư trở về như trước."),
        submit=_("Ghi bút toán đảo"),
        back=record_address("money_entry", entry.pk),
        back_label=_("Bút toán"),
    )


@office_page("money.book")
def move_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Move approved money to another project or fund."""
    project = get_project_money(project_id, visible_to=request.user)
    funds = sorted({each.fund for each in project.positions.all()}, reverse=True)
    first = {
        "target_code": request.GET.get("target", project.code),
        "fund": request.GET.get("fund"),
        "to_fund": request.GET.get("fund"),
    }
    today = timezone.localdate(request.now)
    form = MoveForm(posted(request), today=today, funds=funds, initial=first)

    def move(data: dict[str, Any]) -> None:
        same_unit = list_projects(visible_to=request.user).filter(unit=project.unit)
        target = same_unit.filter(code=data["target_code"]).first()
        if target is None:
            raise BadInput("money.no_target", "Không có đề án mã này ở đơn vị", field="target_code")
        to = line_of(
            project.unit,
            year=target.year,
            fund=data["to_fund"],
            is_recoverable=target.is_recoverable,
        )
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        move_money(
            source=project,
            fund=data["fund"],
            target=target,
            to=to,
            amount_vnd=data["amount_vnd"],
            paper=form.paper(),
            **given,
        )

    if succeeds(form, move):
        messages.success(request, _("Đã chuyển kinh phí."))
        return redirect("office:project_money", project.pk)
    return show_form(
        request,
        form,
        title=_("Chuyển kinh phí"),
        lead=_("Chuyển được phần đã phê duyệt mà chưa ký hợp đồng."),
        submit=_("Ghi sổ"),
        back=record_address("project_money", project.pk),
        back_label=_("Tiền của đề án"),
    )


@office_page("money.assign")
def carry_page(request: OfficeRequest, project_id: int, position_id: int) -> HttpResponse:
    """Carry what a project did not finish over to the next year."""
    project = get_project_money(project_id, visible_to=request.user)
    position = next((each for each in project.positions.all() if each.pk == position_id), None)
    if position is None:
        raise Position.DoesNotExist
    form = DecisionForm(posted(request), today=timezone.localdate(request.now))

    def carry(data: dict[str, Any]) -> None:
        carry_over(position=position, paper=form.paper(), actor=request.user, at=request.now)

    if succeeds(form, carry):
        messages.success(request, _("Đã chuyển sang năm sau."))
        return redirect("office:project_money", project.pk)
    return show_form(
        request,
        form,
        title=_("Chuyển sang năm sau"),
        lead=_("Phần chưa quyết toán cùng dự toán của nó sang dòng tiền năm sau."),
        submit=_("Ghi sổ"),
        back=record_address("project_money", project.pk),
        back_label=_("Tiền của đề án"),
    )
