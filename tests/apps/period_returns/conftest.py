"""Both sides of a sending: a province that knows where to send, an agency that knows its key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.apps.reports.conftest import past
from tests.return_cast import PRIVATE_KEY, destination_of, sender_of

__all__ = ["past"]


@pytest.fixture
def key(settings: Any) -> str:
    settings.RETURNS_KEY = PRIVATE_KEY
    return PRIVATE_KEY


@pytest.fixture
def agency(make_unit: Callable[..., Any], db: None) -> Any:
    return make_unit("agency", None, "cuc")


@pytest.fixture
def receiver(make_account: Callable[..., Any], agency: Any) -> Any:
    """Works at the agency."""
    return make_account(agency, "agency")


@pytest.fixture
def sender(agency: Any, receiver: Any, binh_dinh: Any, at: Any) -> Any:
    return sender_of(agency, binh_dinh, actor=receiver, at=at)


@pytest.fixture
def destination(make_account: Callable[..., Any], centre: Any, at: Any) -> Any:
    return destination_of(centre, actor=make_account(centre, "administrator"), at=at)
