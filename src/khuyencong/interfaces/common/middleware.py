"""Small things done to every request."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils import timezone

from khuyencong.interfaces.common.errors import too_large

Answer = Callable[[HttpRequest], HttpResponse]


def stamp_time(answer: Answer) -> Answer:
    """Give each request its instant, ``request.now``: below, nobody reads the clock."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.now = timezone.now()  # type: ignore[attr-defined]
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
