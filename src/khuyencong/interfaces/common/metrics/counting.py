"""What each request adds: one to its route, its time, its SQL statements.

The web server runs several processes. Each writes its counts to files of a folder they share
(``config.gunicorn`` names it), and whichever process is asked adds them up.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import connections
from django.http import HttpRequest, HttpResponse
from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.multiprocess import MultiProcessCollector

from khuyencong.interfaces.common.request_log import method_of, route_of

SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""The package looks for the folder under this name in the environment when it is loaded."""
OWN = CollectorRegistry()
REQUESTS = Counter(
    "khuyencong_requests",
    "Requests answered",
    ["route", "method", "status"],
    registry=OWN,
)
SECONDS = Histogram(
    "khuyencong_request_seconds",
    "Time until the answer began",
    ["route"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
    registry=OWN,
)
STATEMENTS = Histogram(
    "khuyencong_request_sql_statements",
    "SQL statements of a request",
    ["route"],
    buckets=(0, 2, 5, 10, 20, 50, 100),
    registry=OWN,
)


class Statements:
    """Counts the statements that pass through it on their way to the database."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, execute: Callable[..., Any], *told: Any) -> Any:
        self.count += 1
        return execute(*told)


def count_requests(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Count each request once it is answered. Takes no part while nobody may read the counts."""
    if not settings.METRICS_ON:
        raise MiddlewareNotUsed

    def middleware(request: HttpRequest) -> HttpResponse:
        began, statements = time.perf_counter(), Statements()
        with ExitStack() as watched:
            for alias in connections:
                watched.enter_context(connections[alias].execute_wrapper(statements))
            response = answer(request)
        route = counted_route(request)
        status = f"{response.status_code // 100}xx"
        REQUESTS.labels(route, method_of(request), status).inc()
        SECONDS.labels(route).observe(time.perf_counter() - began)
        STATEMENTS.labels(route).observe(statements.count)
        return response

    return middleware


def counted_route(request: HttpRequest) -> str:
    """Return the name of the route, ``static`` for a file of ours, ``none`` for no page of ours."""
    if route := route_of(request):
        return route
    return "static" if request.path.startswith(settings.STATIC_URL) else "none"


def counts() -> CollectorRegistry:
    """Return the counts of all processes of the server, of this one where it stands alone."""
    if SHARED_FOLDER not in os.environ:
        return OWN
    together = CollectorRegistry()
    MultiProcessCollector(together)  # type: ignore[no-untyped-call]
    return together
