"""What surrounds each request of somebody signed in: a session nobody used ends, who must set up a
second step does that first, the use is noted, and nothing of it stays in a store of the browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.second_step.rules import StepMark
from khuyencong.apps.accounts.sessions import STEP, is_idle, note_seen
from khuyencong.interfaces.office.coming_back import to_the_door

OF_PEOPLE = ("/office/", "/bien-tap/", "/co-so/", "/cong-tac-vien/")
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
BY_ITSELF = {"office:job"}
"""Pages that ask again by themselves: that is no use."""
Answer = Callable[[HttpRequest], HttpResponse]


def watch_sessions(answer: Answer) -> Answer:
    """Ask the session alone: no statement of its own on most requests."""

    def middleware(request: Any) -> HttpResponse:
        if _ended_idle(request) and request.path.startswith(OF_PEOPLE):
            return to_the_door(request)
        if not request.path.startswith(OF_PEOPLE) or not request.user.is_authenticated:
            return answer(request)
        if request.session.get(STEP) == StepMark.DUE and _name(request) not in WHILE_DUE:
            return redirect("office:security")
        response = answer(request)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return middleware


def _ended_idle(request: Any) -> bool:
    """End a session that nobody used for too long, and say so; else note that it is used.

    Visitors without one are not even looked at.
    """
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    if not is_idle(request.session, at=request.now):
        if not (request.headers.get("HX-Request") and _name(request) in BY_ITSELF):
            note_seen(request.session, at=request.now)  # a page for everybody is a use too
        return False
    if not request.user.is_authenticated:
        return False
    logout(request)
    minutes = int(settings.SESSION_IDLE.total_seconds() // 60)
    text = _("Đã tự đăng xuất vì %(minutes)s phút không dùng. Đăng nhập lại để làm tiếp.")
    messages.warning(request, text % {"minutes": minutes})
    return True


def _name(request: HttpRequest) -> str:
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return ""
