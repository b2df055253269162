"""Editing a draft project, and taking an edit back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.edit_project import edit_project
from khuyencong.apps.projects.actions.undo_edit import undo_edit
from khuyencong.apps.projects.drafts import LineDraft, draft_of
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.apps.projects.queries import get_project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

MILLION = 1_000_000


@pytest.fixture
def edit(project: Any, officer: Any, at: Any) -> Any:
    def run(draft: Any, *, seen: int = 1, actor: Any = officer) -> Any:
        return edit_project(project=project, draft=draft, seen_version=seen, actor=actor, at=at)

    return run


@pytest.fixture
def stored(project: Any, officer: Any) -> Any:
    return lambda: get_project(project.pk, visible_to=officer)


class TestEditProject:
    def test_stores_every_source_and_its_name(self, edit: Any, with_line: Any, stored: Any) -> None:
        edit(
            with_line(
                own_vnd=264 * MILLION,
                commune_vnd=10 * MILLION,
                sponsor_vnd=15 * MILLION,
                sponsor_name="Hội nghề",
                other_state_vnd=25 * MILLION,
                other_state_name="Chương trình nông thôn mới",
            )
        )
        line = stored().budget_lines.get()
        # 200 KCQG + 264 + 10 + 15 + 25 = 514
        assert draft_of(stored()).lines[0].missing_vnd == 0
        assert (line.sponsor_name, line.other_state_name) == (
            "Hội nghề",
            "Chương trình nông thôn mới",
        )

    def test_journals_what_changed_before_and_after(
        self, edit: Any, draft: Any, project: Any
    ) -> None:
        entry = edit(replace(draft, place="Hoài Nhơn"))
        assert entry.data["before"] == {"place": "An Lão, Bình Định"}
        assert entry.data["after"] == {"place": "Hoài Nhơn"}
        assert Entry.objects.filter(object_kind="project", object_id=str(project.pk)).count() == 2

    def test_nothing_different_writes_nothing(self, edit: Any, draft: Any, stored: Any) -> None:
        assert edit(draft) is None
        assert stored().version == 1

    def test_lines_can_come_and_go(self, edit: Any, draft: Any, stored: Any) -> None:
        more = LineDraft(cost_item="Lắp đặt", line="machinery", eligible_cost_vnd=MILLION)
        edit(replace(draft, lines=(*draft.lines, more)))
        assert [line.cost_item for line in stored().budget_lines.all()] == [
            "Máy bào bốn mặt",
            "Lắp đặt",
        ]
        edit(replace(draft, lines=(more,)), seen=2)
        assert [line.cost_item for line in stored().budget_lines.all()] == ["Lắp đặt"]

    def test_refuses_to_save_over_what_somebody_else_saved(
        self, edit: Any, draft: Any, stored: Any
    ) -> None:
        edit(replace(draft, note="của người thứ nhất"))
        with pytest.raises(BadInput, match="người khác sửa"):
            edit(replace(draft, note="của người thứ hai"), seen=1)
        assert stored().note == "của người thứ nhất"

    def test_refuses_other_roles_and_planned_projects(
        self, edit: Any, draft: Any, appraiser: Any, project: Any
    ) -> None:
        changed = replace(draft, note="x")
        with pytest.raises(NotAllowed):
            edit(changed, actor=appraiser)
        Project.objects.filter(pk=project.pk).update(state="planned")
        with pytest.raises(NotAllowed, match="2016-001 đã vào kế hoạch"):
            edit(changed)


class TestUndoEdit:
    def test_puts_everything_back_and_says_so(
        self,
        edit: Any,
        draft: Any,
        with_line: Any,
        project: Any,
        officer: Any,
        at: Any,
        stored: Any,
    ) -> None:
        edit(replace(with_line(kcqg_vnd=150 * MILLION), place="Hoài Nhơn", is_flagship=True))
        undo_edit(project=project, version=2, actor=officer, at=at)
        assert draft_of(stored()) == draft.settled()
        assert stored().version == 3

    def test_refuses_when_somebody_edited_since(
        self, edit: Any, draft: Any, project: Any, officer: Any, at: Any, stored: Any
    ) -> None:
        edit(replace(draft, note="một"))
        edit(replace(draft, note="hai"), seen=2)
        with pytest.raises(BadInput, match="người khác sửa"):
            undo_edit(project=project, version=2, actor=officer, at=at)
        assert stored().note == "hai"

    def test_refuses_an_edit_that_never_was(self, project: Any, officer: Any, at: Any) -> None:
        with pytest.raises(BadInput, match="Không có lần sửa"):
            undo_edit(project=project, version=7, actor=officer, at=at)


@pytest.mark.parametrize(
    "wrong",
    [{"commune_vnd": -1}, {"sponsor_vnd": 1}, {"other_state_vnd": 1}],
    ids=["negative", "nameless sponsor", "nameless state money"],
)
def test_the_database_keeps_the_rules_of_a_line(project: Any, wrong: dict[str, int]) -> None:
    with pytest.raises(IntegrityError):
        BudgetLine.objects.filter(project=project).update(**wrong)


class TestPlannedProjects:
    def test_an_accepted_plan_takes_its_projects_and_gives_them_back(
        self, small_plan: Any, officer: Any, at: Any
    ) -> None:
        from khuyencong.apps.plans.actions.accept_plan import accept_plan
        from khuyencong.apps.plans.actions.withdraw_acceptance import withdraw_acceptance

        chosen = set(
            small_plan.items.filter(is_chosen=True).values_list("project__code", flat=True)
        )
        accept_plan(plan=small_plan, actor=officer, at=at)
        planned = Project.objects.filter(state="planned")
        assert set(planned.values_list("code", flat=True)) == chosen
        moved = Entry.objects.filter(verb="projects.project.planned")
        assert moved.count() == len(chosen)
        withdraw_acceptance(plan=small_plan, actor=officer, at=at, reason="thử lại")
        assert not planned.exists()

    def test_a_plan_older_than_an_edit_is_not_accepted(
        self, small_plan: Any, officer: Any, at: Any
    ) -> None:
        from khuyencong.apps.plans.actions.accept_plan import accept_plan

        project = small_plan.items.filter(is_chosen=True).first().project
        Project.objects.filter(pk=project.pk).update(edited_at=at + timedelta(minutes=1))
        with pytest.raises(BadInput, match=f"{project.code}.*lập lại phương án"):
            accept_plan(plan=small_plan, actor=officer, at=at + timedelta(minutes=2))
        small_plan.refresh_from_db()
        assert small_plan.accepted_at is None
