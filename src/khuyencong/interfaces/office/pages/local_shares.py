"""Ratios of advances a province rules for its own money: the list, a new one, the end of one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.money.actions.add_local_share import add_local_share
from khuyencong.apps.money.actions.end_local_share import end_local_share
from khuyencong.apps.money.queries import get_local_share, list_local_shares
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import page_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.local_share import EndShareForm, LocalShareForm
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.page import OfficeRequest, office_page

WRITE = "norms.add_local"
MOST = 200


@office_page("money.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """Show them, the newest first, with which hold today and which the person may end."""
    today = timezone.localdate(request.now)
    shares = list(list_local_shares(visible_to=request.user)[:MOST])
    rows = [
        (
            each,
            each.valid_from <= today and (not each.valid_to or today <= each.valid_to),
            bool(can(request.user, WRITE, unit=each.unit)),
        )
        for each in shares
    ]
    context = {"rows": rows, "may": can(request.user, WRITE)}
    return render(request, "office/local_shares.html", context)


@office_page(WRITE)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Enter a ratio."""
    units = units_with(request.user, WRITE)
    form = LocalShareForm(posted(request), units=units, library=installation_norms())

    def add(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        add_local_share(unit=form.own_unit, **form.facts(), **given)

    if units and succeeds(form, add):
        messages.success(request, _("Đã ghi tỷ lệ tạm ứng của tỉnh."))
        return redirect("office:local_shares")
    return _form(request, form, _("Ghi tỷ lệ tạm ứng của tỉnh"))


@office_page(WRITE)
def end_page(request: OfficeRequest, share_id: int) -> HttpResponse:
    """Enter the last day of a ratio."""
    share = get_local_share(share_id, visible_to=request.user)
    form = EndShareForm(posted(request))

    def end(data: dict[str, Any]) -> None:
        end_local_share(share=share, **data, actor=request.user, at=request.now)

    if succeeds(form, end):
        messages.success(request, _("Đã ghi ngày hết hiệu lực."))
        return redirect("office:local_shares")
    return _form(request, form, _("Ghi hết hiệu lực"), lead=share.act)


def _form(request: OfficeRequest, form: Any, title: str, lead: str = "") -> HttpResponse:
    return show_form(
        request,
        form,
        title=title,
        lead=lead,
        submit=title,
        back=page_address("local_shares"),
        back_label=_("Tỷ lệ tạm ứng của tỉnh"),
    )
