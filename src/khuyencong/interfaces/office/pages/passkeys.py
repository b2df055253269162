"""Passkeys: made on pages of one's own account, used at the door."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.actions.add_passkey import add_passkey
from khuyencong.apps.accounts.models import Account, CameBy
from khuyencong.apps.accounts.outside.provider import is_outside_only
from khuyencong.apps.accounts.second_step.passkeys import (
    Asked,
    ask_for_known,
    ask_for_new,
    prove_passkey,
    whose_key,
)
from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.at_the_door import let_in, who_waits
from khuyencong.interfaces.office.forms.security import PasskeyForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.second_step import refuse
from khuyencong.interfaces.office.pages.security import show_codes
from khuyencong.interfaces.office.proved import go_on, proved_lately

ASKED = "passkey_asked"
"""Key in the session: what a browser was asked a moment ago."""
LASTS_S = 300
CONFLICT = 409


@office_page(None)
@proved_lately
def passkey_add_page(request: OfficeRequest) -> HttpResponse:
    """Name a new key and make it; who one is was asked before the device makes anything."""
    form = PasskeyForm(posted(request))
    codes: list[str] = []

    def add(data: dict[str, Any]) -> None:
        made = add_passkey(
            account=request.user,
            name=data["name"],
            answer=data["answer"],
            state=_take(request, "new"),
            host=_host(request),
            post=deliver_mail.enqueue,
            actor=request.user,
            at=request.now,
            keep=request.session.session_key or "",
        )
        codes.extend(made)

    if succeeds(form, add):
        go_on(request)
        messages.success(request, _("Đã thêm khóa; các máy khác phải đăng nhập lại."))
        return show_codes(request, codes) if codes else redirect("office:security")
    return render(request, "office/passkey_add.html", {"form": form})


@require_POST
@office_page(None)
@proved_lately
def passkey_add_options(request: OfficeRequest) -> HttpResponse:
    """Tell the browser which key to make."""
    try:
        return _ask(request, "new", ask_for_new(request.user, host=_host(request)))
    except DomainError as refusal:
        return JsonResponse({"error": str(refusal)}, status=CONFLICT)


@never_cache
@require_POST
def passkey_options(request: Any) -> HttpResponse:
    """Tell the browser at the door which key to show: of whom waits there, or of anybody."""
    return _ask(request, "known", ask_for_known(who_waits(request), host=_host(request)))


@never_cache
@require_POST
def passkey_sign_in(request: Any) -> HttpResponse:
    """Let in who shows a key: as the second step, or alone when it has checked its holder."""
    waits, answer = who_waits(request), request.POST.get("answer", "")
    account = waits or _holder(answer)
    try:
        state = _take(request, "known")
        if account is None or (waits is None and is_outside_only()):
            raise BadInput("accounts.wrong_passkey", "Khóa chưa được nhận; hãy thử lại")
        if waits is None and state["user_verification"] != "required":
            raise BadInput("accounts.wrong_passkey", "Khóa chưa được nhận; hãy thử lại")
        prove_passkey(account, answer, state, host=_host(request), at=request.now)
    except BadInput as refusal:
        if account is not None:
            refuse(request, account)
        messages.error(request, str(refusal))
        return redirect("office:second_step" if waits else "office:sign_in")
    return let_in(request, account, came_by=CameBy.PASSKEY)


def _holder(answer: str) -> Account | None:
    account_id = whose_key(answer)
    return Account.open_with_roles(account_id) if account_id is not None else None


def _host(request: Any) -> str:
    return str(request.get_host()).rpartition(":")[0] or str(request.get_host())


def _ask(request: Any, what: str, asked: Asked) -> JsonResponse:
    options, state = asked
    at = int(request.now.timestamp())
    request.session[ASKED] = {"for": what, "state": state, "at": at}
    return JsonResponse(options)


def _take(request: Any, what: str) -> dict[str, str]:
    """Return what was asked, this once. Raises BadInput when nothing was, or too long ago."""
    asked = request.session.pop(ASKED, None) or {}
    if asked.get("for") != what or request.now.timestamp() - asked["at"] > LASTS_S:
        raise BadInput("accounts.passkey_late", "Đã quá năm phút; hãy bấm lại nút khóa truy cập")
    state: dict[str, str] = asked["state"]
    return state
