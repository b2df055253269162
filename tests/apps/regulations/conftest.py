"""The leader of the department, and a draft of its province."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.regulation_cast import add_former, draft_of


@pytest.fixture
def leader(make_account: Callable[..., Any], department: Any) -> Any:
    return make_account(department, "leader")


@pytest.fixture
def former(department: Any, leader: Any, at: Any) -> Any:
    return add_former(department, leader, at)


@pytest.fixture
def draft(department: Any, leader: Any, at: Any) -> Any:
    return draft_of(department, leader, at)
