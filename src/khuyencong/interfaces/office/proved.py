"""Before a change of how one signs in: show again who one is, when that is longer ago."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.http import JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from khuyencong.apps.accounts.second_step.rules import step_mark_of
from khuyencong.apps.accounts.sessions import PROVED_AT, STEP, follow_key

View = Callable[..., HttpResponseBase]
FORBIDDEN = 403


def proved_lately(view: View) -> View:
    """Lead to the page that asks for the password, then back; a script is told 403."""

    @wraps(view)
    def page(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if is_proved(request):
            return view(request, *args, **kwargs)
        back = request.path if request.method == "GET" else reverse("office:security")
        prove = f"{reverse('office:prove')}?{urlencode({'next': back})}"
        if request.headers.get("Accept") == "application/json":
            return JsonResponse({"go": prove}, status=FORBIDDEN)
        return redirect(prove)

    return page


def is_proved(request: Any) -> bool:
    """Tell whether the person of the session showed who he is a short while ago."""
    at = request.session.get(PROVED_AT, 0)
    return bool(request.now.timestamp() - at <= settings.PROVE_AGAIN_AFTER.total_seconds())


def go_on(request: Any) -> None:
    """Keep the own session after a change that ends all others, and ask anew how it stands."""
    before = request.session.session_key
    update_session_auth_hash(request, request.user)
    follow_key(before, request.session.session_key)
    request.session[STEP] = step_mark_of(request.user, on=timezone.localdate(request.now))
