"""A province's own rule: entered from its document, kept by the projects that began under it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.deadlines.models import ProjectDeadline
from khuyencong.apps.deadlines.refreshing import refresh_deadlines
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.library.actions.add_local_order import DaysDraft, OrderDraft, add_local_order
from khuyencong.apps.library.models import LocalOrder
from khuyencong.apps.projects.actions.create_project import create_project
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.drafts import LineDraft, ProjectDraft
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.standing import lifecycle_of, standing_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.lifecycle.local_rules import ApprovalTier

RULE = OrderDraft(
    valid_from=date(2016, 1, 1), act="QĐ 1 (minh họa)", article="Điều 5", approver="department"
)
DRAFT = ProjectDraft(
    title="Máy sấy",
    pinned_on=date(2016, 11, 23),
    line="machinery",
    lines=(LineDraft(cost_item="Máy", eligible_cost_vnd=300_000_000, kcdp_vnd=90_000_000),),
)


@pytest.fixture
def ruled(department: Any, binh_dinh: Any, appraiser: Any, at: Any) -> Any:
    def enter(**given: Any) -> LocalOrder:
        return add_local_order(
            draft=replace(RULE, **given),
            province=binh_dinh,
            unit=department,
            actor=appraiser,
            at=at,
        )

    return enter


@pytest.fixture
def local(centre: Any, officer: Any, at: Any) -> Any:
    def make(**given: Any) -> Project:
        made = create_project(
            draft=replace(DRAFT, **given), year=2016, unit=centre, actor=officer, at=at
        )
        return lock_project(made)

    return make


class TestAddLocalOrder:
    def test_holds_from_its_first_day(self, ruled: Any, local: Any) -> None:
        ruled()
        project = local()
        assert lifecycle_of(project).transitions_by_id["approve"].who == ("department",)
        before = local(pinned_on=date(2015, 12, 31))
        assert lifecycle_of(before).transitions_by_id["approve"].who == ("peoples_committee",)
        assert Entry.objects.get(verb="library.local_order.added").data["approver"] == "department"

    def test_the_local_support_of_the_project_says_who_approves(
        self, ruled: Any, local: Any
    ) -> None:
        tiers = (
            ApprovalTier(approver="department", up_to_vnd=90_000_000),
            ApprovalTier(approver="peoples_committee"),
        )
        ruled(approver="either", tiers=tiers)
        # its one line asks 90 million of local money
        assert lifecycle_of(local()).transitions_by_id["approve"].who == ("department",)
        lines = (
            *DRAFT.lines,
            LineDraft(cost_item="Lắp đặt", eligible_cost_vnd=10_000_000, kcdp_vnd=1),
        )
        dearer = lifecycle_of(local(lines=lines))
        assert dearer.transitions_by_id["approve"].who == ("peoples_committee",)
        data = Entry.objects.get(verb="library.local_order.added").data
        assert data["approval_tiers"] == ["department: 90000000", "peoples_committee: ∞"]

    def test_one_amount_has_one_approver(self, ruled: Any) -> None:
        twice = (ApprovalTier(approver="department"), ApprovalTier(approver="peoples_committee"))
        with pytest.raises(BadInput, match="một nơi phê duyệt"):
            ruled(tiers=twice)

    def test_its_days_come_into_the_calendar_of_a_project(
        self, ruled: Any, local: Any, officer: Any, appraiser: Any, at: Any
    ) -> None:
        days = DaysDraft(
            work="Thẩm định cấp cơ sở",
            days=5,
            is_working_days=True,
            starts="submit",
            ends="appraise",
            article="Điều 9",
        )
        row = ruled(days=(days,))
        project = local()
        gone = Deed(happened_on=date(2016, 11, 23))  # a Wednesday
        facts = {"content_known": True, "has_budget": True}
        assert facts.items() <= standing_of(project).facts.items()
        ProjectStep.objects.create(
            project=project,
            unit=project.unit,
            province=project.province,
            transition="submit",
            from_state="draft",
            to_state="at_department",
            happened_on=gone.happened_on,
            recorded_at=at,
            recorded_by=officer,
        )
        Project.objects.filter(pk=project.pk).update(
            state="at_department", lifecycle=f"kcdp-2012@{row.pk}"
        )
        refresh_deadlines([lock_project(project)], at=at)
        due = ProjectDeadline.objects.get(rule=f"local-{row.pk}-1")
        # 24, 25, 28, 29 and 30/11: five days of work after Wednesday 23/11
        assert (due.due_on, due.state, due.body) == (date(2016, 11, 30), "open", "department")
        assert (due.label, due.source) == ("Thẩm định cấp cơ sở", "Điều 9 QĐ 1 (minh họa)")

    def test_a_running_project_keeps_its_rule(
        self, ruled: Any, local: Any, officer: Any, at: Any
    ) -> None:
        first = ruled()
        project = local()
        gone = Deed(happened_on=date(2016, 11, 23), reason="thử")
        take_step(project=project, transition_id="withdraw", deed=gone, actor=officer, at=at)
        ruled(approver="peoples_committee", valid_from=date(2016, 6, 1))
        project = lock_project(project)
        assert project.lifecycle == f"kcdp-2012@{first.pk}"
        assert lifecycle_of(project).transitions_by_id["approve"].who == ("department",)

    def test_not_for_another_province(self, department: Any, appraiser: Any, at: Any) -> None:
        from khuyencong.apps.places.queries import get_province

        other = get_province("Bình Dương", date(2016, 11, 23))
        with pytest.raises(NotAllowed):
            add_local_order(draft=RULE, province=other, unit=department, actor=appraiser, at=at)

    def test_needs_its_document(self, ruled: Any) -> None:
        with pytest.raises(BadInput, match="văn bản"):
            ruled(act=" ")
        assert not LocalOrder.objects.exists()


class TestWhatItRules:
    def test_recoverable_support_is_asked_for_only_where_ruled(
        self, ruled: Any, local: Any
    ) -> None:
        project = local(is_recoverable=True)
        assert not standing_of(project).facts["recoverable_ruled"]
        ruled(allows_recoverable=True)
        assert standing_of(project).facts["recoverable_ruled"]

    def test_approval_says_its_batch(self, ruled: Any, local: Any, appraiser: Any, at: Any) -> None:
        ruled(in_batches=True)
        project = local()
        Project.objects.filter(pk=project.pk).update(state="appraised_locally")
        deed = Deed(happened_on=date(2016, 11, 23), amounts_vnd={"kcdp_vnd": 90_000_000})
        with pytest.raises(BadInput, match="đợt"):
            take_step(project=project, transition_id="approve", deed=deed, actor=appraiser, at=at)
