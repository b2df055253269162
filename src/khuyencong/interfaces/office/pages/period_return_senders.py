"""Provinces that may send here: the list, a new one, the end of a key."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.period_returns.actions.end_sender import end_sender
from khuyencong.apps.period_returns.actions.register_sender import register_sender
from khuyencong.apps.period_returns.queries import get_sender, list_senders
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import page_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.period_returns import EndForm, SenderForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.period_returns import RECEIVE, own_unit


@office_page(RECEIVE)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the provinces with their keys."""
    page = page_of(list_senders(visible_to=request.user), request)
    return render(request, "office/return_senders.html", {"page": page})


@office_page(RECEIVE)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Register a province."""
    form = SenderForm(posted(request), initial={"since_on": timezone.localdate(request.now)})

    def register(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        register_sender(facts=form.facts(), unit=own_unit(request), **given)

    if succeeds(form, register):
        messages.success(request, _("Đã đăng ký nơi gửi."))
        return redirect("office:return_senders")
    return _form(request, form, _("Đăng ký nơi gửi"), _("Đăng ký"))


@office_page(RECEIVE)
def end_page(request: OfficeRequest, sender_id: int) -> HttpResponse:
    """End the key of a province."""
    sender = get_sender(sender_id, visible_to=request.user)
    form = EndForm(posted(request), initial={"last_on": timezone.localdate(request.now)})

    def end(data: dict[str, Any]) -> None:
        end_sender(sender=sender, actor=request.user, at=request.now, **data)

    if succeeds(form, end):
        messages.success(request, _("Đã ghi ngày hết hạn của khóa."))
        return redirect("office:return_senders")
    title = _("Hết hạn khóa của %(province)s") % {"province": sender.province.name}
    return _form(request, form, title, _("Ghi ngày hết hạn"))


def _form(request: OfficeRequest, form: Any, title: str, submit: str) -> HttpResponse:
    return show_form(
        request,
        form,
        title=title,
        submit=submit,
        back=page_address("return_senders"),
        back_label=_("Nơi gửi"),
    )
