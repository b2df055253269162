"""What the tests of the API share: tokens, and a client that asks with one."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
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
