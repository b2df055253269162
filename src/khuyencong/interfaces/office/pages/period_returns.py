"""Figures of a period: what was made and what arrived, one edition, sending it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.period_returns.actions.prepare_return import prepare_return
from khuyencong.apps.period_returns.actions.send_return import send_return
from khuyencong.apps.period_returns.actions.set_destination import set_destination
from khuyencong.apps.period_returns.models import PeriodReturn
from khuyencong.apps.period_returns.queries import (
    destination_of,
    edition_before,
    get_return,
    list_received,
    list_returns,
    project_rows,
)
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.domain.indicators.periods import read_period
from khuyencong.domain.period_returns.differences import differences
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import page_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.period_returns import DestinationForm, PrepareForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.period_return_view import figure_rows, label_of, moved_projects

READ, SEND, RECEIVE = "period_returns.read", "period_returns.send", "period_returns.receive"
LINES_SHOWN = 5


def own_unit(request: OfficeRequest) -> Unit:
    """Return the unit of who asks. Raises NotAllowed when he has none."""
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    return unit


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List what was made here, and what arrived from provinces."""
    page = page_of(list_returns(visible_to=request.user), request)
    received = page_of(list_received(visible_to=request.user), request)
    context = {"page": page, "received": received}
    return render(request, "office/period_returns.html", context)


@office_page(SEND)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Gather a period as its next edition; nothing is sent yet."""
    unit = own_unit(request)
    form = PrepareForm(posted(request), today=timezone.localdate(request.now))
    made: list[PeriodReturn] = []

    def prepare(data: dict[str, Any]) -> None:
        period = read_period(data["period"])
        made.append(prepare_return(period=period, unit=unit, actor=request.user, at=request.now))

    if succeeds(form, prepare):
        return redirect("office:period_return", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Lập số liệu của một kỳ"),
        lead=_("Gom số liệu và đề án của tỉnh, ký, giữ lại để xem trước khi gửi."),
        submit=_("Lập"),
        back=page_address("period_returns"),
        back_label=_("Số liệu kỳ"),
    )


@office_page(READ)
def page(request: OfficeRequest, return_id: int) -> HttpResponse:
    """Show one edition: how far it is, what it tells, what differs from the one before."""
    row = get_return(return_id, visible_to=request.user)
    before = edition_before(row)
    projects = project_rows(row, request.user)
    is_open = row.state in (PeriodReturn.State.PREPARED, PeriodReturn.State.SENDING)
    changes = differences(before.document, row.document) if before else None
    context = {
        "row": row,
        "before": before,
        "figures": figure_rows(row.document),
        "changed": [(label_of(each.indicator), each) for each in changes.figures]
        if changes
        else [],
        "moved": moved_projects(changes, request.user),
        "destination": destination_of(row.province),
        "projects": page_of(projects, request),
        "may_send": is_open and bool(can(request.user, SEND, unit=row.unit)),
        "journal": list_entries_of("period_return", row.pk)[:LINES_SHOWN],
    }
    return render(request, "office/period_return.html", context)


@require_POST
@office_page(SEND)
def send(request: OfficeRequest, return_id: int) -> HttpResponse:
    """Hand it to the worker."""
    row = get_return(return_id, visible_to=request.user)
    try:
        send_return(row=row, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đang gửi; mất mạng thì hệ thống tự gửi tiếp phần còn thiếu."))
    return redirect("office:period_return", row.pk)


@office_page(RECEIVE)
def destination(request: OfficeRequest) -> HttpResponse:
    """Say where the province sends."""
    unit = own_unit(request)
    known = destination_of(unit.province) if unit.province else None
    form = DestinationForm(posted(request), initial={"address": known.address if known else ""})

    def keep(data: dict[str, Any]) -> None:
        set_destination(address=data["address"], unit=unit, actor=request.user, at=request.now)

    if succeeds(form, keep):
        messages.success(request, _("Đã ghi địa chỉ nơi nhận."))
        return redirect("office:period_returns")
    return show_form(
        request,
        form,
        title=_("Nơi nhận số liệu"),
        lead=_("Khóa riêng để ký không ghi ở đây: nó nằm trên máy chủ của tỉnh."),
        submit=_("Ghi"),
        back=page_address("period_returns"),
        back_label=_("Số liệu kỳ"),
    )
