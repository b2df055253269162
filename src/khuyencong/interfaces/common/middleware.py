"""Small things done to every request."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils import timezone

from khuyencong.interfaces.common.errors import open_line, too_large

Answer = Callable[[HttpRequest], HttpResponse]


def stamp_time(answer: Answer) -> Answer:
    """Give each request its instant, ``request.now``: below, nobody reads the clock."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.now = timezone.now()  # type: ignore[attr-defined]
        return answer(request)

    return middleware


def refuse_odd_requests(answer: Answer) -> Answer:
    """Refuse what browsers never ask (TRACE), and a program that shows its token on an open line:
    led on to TLS it would go on doing so."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.method == "TRACE":
            return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
        is_open = settings.SECURE_SSL_REDIRECT and not request.is_secure()
        if is_open and request.path.startswith("/api/"):
            return open_line(request)
        return answer(request)

    return middleware


def refuse_large_bodies(answer: Answer) -> Answer:
    """Answer 413 to a body over the limit, before anything reads it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdigit() and int(length) > settings.MAX_BODY_BYTES:
            return too_large(request)
        return answer(request)

    return middleware


class CompressPages(GZipMiddleware):
    """Compress what is text; sheets, papers and pictures are compressed already."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        kind = response.headers.get("Content-Type", "").partition(";")[0]
        if kind not in ("text/html", "application/json"):
            return response
        return super().process_response(request, response)
