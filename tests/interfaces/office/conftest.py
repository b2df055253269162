"""People who are signed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture
def signed_in(client: Any) -> Callable[[Any], Any]:
    """Return the browser of an account: ``signed_in(appraiser)``."""

    def sign_in(account: Any) -> Any:
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


@pytest.fixture
def errors_of() -> Callable[[Any], dict[str, list[str]]]:
    """Return a reader of the errors a page shows: field (or "__all__") -> sentences."""

    def read(response: Any) -> dict[str, list[str]]:
        assert response.status_code == 200
        return {field: list(errors) for field, errors in response.context["form"].errors.items()}

    return read
