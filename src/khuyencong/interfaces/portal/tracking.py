"""Where is my file: by its code, for anybody who has it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from khuyencong.apps.accounts.throttle import Limit, TooOften
from khuyencong.apps.projects.tracking import track
from khuyencong.domain.foundation.check_codes import shown_code
from khuyencong.interfaces.common.clients import client_address
from khuyencong.interfaces.common.human_guard import HumanGuard

ASKED_AFTER = Limit("track_asked", 10, timedelta(minutes=15))
"""From so many codes of one address on, each is asked the question; ``LOOK_UPS`` ends them all."""


@never_cache
def track_page(request: HttpRequest) -> HttpResponse:
    """Say where the dossier of a code is; every other code gets one and the same answer."""
    text = request.GET.get("code", "")[:40]
    guard = HumanGuard("track", request, often=ASKED_AFTER, is_sealed=False)
    context: dict[str, Any] = {"text": text, "guard": guard}
    status = 200
    if text.strip() and guard.lets_pass():
        guard.done()
        try:
            found = track(text, client=client_address(request), at=timezone.now())
        except TooOften as refusal:
            context["refusal"], status = str(refusal), 429
        else:
            context |= {"is_asked": True, "found": found}
            context["code"] = shown_code(found.code) if found else ""
    return render(request, "portal/track.html", context, status=status)
