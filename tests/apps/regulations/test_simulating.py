"""A simulation over stored projects and needs: the same figures as worked by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from khuyencong.apps.documents.rendering.simulation_book import write_simulation_book
from khuyencong.apps.regulations.actions.save_part import save_part
from khuyencong.apps.regulations.actions.start_simulation import (
    SimulationOrder,
    start_simulation,
)
from khuyencong.apps.regulations.book import book_of
from khuyencong.apps.regulations.models import RegulationDraft, SimulatedSupport
from khuyencong.apps.regulations.queries import newest_run, regulation_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.regulations.parts import Tier
from tests.regulation_cast import past_of_the_rules, past_project, simulate_now
from tests.regulation_rules import MILLION


@pytest.fixture
def run(former: Any, draft: Any, centre: Any, leader: Any, at: Any) -> Any:
    past_of_the_rules(centre)
    return simulate_now(draft, leader, at)


def test_the_known_effect_on_stored_projects(run: Any) -> None:
    """As in ``regulation_rules.PAST``, two years earlier: 2015 + 57, 2016 + 280 million."""
    by_year = {row["key"]: row["difference_vnd"] for row in run.totals["by_year"]}
    assert by_year == {"2015": 57 * MILLION, "2016": 280 * MILLION}
    assert run.totals["all"]["today_vnd"] == 1_270 * MILLION
    rows = {row.project.code: row for row in SimulatedSupport.objects.select_related("project")}
    assert {code: row.gained_vnd // MILLION for code, row in rows.items()} == {
        "A": 0,
        "B": 0,
        "C": 57,
        "D": 100,
        "E": 100,
        "F": 0,
        "G": 80,
    }
    assert run.totals["effects"][1]["fewer_most"] == 2


def test_stale_once_the_draft_changes(run: Any, draft: Any, leader: Any, at: Any) -> None:
    now = RegulationDraft.objects.get(pk=draft.pk)
    assert run.digest == regulation_of(now).digest
    tier = Tier(approver="department", up_to_vnd=100 * MILLION)
    save_part(draft=draft, kind="tier", part=tier, actor=leader, at=at)
    assert run.digest != regulation_of(RegulationDraft.objects.get(pk=draft.pk)).digest


def test_a_second_run_leaves_only_its_own_rows(run: Any, draft: Any, leader: Any, at: Any) -> None:
    again = simulate_now(draft, leader, at, from_year=2016)
    assert set(SimulatedSupport.objects.values_list("run", flat=True)) == {again.pk}
    assert newest_run(draft) == again
    assert again.totals["all"]["count"] == 4


def test_needs_and_what_cannot_be_computed_are_told_apart(
    former: Any, draft: Any, centre: Any, leader: Any, at: Any
) -> None:
    past_project(centre, "N", 2016, 900, 200, state="draft")
    past_project(centre, "X", 2016, 900, 200, line="")
    past_project(centre, "Y", 2016, 0, 200)
    run = simulate_now(draft, leader, at)
    assert run.totals["left_out"] == {"no_content": 1, "no_cost": 1}
    assert [row["key"] for row in run.totals["by_kind"]] == ["need"]
    assert run.totals["effects"] == []


def test_only_of_what_the_person_sees_and_asked_for_well(
    draft: Any, leader: Any, officer: Any, at: Any
) -> None:
    told: dict[str, Any] = {
        "from_year": 2015,
        "to_year": 2016,
        "places": [draft.province_id],
        "wanted": "as_asked",
        "norms_on": date(2016, 11, 23),
    }
    with pytest.raises(NotAllowed):
        start_simulation(draft=draft, order=SimulationOrder(**told), actor=officer, at=at)
    wrong = {"from_year": 1900, "to_year": 2014, "places": [draft.province_id + 1], "wanted": "x"}
    for field, value in wrong.items():
        order = SimulationOrder(**told | {field: value})
        with pytest.raises(BadInput) as refused:
            start_simulation(draft=draft, order=order, actor=leader, at=at)
        assert refused.value.field == field


def test_the_workbook_adds_up(run: Any, leader: Any, tmp_path: Path) -> None:
    path = tmp_path / "mo-phong.xlsx"
    write_simulation_book(book_of(run, visible_to=leader), path)
    book = load_workbook(path, data_only=True)
    sums = {row[0]: row for row in book["Tổng hợp"].iter_rows(values_only=True)}
    assert sums["2016"][4:7] == (720 * MILLION, 1_000 * MILLION, 280 * MILLION)
    rows = list(book["Từng khoản"].iter_rows(min_row=2, values_only=True))
    assert sum(row[10] for row in rows) == 337 * MILLION
