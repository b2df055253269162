"""A site and its file."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cleaner_cast import opened, site_of


@pytest.fixture
def site(establishment: Any) -> Any:
    return site_of(establishment)


@pytest.fixture
def cleaner_file(site: Any, officer: Any, at: Any) -> Any:
    return opened(site, officer, at)
