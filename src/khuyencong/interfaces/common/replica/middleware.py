"""Decide for each request whether it reads from the replica, and go on without when it fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest
from django.http.response import HttpResponseBase, StreamingHttpResponse

from khuyencong.apps.accounts.models import Account
from khuyencong.interfaces.common.replica.nearness import NEARNESS
from khuyencong.interfaces.common.replica.pages import BEAR_DELAY
from khuyencong.interfaces.common.replica.reading import (
    Reading,
    current_reading,
    within,
)
from khuyencong.interfaces.common.request_log import route_of

WROTE = f"{settings.COOKIE_PREFIX}khuyencong-wrote"
"""Cookie of a browser that did something lately: it sees its own work at once."""
SAFE = ("GET", "HEAD")
LONGER_S = 2
"""A verdict may be a second old, and a browser's clock cuts a second."""


class ReadReplica:
    """Off while a request begins; on for a page of the table; off again at the first write."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not settings.HAS_REPLICA:
            raise MiddlewareNotUsed
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with within(Reading()) as reading:
            response = self._answer(request)
        if reading.is_on and response.streaming:
            _stay_within(cast(StreamingHttpResponse, response), reading)
        if request.method not in SAFE or reading.has_acted:
            response.set_cookie(
                WROTE,
                "1",
                max_age=settings.REPLICA_MOST_BEHIND_S + LONGER_S,
                httponly=True,
                secure=settings.SESSION_COOKIE_SECURE,
                samesite="Lax",
            )
        return response

    def process_view(self, request: HttpRequest, *_: Any) -> None:
        reading = current_reading()
        if reading is None or request.method not in SAFE or WROTE in request.COOKIES:
            return
        route = route_of(request)
        if route not in BEAR_DELAY:
            return
        if route.startswith("office:") and isinstance(request.user, Account):
            request.user.current_memberships()  # who he is and may be is never old
        reading.is_on = NEARNESS.is_near()

    def process_exception(
        self, request: HttpRequest, failure: Exception
    ) -> HttpResponseBase | None:
        """Make the page once more from the primary when the replica failed in the middle of it."""
        reading, match = current_reading(), request.resolver_match
        if (
            reading is None
            or not reading.is_on
            or match is None
            or not isinstance(failure, OperationalError | InterfaceError)
        ):
            return None
        reading.is_on = False
        NEARNESS.fails()
        return cast(HttpResponseBase, match.func(request, *match.args, **match.kwargs))


def _stay_within(response: StreamingHttpResponse, reading: Reading) -> None:
    """Rows of a long sheet are read after the request was answered: from the replica still."""
    if response.is_async:
        return

    def parts(rest: Iterator[bytes]) -> Iterator[bytes]:
        while True:
            with within(reading):
                part = next(rest, None)
            if part is None:
                return
            yield part

    response.streaming_content = parts(iter(cast(Iterator[bytes], response.streaming_content)))
