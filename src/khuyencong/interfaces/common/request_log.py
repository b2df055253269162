"""Each request has a number, goes back with it, and is told in one line of the log."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Callable

import structlog
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from opentelemetry.trace import Span, SpanKind
from structlog.contextvars import bound_contextvars

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.integrations.models import Token
from khuyencong.apps.notices.spans import PARENT, end_as, parent_here, span

HEADER, FAULT = "X-Request-ID", 500
_NUMBER = re.compile(r"[A-Za-z0-9._-]{8,64}", re.ASCII)
_TRACE = re.compile(r"00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})", re.ASCII)
"""``traceparent`` of W3C Trace Context: version, trace, parent, flags."""
log = structlog.get_logger("khuyencong.requests")


def request_log(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Number the request; what is logged meanwhile carries number and trace."""

    def middleware(request: HttpRequest) -> HttpResponse:
        number, began = request_number(request), time.perf_counter()
        asked = request.headers.get(PARENT, "")
        with span("request", kind=SpanKind.SERVER, parent=asked, request=number) as begun:
            told = {"request": number} | trace_of(parent_here().get(PARENT, asked))
            with bound_contextvars(**told):
                response = answer(request)
                response[HEADER] = number
                log.info("request", **_line(request, response, began))
            _end(begun, request, response)
        return response

    return middleware


def request_number(request: HttpRequest) -> str:
    """Return the number that a proxy of ours gave, else a new one: strangers give none."""
    given = request.headers.get(HEADER, "") if settings.PROXY_COUNT else ""
    return given if _NUMBER.fullmatch(given) else uuid.uuid4().hex


def trace_of(parent: str) -> dict[str, str]:
    """Return the trace of a ``traceparent``: of the caller, or one begun here; maybe none."""
    found = _TRACE.fullmatch(parent)
    return {"trace": found[1], "trace_flags": found[2]} if found else {}


def method_of(request: HttpRequest) -> str:
    """Return the method if it is one of those known: strangers make up others."""
    return request.method if request.method in _METHODS else "other"


def route_of(request: HttpRequest) -> str:
    """Return the name of the route, empty when the address leads to none."""
    match = request.resolver_match
    return match.view_name if match else ""


def _end(begun: Span, request: HttpRequest, response: HttpResponse) -> None:
    method, route, status = method_of(request), route_of(request), response.status_code
    told: dict[str, str | int] = {
        "http.request.method": method,
        "http.route": route,
        "http.response.status_code": status,
    }
    end_as(begun, f"{method} {route}".strip(), is_fault=status >= FAULT, **told)


def _line(request: HttpRequest, response: HttpResponse, began: float) -> dict[str, object]:
    line: dict[str, object] = {
        "method": method_of(request),
        "route": route_of(request),
        "status": response.status_code,
        "ms": round((time.perf_counter() - began) * 1000, 1),
    }
    account = request.__dict__.get("_cached_user")  # asked by the page itself, or nobody did
    if isinstance(account, Account):
        line["account"] = account.pk
        if members := account.__dict__.get("_memberships"):
            line["unit"] = members[0].unit_id
    elif isinstance(token := getattr(request, "auth", None), Token):
        line["unit"] = token.unit_id
    return line


_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
