"""A project written by hand."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.create_project import create_project
from khuyencong.apps.projects.drafts import MOST_LINES, LineDraft, ProjectDraft
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


class TestCreateProject:
    def test_gets_the_next_code_content_and_words_to_find_it_by(self, project: Any) -> None:
        assert (project.code, project.state, project.version) == ("2016-001", "draft", 1)
        assert project.activity == "3"  # NĐ 45/2012 art. 4.3: models, technology, machinery
        assert "an lao" in project.search

    def test_a_line_without_content_takes_that_of_the_project(self, project: Any) -> None:
        assert [line.line for line in project.budget_lines.all()] == ["machinery"]

    def test_counts_on_after_the_highest_code(
        self, project: Any, draft: Any, centre: Any, officer: Any, at: Any
    ) -> None:
        Project.objects.filter(pk=project.pk).update(code="2016-041")
        new = create_project(draft=draft, year=2016, unit=centre, actor=officer, at=at)
        assert new.code == "2016-042"

    def test_writes_one_line_in_the_journal(self, project: Any) -> None:
        entry = Entry.objects.get(object_kind="project", object_id=str(project.pk))
        assert (entry.verb, entry.data["code"]) == ("projects.project.created", "2016-001")

    def test_refuses_who_does_not_prepare_projects_there(
        self, draft: Any, centre: Any, appraiser: Any, at: Any
    ) -> None:
        with pytest.raises(NotAllowed):
            create_project(draft=draft, year=2016, unit=centre, actor=appraiser, at=at)
        assert not Project.objects.exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"cost_item": "  "}, "lines[1].cost_item"),
        ({"line": "no_such_line"}, "lines[1].line"),
        ({"kcqg_vnd": -1}, "lines[1].kcqg_vnd"),
        ({"own_vnd": 10**15 + 1}, "lines[1].own_vnd"),
        ({"sponsor_vnd": 1}, "lines[1].sponsor_name"),
        ({"other_state_vnd": 1}, "lines[1].other_state_name"),
    ],
)
def test_refuses_a_line_and_says_where(
    changes: dict[str, Any], field: str, with_line: Any, centre: Any, officer: Any, at: Any
) -> None:
    with pytest.raises(BadInput) as refusal:
        create_project(draft=with_line(**changes), year=2016, unit=centre, actor=officer, at=at)
    assert refusal.value.field == field
    assert not Project.objects.exists()


def test_refuses_more_lines_than_anybody_reads(
    draft: ProjectDraft, centre: Any, officer: Any, at: Any
) -> None:
    from dataclasses import replace

    many = replace(draft, lines=(LineDraft(cost_item="Máy"),) * (MOST_LINES + 1))
    with pytest.raises(BadInput, match="nhiều nhất 100"):
        create_project(draft=many, year=2016, unit=centre, actor=officer, at=at)
