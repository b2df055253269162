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
def give_projects(db: None) -> Callable[..., None]:
    """Return a giver of past projects: ``give_projects(unit, actor, year, [million, …])``, KCĐP."""
    from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
    from khuyencong.apps.projects.imports.rows import PastRow
    from tests.template import AT

    def give(unit: Any, actor: Any, year: int, millions: list[int]) -> None:
        rows = [
            PastRow(
                title=f"Máy {year} {number}",
                year=year,
                chain="KCDP",
                state="approved",
                content="Ứng dụng máy móc thiết bị tiên tiến",
                amounts={"approved": {"kcdp_vnd": million * 1_000_000}},
            )
            for number, million in enumerate(millions)
        ]
        enter_past_projects(rows=rows, unit=unit, actor=actor, at=AT)

    return give


@pytest.fixture
def errors_of() -> Callable[[Any], dict[str, list[str]]]:
    """Return a reader of the errors a page shows: field (or "__all__") -> sentences."""

    def read(response: Any) -> dict[str, list[str]]:
        assert response.status_code == 200
        return {field: list(errors) for field, errors in response.context["form"].errors.items()}

    return read


@pytest.fixture
def administrator(department: Any, make_account: Callable[..., Any]) -> Any:
    """Keeps the people of Bình Định from its department."""
    return make_account(department, "administrator")


@pytest.fixture
def keeper(signed_in: Callable[[Any], Any], administrator: Any) -> Any:
    """A browser in which the administrator of the department is signed in."""
    return signed_in(administrator)


@pytest.fixture
def browser() -> Callable[[], Any]:
    """Return a maker of more browsers."""
    from django.test import Client

    return Client
