"""Between the first step and the second: known, but not in. Lasts five minutes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.auth import login
from django.http import HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils.crypto import constant_time_compare
from django.utils.http import url_has_allowed_host_and_scheme

from khuyencong.apps.accounts.models import Account, CameBy
from khuyencong.apps.accounts.second_step.standing import has_second_step
from khuyencong.interfaces.office.speaking import speak

BACKEND = "khuyencong.apps.accounts.backend.AccountBackend"
WAITS = "waits_for_second_step"
LASTS = timedelta(minutes=5)


def come_in(
    request: Any, account: Account, *, to: str, came_by: CameBy, is_proved: bool = False
) -> HttpResponse:
    """Let in who proved himself once, or ask for the second step where the account has one.

    ``is_proved``: another system that is trusted with it asked for a second step already.
    """
    request.second_step_outside = is_proved
    if not is_proved and has_second_step(account):
        request.session.cycle_key()  # nobody else holds the key of what waits here
        request.session[WAITS] = {
            "account": account.pk,
            "at": int(request.now.timestamp()),
            "hash": account.get_session_auth_hash(),
            "to": to,
            "by": came_by,
        }
        return redirect("office:second_step")
    return let_in(request, account, to=to, came_by=came_by)


def who_waits(request: Any) -> Account | None:
    """Return who took the first step a moment ago; None when it is too late, or when the
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
    is_from_outside = waits.get("by") == CameBy.OUTSIDE and came_by != CameBy.OUTSIDE
    request.came_by = CameBy.OUTSIDE_CODE if is_from_outside else came_by
    login(request, account, backend=BACKEND)
    answer = redirect(to or waits.get("to") or resolve_url("office:home"))
    speak(answer, account.language)
    return answer


def asked_next(request: Any) -> str:
    """Return the page asked for in the address, empty for one that is not ours."""
    to: str = request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(
        to, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return to if is_ours else ""
