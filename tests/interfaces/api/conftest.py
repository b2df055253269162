"""What the tests of the API share: tokens, and a client that asks with one."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.utils import timezone

from tests.integration_cast import token_of

Ask = Callable[..., Any]


@pytest.fixture
def token(centre: Any) -> str:
    """The secret of a token of the centre with every scope, open today."""
    return new_secret(centre)


@pytest.fixture
def stranger(outsider: Any) -> str:
    """The same of a centre of another province."""
    return new_secret(outsider.main_unit())


def new_secret(unit: Any, *scopes: str) -> str:
    now = timezone.now()
    last_on = timezone.localdate(now) + timedelta(days=30)
    return token_of(unit, at=now, scopes=scopes, last_on=last_on)[1]


@pytest.fixture
def ask(client: Any) -> Ask:
    """Return ``ask(path, secret, body, method=, **headers)``: bodies go as JSON."""

    def asked(
        path: str, secret: str = "", body: Any = None, *, method: str = "", **headers: str
    ) -> Any:
        sent = {**headers, **({"Authorization": f"Bearer {secret}"} if secret else {})}
        how = method or ("POST" if body is not None else "GET")
        data = "" if body is None else json.dumps(body)
        kind = "application/json"
        return client.generic(how, f"/api/v1{path}", data, content_type=kind, headers=sent)

    return asked


@pytest.fixture
def server(db: None) -> Iterator[str]:
    """A real HTTP server of this installation, on the transaction of the test; its address."""
    shared = connections["default"]
    shared.inc_thread_sharing()  # type: ignore[attr-defined]

    def application(environ: Any, start: Any) -> Any:
        connections["default"] = shared
        return get_wsgi_application()(environ, start)

    running = make_server("127.0.0.1", 0, application, handler_class=_Quiet)
    thread = threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{running.server_port}"
    finally:
        running.shutdown()
        running.server_close()
        thread.join()
        shared.dec_thread_sharing()  # type: ignore[attr-defined]


class _Quiet(WSGIRequestHandler):
    def log_message(self, *args: Any) -> None:
        pass
