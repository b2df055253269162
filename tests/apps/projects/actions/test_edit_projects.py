"""Changing many projects at once: contents, flagship marks, and taking a deed back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.edit_project import EDITED, edit_project
from khuyencong.apps.projects.actions.edit_projects import MOST_AT_ONCE
from khuyencong.apps.projects.actions.mark_flagship import mark_flagship
from khuyencong.apps.projects.actions.set_content import set_content
from khuyencong.apps.projects.actions.undo_edit import undo_edit
from khuyencong.apps.projects.actions.undo_edits import undo_edits
from khuyencong.apps.projects.drafts import draft_of
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.domain.foundation.errors import BadInput


@pytest.fixture
def add_projects(centre: Any, binh_dinh: Any) -> Callable[..., list[int]]:
    """Return what adds projects with a budget line each: ``add_projects(3, line="")``."""

    def add(count: int, **fields: Any) -> list[int]:
        owner = {"unit": fields.pop("unit", centre), "province": binh_dinh}
        first = Project.objects.count() + 1
        made = Project.objects.bulk_create(
            Project(
                year=2016,
                code=f"2016-{number:04d}",
                pinned_on=date(2016, 1, 1),
                title=f"Việc số {number}",
                **owner,
                **fields,
            )
            for number in range(first, first + count)
        )
        BudgetLine.objects.bulk_create(
            BudgetLine(
                project=each, cost_item="Việc", eligible_cost_vnd=10, line=each.line, **owner
            )
            for each in made
        )
        return [each.pk for each in made]

    return add


def reasons(edits: Any) -> dict[str, str]:
    return {each.code: each.reason for each in edits.refused}


class TestSetContent:
    def test_sets_line_activity_and_budget_lines(
        self, add_projects: Any, officer: Any, at: Any
    ) -> None:
        ids = add_projects(2)
        edits = set_content(project_ids=ids, line="vocational_training", actor=officer, at=at)
        assert (edits.changed, edits.same, edits.refused) == (2, 0, [])
        for project in Project.objects.filter(pk__in=ids):
            # NĐ 45/2012, Điều 4 khoản 1: training is the first content
            assert (project.line, project.activity) == ("vocational_training", "1")
            assert [each.line for each in project.budget_lines.all()] == ["vocational_training"]
            assert (project.version, project.edited_at) == (2, at)

    def test_each_project_has_its_line_in_the_journal(
        self, add_projects: Any, officer: Any, at: Any
    ) -> None:
        ids = add_projects(2)
        set_content(project_ids=ids, line="machinery", actor=officer, at=at)
        entries = Entry.objects.filter(verb=EDITED).order_by("pk")
        assert [int(each.object_id) for each in entries] == ids
        assert entries[0].data["before"]["line"] == ""
        assert entries[0].data["after"]["line"] == "machinery"

    def test_names_what_may_not_change_and_does_the_rest(
        self, add_projects: Any, officer: Any, at: Any, make_unit: Any, binh_dinh: Any
    ) -> None:
        free = add_projects(1)
        known = add_projects(1, line="machinery")
        planned = add_projects(1, state=Project.PLANNED)
        ids = free + known + planned
        edits = set_content(project_ids=ids, line="machinery", actor=officer, at=at)
        assert edits.changed == 1
        assert "đã có nội dung" in reasons(edits)["2016-0002"]
        assert "đã vào kế hoạch" in reasons(edits)["2016-0003"]
        assert Project.objects.get(pk=planned[0]).line == ""

    def test_another_unit_is_left_out_without_a_word(
        self, add_projects: Any, outsider: Any, at: Any
    ) -> None:
        ids = add_projects(1)
        edits = set_content(project_ids=ids, line="machinery", actor=outsider, at=at)
        assert (edits.changed, edits.refused) == (0, [])
        assert Project.objects.get(pk=ids[0]).line == ""

    def test_a_role_that_may_not_write_is_told_why(
        self, add_projects: Any, appraiser: Any, at: Any
    ) -> None:
        ids = add_projects(1)
        edits = set_content(project_ids=ids, line="machinery", actor=appraiser, at=at)
        assert "không có vai trò" in reasons(edits)["2016-0001"]
        assert not Entry.objects.filter(verb=EDITED).exists()

    @pytest.mark.parametrize("line", ["", "no_such_line"])
    def test_refuses_a_line_nobody_knows(
        self, add_projects: Any, officer: Any, at: Any, line: str
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            set_content(project_ids=add_projects(1), line=line, actor=officer, at=at)
        assert refusal.value.field == "line"

    def test_asked_twice_the_second_finds_nothing_to_do(
        self, add_projects: Any, officer: Any, at: Any
    ) -> None:
        ids = add_projects(1)
        set_content(project_ids=ids, line="machinery", actor=officer, at=at)
        again = set_content(project_ids=ids, line="vocational_training", actor=officer, at=at)
        assert (again.changed, len(again.refused)) == (0, 1)
        assert Project.objects.get(pk=ids[0]).line == "machinery"


class TestMarkFlagship:
    def test_marks_and_counts_those_marked_before(
        self, add_projects: Any, officer: Any, at: Any
    ) -> None:
        ids = add_projects(2) + add_projects(1, is_flagship=True)
        edits = mark_flagship(project_ids=ids, is_flagship=True, actor=officer, at=at)
        assert (edits.changed, edits.same) == (2, 1)
        assert Project.objects.filter(is_flagship=True).count() == 3
        off = mark_flagship(project_ids=ids[:1], is_flagship=False, actor=officer, at=at)
        assert (off.changed, Project.objects.get(pk=ids[0]).is_flagship) == (1, False)

    def test_a_thousand_at_once_ask_as_often_as_ten(
        self, add_projects: Any, officer: Any, at: Any
    ) -> None:
        asked = []
        for count in (10, MOST_AT_ONCE):
            ids = add_projects(count)
            with CaptureQueriesContext(connection) as statements:
                edits = mark_flagship(project_ids=ids, is_flagship=True, actor=officer, at=at)
            assert edits.changed == count
            asked.append(len(statements))
        # what is written goes in pieces: 200 projects, 200 lines at a time
        assert asked[1] - asked[0] <= 2 * MOST_AT_ONCE / 200 + 10
        assert Entry.objects.filter(verb=EDITED).count() == 10 + MOST_AT_ONCE

    def test_more_than_a_thousand_are_refused(
        self, add_projects: Any, officer: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput, match="tối đa 1000"):
            mark_flagship(project_ids=range(1001), is_flagship=True, actor=officer, at=at)


class TestUndoEdits:
    def test_puts_each_project_back_as_it_was(
        self, add_projects: Any, officer: Any, at: Any
    ) -> None:
        ids = add_projects(1, place="An Lão") + add_projects(1, place="Phù Cát")
        before = {each.pk: draft_of(each) for each in Project.objects.filter(pk__in=ids)}
        set_content(project_ids=ids, line="machinery", actor=officer, at=at)
        edits = undo_edits(made_at=at, actor=officer, at=at + timedelta(minutes=1))
        assert edits.changed == 2
        assert {e.pk: draft_of(e) for e in Project.objects.filter(pk__in=ids)} == before
        assert set(Project.objects.values_list("activity", flat=True)) == {""}

    def test_leaves_what_somebody_changed_meanwhile(
        self, add_projects: Any, officer: Any, at: Any
    ) -> None:
        ids = add_projects(2)
        mark_flagship(project_ids=ids, is_flagship=True, actor=officer, at=at)
        project = Project.objects.get(pk=ids[0])
        draft = replace(draft_of(project), place="Vân Canh")
        later = at + timedelta(minutes=1)
        edit_project(project=project, draft=draft, seen_version=2, actor=officer, at=later)
        edits = undo_edits(made_at=at, actor=officer, at=later)
        assert edits.changed == 1
        assert "đã được sửa sau đó" in reasons(edits)["2016-0001"]
        assert [each.is_flagship for each in Project.objects.order_by("pk")] == [True, False]

    def test_leaves_what_an_accepted_plan_has_taken(
        self, add_projects: Any, officer: Any, at: Any
    ) -> None:
        ids = add_projects(1)
        mark_flagship(project_ids=ids, is_flagship=True, actor=officer, at=at)
        Project.objects.update(state=Project.PLANNED)
        edits = undo_edits(made_at=at, actor=officer, at=at + timedelta(minutes=1))
        assert "đã vào kế hoạch" in reasons(edits)["2016-0001"]

    def test_twice_changes_nothing_more(self, add_projects: Any, officer: Any, at: Any) -> None:
        mark_flagship(project_ids=add_projects(1), is_flagship=True, actor=officer, at=at)
        later = at + timedelta(minutes=1)
        assert undo_edits(made_at=at, actor=officer, at=later).changed == 1
        assert undo_edits(made_at=at, actor=officer, at=later).changed == 0

    def test_another_person_cannot_take_it_back(
        self, add_projects: Any, officer: Any, make_account: Any, make_unit: Any, at: Any
    ) -> None:
        mark_flagship(project_ids=add_projects(1), is_flagship=True, actor=officer, at=at)
        other = make_account(make_unit("agency", None, "cuc"), "agency")
        with pytest.raises(BadInput):
            undo_edits(made_at=at, actor=other, at=at)

    def test_one_project_of_the_deed_can_be_undone_alone(
        self, add_projects: Any, officer: Any, at: Any
    ) -> None:
        ids = add_projects(2)
        mark_flagship(project_ids=ids, is_flagship=True, actor=officer, at=at)
        project = Project.objects.get(pk=ids[1])
        undo_edit(project=project, version=2, actor=officer, at=at + timedelta(minutes=1))
        assert [each.is_flagship for each in Project.objects.order_by("pk")] == [True, False]
