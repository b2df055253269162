from __future__ import annotations

from typing import Any

import pytest

from tests.commune_cast import Cast, cast_of

BACKEND = "khuyencong.apps.accounts.backend.AccountBackend"


@pytest.fixture
def cast(centre: Any, officer: Any, collaborator: Any, at: Any) -> Cast:
    return cast_of(centre, officer, collaborator, at)


@pytest.fixture
def visitor(client: Any, cast: Cast, now: Any) -> Any:
    """The browser of the collaborator."""
    client.force_login(cast.person, backend=BACKEND)
    return client


@pytest.fixture
def now(monkeypatch: Any, at: Any) -> Any:
    """The instant of every request."""
    from django.utils import timezone

    monkeypatch.setattr(timezone, "now", lambda: at)
    return at
