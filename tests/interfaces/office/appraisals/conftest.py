"""A council of three at its pages, and a browser for each of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.council_cast import chair, guest, item, say, session, submit, vote

__all__ = ["chair", "guest", "item", "say", "session", "submit", "visit", "vote"]


@pytest.fixture
def visit(client: Any) -> Callable[..., Any]:
    """Return a client signed in: ``visit(account)``."""

    def run(account: Any) -> Any:
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return run
