"""Keepers of units, and a postman who keeps what he is given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from django.utils import timezone


@pytest.fixture
def at(db: None) -> datetime:
    """Now: roles hold today, and the days of the actions are counted from today."""
    return timezone.now()


@pytest.fixture
def today(at: datetime) -> date:
    return timezone.localdate(at)


@pytest.fixture
def administrator(department: Any, make_account: Callable[..., Any]) -> Any:
    """Keeps the people of Bình Định from its department."""
    return make_account(department, "administrator")


@pytest.fixture
def leader(centre: Any, make_account: Callable[..., Any]) -> Any:
    """Leads the centre."""
    return make_account(centre, "leader")


class Postman:
    """Stands for the mail: ``link_to`` keeps the secret, ``post`` the letter."""

    def __init__(self) -> None:
        self.secrets: list[str] = []
        self.letters: list[tuple[str, str, list[str]]] = []

    def link_to(self, secret: str) -> str:
        self.secrets.append(secret)
        return f"https://khuyencong.example/{secret}/"

    def post(self, subject: str, text: str, recipients: list[str]) -> None:
        self.letters.append((subject, text, recipients))

    @property
    def given(self) -> dict[str, Any]:
        return {"link_to": self.link_to, "post": self.post}


@pytest.fixture
def postman() -> Postman:
    return Postman()
