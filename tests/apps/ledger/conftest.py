"""A project of 2026 with a position on a local line of 1 billion."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.ledger.lines import fund_line, position_on
from khuyencong.apps.ledger.models import FundLine, Position
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.projects.models import Project

MILLION = 1_000_000
ON = date(2016, 11, 20)


@pytest.fixture
def booking(officer: Any, at: Any) -> Booking:
    return Booking(on=ON, actor=officer, at=at)


@pytest.fixture
def line(centre: Any, booking: Booking) -> FundLine:
    made = fund_line(unit_id=centre.pk, province_id=centre.province_id, year=2016, fund="KCDP")
    post(made, "assigned", 1000 * MILLION, booking)
    return made


@pytest.fixture
def make_position(centre: Any) -> Callable[..., Position]:
    """Return a maker of positions of new projects: ``make_position(line)``."""

    def make(line: FundLine) -> Position:
        project = Project.objects.create(
            unit=centre,
            province=centre.province,
            year=line.year,
            code=f"{line.year}-{Project.objects.count() + 1:03}",
            pinned_on=ON,
            title="Máy bào bốn mặt",
        )
        return position_on(line, project_id=project.pk)

    return make


@pytest.fixture
def position(line: FundLine, make_position: Callable[..., Position]) -> Position:
    return make_position(line)
