"""Webhooks: who is told of what, what was told, and telling it again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from khuyencong.apps.integrations.actions.add_subscription import add_subscription
from khuyencong.apps.integrations.actions.end_subscription import end_subscription
from khuyencong.apps.integrations.actions.send_again import send_again
from khuyencong.apps.integrations.models import Subscription
from khuyencong.apps.integrations.queries import (
    KEEP,
    get_subscription,
    list_deliveries,
    list_subscriptions,
    units_to_keep,
)
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import page_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.integrations import HookForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(KEEP)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the addresses that are told of events."""
    page = page_of(list_subscriptions(visible_to=request.user), request)
    return render(request, "office/api_hooks.html", {"page": page})


@never_cache
@office_page(KEEP)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Add an address; the page that follows tells the secret, and no page ever after."""
    unit = request.user.main_unit()
    initial = {"unit": unit.code if unit else ""}
    form = HookForm(posted(request), units=units_to_keep(request.user), initial=initial)
    made: list[tuple[Subscription, str]] = []

    def add(data: dict[str, Any]) -> None:
        made.append(add_subscription(**data, actor=request.user, at=request.now))

    if succeeds(form, add):
        hook, secret = made[0]
        return render(request, "office/api_hook_made.html", {"hook": hook, "secret": secret})
    return show_form(
        request,
        form,
        title=_("Thêm nơi nhận tin"),
        lead=_("Tin chỉ có mã số của việc và bản ghi; hệ thống kia đọc nội dung bằng mã truy cập."),
        submit=_("Thêm"),
        back=page_address("api_hooks"),
        back_label=_("Nơi nhận tin"),
    )


@office_page(KEEP)
def hook_page(request: OfficeRequest, hook_id: int) -> HttpResponse:
    """Show what an address was told and is to be told."""
    hook = get_subscription(hook_id, visible_to=request.user)
    page = page_of(list_deliveries(hook), request)
    return render(request, "office/api_hook.html", {"hook": hook, "page": page})


@office_page(KEEP)
def end_page(request: OfficeRequest, hook_id: int) -> HttpResponse:
    """Tell an address nothing more, after a page that says what it is."""
    hook = get_subscription(hook_id, visible_to=request.user)
    if request.method != "POST":
        return render(request, "office/api_hook_end.html", {"hook": hook})
    try:
        end_subscription(subscription=hook, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã thôi gửi tin tới địa chỉ này."))
    return redirect("office:api_hook", hook.pk)


@require_POST
@office_page(KEEP)
def again(request: OfficeRequest, hook_id: int, delivery_id: int) -> HttpResponse:
    """Tell one event once more."""
    hook = get_subscription(hook_id, visible_to=request.user)
    delivery = list_deliveries(hook).get(pk=delivery_id)
    try:
        send_again(delivery=delivery, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Tin được gửi lại ngay; kết quả hiện ở dòng của tin."))
    return redirect("office:api_hook", hook.pk)
