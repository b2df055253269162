"""Who must sign in comes back to the page he was on, not to where its form was sent."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect


def to_the_door(request: Any) -> HttpResponse:
    """Lead to signing in, the whole page also where only a part of it was asked for."""
    answer = redirect_to_login(_page(request), resolve_url("office:sign_in"))
    return HttpResponseClientRedirect(answer.url) if request.headers.get("HX-Request") else answer


def _page(request: Any) -> str:
    """Return the page that is open in the browser, as path and query."""
    is_part = bool(request.headers.get("HX-Request"))
    if request.method == "GET" and not is_part:
        return str(request.get_full_path())
    page = request.headers.get("HX-Current-URL" if is_part else "Referer", "")
    is_ours = url_has_allowed_host_and_scheme(
        page, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    if not is_ours:
        return resolve_url("office:home")
    parts = urlsplit(page)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
