"""Projects of the past and of today for reports: small sums that are added by hand in the tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.imports.rows import PastRow
from tests.template import AT

MILLION = 1_000_000
MACHINERY = "Ứng dụng máy móc thiết bị tiên tiến"


def _make(
    unit: Any, actor: Any, year: int, *, kcqg: int = 0, kcdp: int = 0, content: str = MACHINERY
) -> Any:
    amounts = {"kcqg_vnd": kcqg * MILLION, "kcdp_vnd": kcdp * MILLION}
    given = {fund: vnd for fund, vnd in amounts.items() if vnd}
    row = PastRow(
        title=f"{content} {year} {kcqg} {kcdp}",
        year=year,
        chain="KCQG" if kcqg else "KCDP",
        state="approved",
        content=content,
        amounts={"approved": given},
    )
    (project,) = enter_past_projects(rows=[row], unit=unit, actor=actor, at=AT)
    return project


@pytest.fixture
def past_of(db: None) -> Callable[..., Any]:
    """Return a maker of a project of any unit: ``past_of(unit, actor, year, kcqg=…, kcdp=…)``."""
    return _make


@pytest.fixture
def past(officer: Any, centre: Any) -> Callable[..., Any]:
    """Return a maker of a project of the past: ``past(year, kcqg=…, kcdp=…)`` in million đồng."""

    def make(year: int, **given: Any) -> Any:
        return _make(centre, officer, year, **given)

    return make
