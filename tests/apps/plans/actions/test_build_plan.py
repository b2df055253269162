"""From needs to a lawful plan. Norms of 23/11/2016: machinery 50 %, 200 m; model 30 %, 500 m;
management of the implementing unit 2.5 % of KCQG projects (TTLT 26/2014, Điều 6.2)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.needs.models import Need
from khuyencong.apps.plans.actions.build_plan import build_plan
from khuyencong.apps.plans.findings import list_findings
from khuyencong.apps.plans.models import Plan, PlanItem
from khuyencong.apps.plans.queries import get_plan, list_plans
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import NotAllowed

MILLION = 1_000_000


def item_of(plan: Plan, title: str) -> PlanItem:
    return plan.items.get(project__title=title)


class TestBuildPlan:
    def test_support_is_cut_to_what_the_norm_allows(self, small_plan: Plan) -> None:
        # asked 250 m; 50 % of 514 m = 257 m, ceiling 200 m
        assert item_of(small_plan, "Máy bào bốn mặt").kcqg_vnd == 200 * MILLION
        codes = [f["code"] for f in list_findings(small_plan) if f["project"] == "2016-001"]
        assert "norms.above_allowed" in codes

    def test_a_project_that_asks_both_funds_is_paid_from_one(self, small_plan: Plan) -> None:
        item = item_of(small_plan, "Mô hình gạch không nung")
        assert not (item.kcqg_vnd and item.kcdp_vnd)

    def test_both_funds_hold_with_management(self, small_plan: Plan) -> None:
        result = small_plan.result
        # two machinery projects of 200 m, each with floor(2.5 % x 200 m) = 5 m: 410 of 450 m
        assert result["used"]["KCQG"] == 400 * MILLION
        assert result["management"]["KCQG"] == 10 * MILLION
        assert result["used"]["KCDP"] <= small_plan.kcdp_vnd

    def test_what_is_left_out_says_which_money_is_missing(
        self, build: Callable[..., Any], need_rows: list[Any]
    ) -> None:
        plan = build(need_rows[:2], kcqg_vnd=300 * MILLION, kcdp_vnd=0)
        [left] = plan.items.filter(is_chosen=False)
        # one chosen uses 205 m, the other needs 205 m: 110 m short
        assert (left.limit, left.missing_vnd) == ("KCQG", 110 * MILLION)
        assert "110.000.000" in left.reason

    def test_an_amount_without_a_norm_stays_and_is_said(self, small_plan: Plan) -> None:
        assert item_of(small_plan, "Đào tạo nghề may").kcdp_vnd == 120 * MILLION
        verdicts = item_of(small_plan, "Đào tạo nghề may").trace["norm"]["answers"]
        assert [answer["verdict"] for answer in verdicts] == ["no_norm"]

    def test_a_carried_over_project_is_always_in(
        self, build: Callable[..., Any], need_rows: list[Any]
    ) -> None:
        from dataclasses import replace

        carried = replace(need_rows[2], note="Chuyển tiếp từ năm 2015")
        plan = build([*need_rows[:2], carried], kcqg_vnd=0, kcdp_vnd=120 * MILLION)
        assert [i.project.title for i in plan.items.filter(is_chosen=True)] == ["Đào tạo nghề may"]

    def test_carried_over_projects_beyond_the_money_leave_no_plan(
        self, build: Callable[..., Any], need_rows: list[Any]
    ) -> None:
        from dataclasses import replace

        carried = replace(need_rows[2], note="Chuyển tiếp từ năm 2015")
        plan = build([carried], kcqg_vnd=0, kcdp_vnd=100 * MILLION)
        assert plan.status == Plan.Status.INFEASIBLE
        assert plan.items.get().reason

    def test_a_project_moves_to_the_other_fund_only_when_that_is_allowed(
        self, build: Callable[..., Any], need_rows: list[Any]
    ) -> None:
        money = {"kcqg_vnd": 205 * MILLION, "kcdp_vnd": 1_000 * MILLION}
        kept = build(need_rows[:2], **money)
        assert kept.items.filter(is_chosen=True).count() == 1
        moved = build(need_rows[:2], **money, any_fund=True)
        chosen = moved.items.filter(is_chosen=True)
        # both in: one from each fund, and not both from the local one, which nobody asked
        assert sorted((i.kcqg_vnd > 0, i.trace["norm"]["is_asked"]) for i in chosen) == [
            (False, False),
            (True, True),
        ]

    def test_the_same_sheet_twice_adds_nothing(
        self, build: Callable[..., Any], need_rows: list[Any]
    ) -> None:
        first = build(need_rows, kcqg_vnd=450 * MILLION, kcdp_vnd=200 * MILLION)
        counts = [model.objects.count() for model in (Need, Project, Plan, PlanItem)]
        again = build(need_rows, kcqg_vnd=450 * MILLION, kcdp_vnd=200 * MILLION)
        assert again == first
        assert [model.objects.count() for model in (Need, Project, Plan, PlanItem)] == counts

    def test_it_is_journalled(self, small_plan: Plan) -> None:
        entry = Entry.objects.get(verb="plans.plan.built")
        assert entry.object_id == str(small_plan.pk)
        assert entry.data["kcqg_vnd"] == 450 * MILLION

    def test_refuses_a_role_that_may_not(
        self, small_plan: Plan, appraiser: Any, centre: Any, binh_dinh: Any, at: Any
    ) -> None:
        with pytest.raises(NotAllowed, match="không có vai trò"):
            build_plan(
                assessments=[],
                year=2016,
                norms_on=small_plan.norms_on,
                kcqg_vnd=0,
                kcdp_vnd=0,
                province=binh_dinh,
                unit=centre,
                actor=appraiser,
                at=at,
            )


class TestReads:
    def test_another_unit_sees_no_plan(self, small_plan: Plan, outsider: Any) -> None:
        assert list(list_plans(visible_to=outsider)) == []
        with pytest.raises(Plan.DoesNotExist):
            get_plan(small_plan.pk, visible_to=outsider)

    def test_the_department_sees_it(self, small_plan: Plan, appraiser: Any) -> None:
        assert get_plan(small_plan.pk, visible_to=appraiser) == small_plan
