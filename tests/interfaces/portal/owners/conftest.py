from __future__ import annotations

from typing import Any

import pytest

from tests.establishment_owner_cast import Cast, cast_of

BACKEND = "khuyencong.apps.accounts.backend.AccountBackend"


@pytest.fixture
def cast(centre: Any, officer: Any, at: Any, settings: Any, tmp_path: Any) -> Cast:
    settings.FILES = tmp_path / "files"
    return cast_of(centre, officer, at)


@pytest.fixture
def owner(client: Any, cast: Cast) -> Any:
    """The browser of the owner of A."""
    client.force_login(cast.owner, backend=BACKEND)
    return client


@pytest.fixture
def now(monkeypatch: Any, at: Any) -> Any:
    """The instant of every request."""
    from django.utils import timezone

    monkeypatch.setattr(timezone, "now", lambda: at)
    return at
