"""What surrounds each request of somebody signed in: who must set up a second step does that first,
the session is noted as used, and nothing of it stays in a store of the browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from khuyencong.apps.accounts.second_step.rules import StepMark
from khuyencong.apps.accounts.sessions import STEP, note_seen

OF_PEOPLE = ("/office/", "/bien-tap/")
WHILE_DUE = {
    "office:security",
    "office:app_add",
    "office:passkey_add",
    "office:passkey_add_options",
    "office:prove",
    "office:outside_prove",
    "office:outside_back",
    "office:sign_out",
}
"""The only pages for who must have a second step and has none."""
Answer = Callable[[HttpRequest], HttpResponse]


def watch_sessions(answer: Answer) -> Answer:
    """Ask the session alone: no statement of its own on most requests."""

    def middleware(request: Any) -> HttpResponse:
        if not request.path.startswith(OF_PEOPLE) or not request.user.is_authenticated:
            return answer(request)
        if request.session.get(STEP) == StepMark.DUE and _name(request) not in WHILE_DUE:
            return redirect("office:security")
        note_seen(request.session, at=request.now)
        response = answer(request)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return middleware


def _name(request: HttpRequest) -> str:
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return ""
