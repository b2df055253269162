"""Keep what happens at the door of each account.

Django tells through signals when somebody came in, went out or was refused; they carry no rule.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from axes.helpers import get_client_ip_address
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.http import HttpRequest

from khuyencong.apps.accounts.models import Account, SignIn, SignInKind
from khuyencong.apps.accounts.throttle import (
    REFUSED_FROM_CLIENT,
    TooOften,
    network_of,
    take_turn,
)

_BROWSER_LENGTH = 300


def listen() -> None:
    """Hear Django's three signals."""
    user_logged_in.connect(_came_in, dispatch_uid="accounts.came_in")
    user_logged_out.connect(_went_out, dispatch_uid="accounts.went_out")
    user_login_failed.connect(_was_refused, dispatch_uid="accounts.was_refused")


def _came_in(request: HttpRequest | None, user: Account, **_: Any) -> None:
    _keep(SignInKind.IN, user, request)


def _went_out(request: HttpRequest | None, user: Account | None, **_: Any) -> None:
    _keep(SignInKind.OUT, user, request)


def _was_refused(credentials: dict[str, Any], request: HttpRequest | None = None, **_: Any) -> None:
    name = str(credentials.get("username") or "")
    _keep(SignInKind.REFUSED, Account.objects.filter(username__iexact=name).first(), request)
    if request is not None and (at := getattr(request, "now", None)):
        with suppress(TooOften):
            take_turn(REFUSED_FROM_CLIENT, network_of(get_client_ip_address(request)), at=at)


def _keep(kind: SignInKind, account: Account | None, request: HttpRequest | None) -> None:
    """Store one line; nothing for an unknown name, nor outside a page (no instant)."""
    at = getattr(request, "now", None)
    if account is None or request is None or at is None:
        return
    SignIn.objects.create(
        account=account,
        at=at,
        kind=kind,
        address=get_client_ip_address(request) or None,
        browser=request.META.get("HTTP_USER_AGENT", "")[:_BROWSER_LENGTH],
    )
