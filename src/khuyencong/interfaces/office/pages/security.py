"""How one signs in: the second step and its parts, on pages of one's own account."""

from __future__ import annotations

from typing import Any

import segno
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.actions.add_authenticator_app import add_authenticator_app
from khuyencong.apps.accounts.actions.remove_authenticator import remove_authenticator
from khuyencong.apps.accounts.actions.renew_recovery_codes import renew_recovery_codes
from khuyencong.apps.accounts.outside.provider import named_provider
from khuyencong.apps.accounts.outside.whose import link_of
from khuyencong.apps.accounts.second_step.app_codes import app_address, new_app_secret
from khuyencong.apps.accounts.second_step.rules import StepMark
from khuyencong.apps.accounts.second_step.sealing import seal, unseal
from khuyencong.apps.accounts.second_step.standing import standing_of
from khuyencong.apps.accounts.sessions import STEP, list_open_sessions
from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.office.forms.security import CodeForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.proved import go_on, proved_lately

NEW_APP = "new_app"
"""Key in the session: the sealed secret of an app that has not shown a code yet."""


@office_page(None)
def security_page(request: OfficeRequest) -> HttpResponse:
    """Show what one signs in with, and where one is signed in."""
    context = {
        "standing": standing_of(request.user),
        "is_due": request.session.get(STEP) == StepMark.DUE,
        "sessions": list_open_sessions(request.user, at=request.now),
        "own_key": request.session.session_key,
        "outside": (outside := named_provider()),
        "link": link_of(request.user, outside),
    }
    return render(request, "office/security.html", context)


@office_page(None)
@proved_lately
@sensitive_post_parameters("code")
def app_add_page(request: OfficeRequest) -> HttpResponse:
    """Show the secret as a picture and as text; keep it once the app has shown a right code."""
    if NEW_APP not in request.session:
        request.session[NEW_APP] = seal(new_app_secret())
    secret = unseal(request.session[NEW_APP])
    form = CodeForm(posted(request))
    codes: list[str] = []

    def add(data: dict[str, Any]) -> None:
        codes.extend(
            add_authenticator_app(
                account=request.user, secret=secret, code=data["code"], **_given(request)
            )
        )

    if succeeds(form, add):
        del request.session[NEW_APP]
        go_on(request)
        messages.success(request, _("Đã bật mã của ứng dụng; các máy khác phải đăng nhập lại."))
        return show_codes(request, codes) if codes else redirect("office:security")
    address = app_address(secret, username=request.user.get_username())
    context = {
        "form": form,
        "secret": " ".join(secret[each : each + 4] for each in range(0, len(secret), 4)),
        "picture": segno.make(address, error="m").svg_inline(
            scale=4, border=2, dark="#000", light="#fff"
        ),
    }
    return render(request, "office/app_add.html", context, status=status_of(form))


@require_POST
@office_page(None)
@proved_lately
def authenticator_remove(request: OfficeRequest, row_id: int) -> HttpResponse:
    """Take an app or a passkey off."""
    row = Authenticator.objects.select_related("user").get(pk=row_id, user=request.user.pk)
    try:
        remove_authenticator(row=row, **_given(request))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        go_on(request)
        messages.success(request, _("Đã bỏ; các máy khác phải đăng nhập lại."))
    return redirect("office:security")


@require_POST
@office_page(None)
@proved_lately
def codes_renew(request: OfficeRequest) -> HttpResponse:
    """Make ten new recovery codes and show them, this once."""
    try:
        codes = renew_recovery_codes(
            account=request.user, post=deliver_mail.enqueue, actor=request.user, at=request.now
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("office:security")
    return show_codes(request, codes)


def show_codes(request: OfficeRequest, codes: list[str]) -> HttpResponse:
    """Show recovery codes in two groups of digits, to be read and typed."""
    shown = [f"{code[:5]} {code[5:]}" for code in codes]
    return render(request, "office/recovery_codes.html", {"codes": shown})


def _given(request: OfficeRequest) -> dict[str, Any]:
    return {
        "post": deliver_mail.enqueue,
        "actor": request.user,
        "at": request.now,
        "keep": request.session.session_key or "",
    }
