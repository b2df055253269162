"""A site of a rice mill, for all tests of energy use."""

from __future__ import annotations

from typing import Any

import pytest

from tests.energy_use_cast import workshop_site


@pytest.fixture
def site(officer: Any, centre: Any, at: Any) -> Any:
    return workshop_site(officer, centre, at)
