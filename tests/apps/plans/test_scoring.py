"""What the planner tells of a project from the register."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.plans.scoring import score_project
from khuyencong.apps.projects.models import Project

DAY = date(2016, 11, 23)
TOLD = "Thuộc làng nghề được công nhận: {}, chỉ nêu, không tính điểm"


@pytest.mark.parametrize(
    ("recognised_on", "withdrawn_on", "said"),
    [
        (None, None, "chưa có số liệu"),
        (date(2014, 5, 6), None, "có"),
        (date(2014, 5, 6), date(2016, 1, 1), "không"),
    ],
)
def test_a_craft_village_is_told_and_moves_no_order(
    small_plan: Any,
    establishment: Any,
    craft_village: Any,
    recognised_on: date | None,
    withdrawn_on: date | None,
    said: str,
) -> None:
    project = Project.objects.order_by("code")[0]
    before = score_project(project, on=DAY).worth
    craft_village.recognised_on, craft_village.withdrawn_on = recognised_on, withdrawn_on
    establishment.craft_village = craft_village
    project.establishment = establishment
    scored = score_project(project, on=DAY)
    assert TOLD.format(said) in scored.trace
    assert scored.worth == before
