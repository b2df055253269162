"""A list of the past is taken back whole, or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.deadlines.models import ProjectDeadline
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.error_checks.actions.check_project import check_project
from khuyencong.apps.error_checks.models import Finding
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.ledger.models import Entry as LedgerEntry
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.actions.set_past_amounts import set_past_amounts
from khuyencong.apps.projects.actions.undo_past_import import undo_past_import
from khuyencong.apps.projects.imports.rows import PastPaper
from khuyencong.apps.projects.models import (
    BudgetLine,
    PastEntry,
    PastImport,
    Project,
    ProjectStep,
)
from khuyencong.apps.results.actions.plan_result import plan_result
from khuyencong.apps.results.models import FollowUp
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.projects.actions.test_enter_past_projects import MILLION, ROW

CLOSED = PastPaper("09/TL", date(2016, 10, 1))  # asked again from April 2017 on
ROWS = [
    ROW,
    replace(ROW, title="Hỗ trợ máy ép", state="closed", papers={**ROW.papers, "close": CLOSED}),
    replace(ROW, title="Gạch bằng lò vòng", chain="KCQG", state="under_way"),
]
MODELS = (
    Project,
    BudgetLine,
    ProjectStep,
    LedgerEntry,
    Position,
    PastEntry,
    ProjectDeadline,
    FollowUp,
)


@pytest.fixture
def given(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


@pytest.fixture
def past_import(centre: Any, given: dict[str, Any]) -> PastImport:
    """Three projects from one list: one under way, one closed, one that looks wrong."""
    file = store_file(
        name="de-an-cu.xlsx",
        data=b"x",
        media_type="application/octet-stream",
        province=centre.province,
        unit=centre,
        **given,
    )
    made = PastImport.objects.create(
        unit=centre, province=centre.province, file=file, imported_at=given["at"]
    )
    enter_past_projects(rows=ROWS, unit=centre, past_import=made, **given)
    return made


def counts() -> list[int]:
    return [model._default_manager.count() for model in (*MODELS, Finding)]


def test_removes_what_came_in_and_what_followed_by_itself(
    past_import: PastImport, centre: Any, given: dict[str, Any]
) -> None:
    for project in Project.objects.all():
        check_project(project_id=project.pk, actor=None, at=given["at"])
    assert 0 not in counts()
    undo_past_import(past_import=past_import, **given)
    assert set(counts()) == {0}
    entry = Entry.objects.get(verb="projects.past_import.undone")
    assert (entry.object_id, entry.data) == (str(past_import.pk), {"removed": 3})
    # The same rows may come in again.
    assert len(enter_past_projects(rows=ROWS, unit=centre, **given)) == 3


def test_leaves_the_projects_of_other_lists(
    past_import: PastImport, centre: Any, given: dict[str, Any]
) -> None:
    other = replace(ROW, title="Của bảng khác")
    enter_past_projects(rows=[other], unit=centre, **given)
    undo_past_import(past_import=past_import, **given)
    assert [each.title for each in Project.objects.all()] == ["Của bảng khác"]


@pytest.mark.parametrize("touch", ["amounts", "result"])
def test_what_was_built_on_stays_and_nothing_is_half_done(
    past_import: PastImport, given: dict[str, Any], touch: str
) -> None:
    project = Project.objects.get(title=ROW.title)
    if touch == "amounts":
        money = {"approved": {"kcqg_vnd": 0, "kcdp_vnd": 85 * MILLION}}
        set_past_amounts(project=project, amounts=money, reason="Ghi nhầm", **given)
    else:
        plan_result(project=project, content="machine", values={"name": "Máy sấy"}, **given)
    before = counts()
    with pytest.raises(BadInput, match=f"1 đề án .* {ROW.title}"):
        undo_past_import(past_import=past_import, **given)
    assert counts() == before
    past_import.refresh_from_db()
    assert past_import.undone_at is None


def test_is_done_once_and_not_by_others(
    past_import: PastImport, given: dict[str, Any], outsider: Any, at: Any
) -> None:
    with pytest.raises(NotAllowed):
        undo_past_import(past_import=past_import, actor=outsider, at=at)
    undo_past_import(past_import=past_import, **given)
    with pytest.raises(BadInput, match="đã được hoàn tác"):
        undo_past_import(past_import=past_import, **given)
