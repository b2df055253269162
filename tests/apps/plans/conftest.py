"""A sheet of needs as a file, and scenarios from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def sheet_bytes(tmp_path: Path) -> bytes:
    """The practice sheet of Bình Định, 2016, as a person would upload it."""
    from khuyencong.apps.needs.imports.demo import write_demo_sheet

    path = tmp_path / "nhu-cau.xlsx"
    write_demo_sheet(path, province="Bình Định")
    return path.read_bytes()


@pytest.fixture
def ask(officer: Any, centre: Any, at: datetime) -> Callable[..., Any]:
    """Return a maker of comparisons over the projects that are there."""
    from khuyencong.apps.plans.actions.start_scenarios import start_scenarios

    def start(**changes: Any) -> Any:
        asked = {
            "year": 2016,
            "norms_on": date(2016, 11, 23),
            "kcqg_vnd": 450_000_000,
            "kcdp_vnd": 250_000_000,
            "unit": centre,
            "actor": officer,
            "at": at,
        }
        return start_scenarios(**(asked | changes))

    return start


@pytest.fixture
def waiting(settings: Any) -> None:
    """Tasks are handed over and nobody does them."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
