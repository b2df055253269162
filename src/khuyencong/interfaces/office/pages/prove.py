"""Show again who one is, before a change of how one signs in."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from khuyencong.apps.accounts.outside.provider import named_provider
from khuyencong.apps.accounts.outside.whose import link_of
from khuyencong.apps.accounts.second_step.proving import prove_password
from khuyencong.apps.accounts.sessions import PROVED_AT, follow_key
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.at_the_door import asked_next
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.security import CodeForm, PasswordForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.second_step import refuse, told


@office_page(None)
@sensitive_post_parameters("password", "code")
def prove_page(request: OfficeRequest) -> HttpResponse:
    """Ask for the password; for a code where the account has no password."""
    has_password = request.user.has_usable_password()
    form = (PasswordForm if has_password else CodeForm)(posted(request))
    if succeeds(form, lambda data: _prove(request, **data)):
        request.session[PROVED_AT] = int(request.now.timestamp())
        return redirect(_next(request))
    return show_form(
        request,
        form,
        title=_("Xác nhận lại là chính mình"),
        lead=_("Trang tiếp theo đổi cách đăng nhập, nên hệ thống hỏi lại trước."),
        submit=_("Tiếp tục"),
        back=reverse("office:profile"),
        back_label=_("Trang cá nhân"),
        **_other_way(request),
    )


def _other_way(request: OfficeRequest) -> dict[str, str]:
    """Return address and words of proving it through the provider one is linked with."""
    named = named_provider()
    if named is None or link_of(request.user, named) is None:
        return {}
    address = f"{reverse('office:outside_prove')}?{urlencode({'next': _next(request)})}"
    return {"other": address, "other_label": _("Xác nhận qua %(label)s") % {"label": named.label}}


def _prove(request: OfficeRequest, *, password: str = "", code: str = "") -> None:
    if code:
        told(request, request.user, code)
        return
    kept = request.user.password
    try:
        prove_password(request.user, password, at=request.now)
    except BadInput:
        refuse(request, request.user)
        raise
    if request.user.password != kept:  # hashed anew on the way: the session has to match it
        before = request.session.session_key
        update_session_auth_hash(request, request.user)
        follow_key(before, request.session.session_key)


def _next(request: Any) -> str:
    return asked_next(request) or reverse("office:security")
