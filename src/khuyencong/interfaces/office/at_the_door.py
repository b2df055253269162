"""Between the right password and the second step: known, but not in. Lasts five minutes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.auth import login
from django.http import HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils.crypto import constant_time_compare

from khuyencong.apps.accounts.models import Account, CameBy
from khuyencong.apps.accounts.second_step.standing import has_second_step
from khuyencong.interfaces.office.speaking import speak

BACKEND = "khuyencong.apps.accounts.backend.AccountBackend"
WAITS = "waits_for_second_step"
LASTS = timedelta(minutes=5)


def come_in(request: Any, account: Account, *, to: str, came_by: CameBy) -> HttpResponse:
    """Let in who proved himself once, or ask for the second step where the account has one."""
    if has_second_step(account):
        request.session.cycle_key()  # nobody else holds the key of what waits here
        request.session[WAITS] = {
            "account": account.pk,
            "at": int(request.now.timestamp()),
            "hash": account.get_session_auth_hash(),
            "to": to,
        }
        return redirect("office:second_step")
    return let_in(request, account, to=to, came_by=came_by)


def who_waits(request: Any) -> Account | None:
    """Return who gave the right password a moment ago; None when it is too late, or when the
    password changed or the account was locked meanwhile."""
    waits = request.session.get(WAITS)
    if not waits or request.now.timestamp() - waits["at"] > LASTS.total_seconds():
        return None
    account = Account.open_with_roles(waits["account"])
    if account is None or not constant_time_compare(waits["hash"], account.get_session_auth_hash()):
        return None
    return account


def let_in(request: Any, account: Account, *, to: str = "", came_by: CameBy) -> HttpResponse:
    """Begin the session; the page asked for before comes next."""
    waits = request.session.pop(WAITS, None) or {}
    request.came_by = came_by
    login(request, account, backend=BACKEND)
    answer = redirect(to or waits.get("to") or resolve_url("office:home"))
    speak(answer, account.language)
    return answer
