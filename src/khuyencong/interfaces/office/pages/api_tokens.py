"""Tokens of other systems: the list, a new one, one withdrawn."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from khuyencong.apps.integrations.actions.make_token import make_token
from khuyencong.apps.integrations.actions.withdraw_token import withdraw_token
from khuyencong.apps.integrations.models import Token
from khuyencong.apps.integrations.queries import KEEP, get_token, list_tokens, units_to_keep
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import page_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.integrations import TokenForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

USUAL_LIFE = timedelta(days=365)


@office_page(KEEP)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the tokens of the units the person looks after."""
    context = {
        "page": page_of(list_tokens(visible_to=request.user), request),
        "today": timezone.localdate(request.now),
    }
    return render(request, "office/api_tokens.html", context)


@never_cache
@office_page(KEEP)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Make a token; the page that follows tells its secret, and no page ever after."""
    unit, today = request.user.main_unit(), timezone.localdate(request.now)
    initial = {"unit": unit.code if unit else "", "last_on": today + USUAL_LIFE}
    form = TokenForm(posted(request), units=units_to_keep(request.user), initial=initial)
    made: list[tuple[Token, str]] = []

    def make(data: dict[str, Any]) -> None:
        made.append(make_token(**data, actor=request.user, at=request.now))

    if succeeds(form, make):
        token, secret = made[0]
        return render(request, "office/api_token_made.html", {"token": token, "secret": secret})
    return show_form(
        request,
        form,
        title=_("Làm mã truy cập"),
        lead=_("Hệ thống cầm mã này thấy và làm đúng những gì chọn dưới đây, thay mặt một đơn vị."),
        submit=_("Làm mã"),
        back=page_address("api_tokens"),
        back_label=_("Hệ thống khác"),
    )


@office_page(KEEP)
def withdraw_page(request: OfficeRequest, token_id: int) -> HttpResponse:
    """Withdraw a token, after a page that says what it is."""
    token = get_token(token_id, visible_to=request.user)
    if request.method != "POST":
        return render(request, "office/api_token_withdraw.html", {"token": token})
    try:
        withdraw_token(token=token, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã thu hồi mã; từ bây giờ hệ thống đó bị từ chối."))
    return redirect("office:api_tokens")
