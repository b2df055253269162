"""A project with a promised machine."""

from __future__ import annotations

from typing import Any

import pytest

from tests.results_cast import brought_to, project_of_a_machine, promise


@pytest.fixture
def project(centre: Any, officer: Any, at: Any) -> Any:
    return project_of_a_machine(centre, officer, at)


@pytest.fixture
def promised(project: Any, officer: Any, at: Any) -> Any:
    return promise(project, officer, at)


@pytest.fixture
def under_way(project: Any, promised: Any) -> Any:
    return brought_to(project, "under_way")
