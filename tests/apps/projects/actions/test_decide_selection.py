"""Selection or tender: said before the contract, with a reason where the text says otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.create_project import create_project
from khuyencong.apps.projects.actions.decide_selection import decide_selection
from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.imports.rows import PastRow
from khuyencong.apps.projects.models import Project, ProjectSelection
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.standing import standing_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


def facts_of(project: Any) -> dict[str, bool]:
    return dict(standing_of(lock_project(project)).facts)


class TestDecideSelection:
    def test_nothing_is_decided_at_first(self, project: Any) -> None:
        facts = facts_of(project)
        assert (facts["selection_decided"], facts["tender_due"]) == (False, False)

    def test_a_machine_is_selected_without_a_reason(
        self, project: Any, officer: Any, at: Any
    ) -> None:
        decide_selection(project=project, is_tender=False, reason="", actor=officer, at=at)
        facts = facts_of(project)
        assert (facts["selection_decided"], facts["tender_due"]) == (True, False)
        assert Entry.objects.get(verb="projects.selection.decided").data["is_tender"] is False

    def test_deciding_again_replaces(
        self, project: Any, officer: Any, appraiser: Any, at: Any
    ) -> None:
        decide_selection(project=project, is_tender=False, reason="", actor=officer, at=at)
        decide_selection(
            project=project, is_tender=True, reason="Cục yêu cầu", actor=appraiser, at=at
        )
        assert ProjectSelection.objects.get().decided_by == appraiser
        assert facts_of(project)["tender_due"]

    def test_otherwise_than_the_text_needs_a_reason(
        self, project: Any, officer: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput, match=r"Điều 3\.2 TT 36/2013"):
            decide_selection(project=project, is_tender=True, reason=" ", actor=officer, at=at)

    def test_a_fair_is_tendered_by_the_text(
        self, draft: Any, centre: Any, officer: Any, at: Any
    ) -> None:
        fair = replace(draft, line="domestic_fair_organised")
        project = create_project(draft=fair, year=2016, unit=centre, actor=officer, at=at)
        with pytest.raises(BadInput, match=r"Điều 3\.1 TT 36/2013"):
            decide_selection(project=project, is_tender=False, reason="", actor=officer, at=at)
        decide_selection(project=project, is_tender=True, reason="", actor=officer, at=at)

    def test_not_after_the_contract(self, centre: Any, officer: Any, at: Any) -> None:
        row = PastRow(title="Cũ", year=2014, chain="KCDP", state="under_way")
        (project,) = enter_past_projects(rows=[row], unit=centre, actor=officer, at=at)
        with pytest.raises(BadInput, match="Hợp đồng đã ký"):
            decide_selection(project=project, is_tender=True, reason="x", actor=officer, at=at)

    def test_a_paper_of_tomorrow_is_refused(self, project: Any, officer: Any, at: Any) -> None:
        with pytest.raises(BadInput, match="chưa tới"):
            decide_selection(
                project=project,
                is_tender=False,
                reason="",
                paper_on=date(2090, 1, 1),
                actor=officer,
                at=at,
            )

    def test_strangers_cannot(self, project: Any, outsider: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            decide_selection(project=project, is_tender=False, reason="", actor=outsider, at=at)
        assert not ProjectSelection.objects.exists()


def test_one_project_is_not_of_two_kinds(draft: Any, centre: Any, officer: Any, at: Any) -> None:
    both = replace(draft, is_group=True, is_flagship=True)
    with pytest.raises(BadInput, match="không thể là cả hai"):
        create_project(draft=both, year=2016, unit=centre, actor=officer, at=at)
    assert not Project.objects.exists()
