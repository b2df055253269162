"""Scenarios side by side. Norms of 23/11/2016: machinery at most 200 m, with management of
2.5 % of the KCQG support (TTLT 26/2014, Điều 6.2): 205 m for each of the two machinery needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.notices.actions.restart_job import restart_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.plans.comparison import (
    compare_projects,
    differing_projects,
    list_scenarios,
    sum_rows,
)
from khuyencong.apps.plans.models import Comparison, Plan
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

MILLION = 1_000_000
pytestmark = pytest.mark.usefixtures("small_plan")


def chosen(comparison: Comparison) -> dict[str, set[str]]:
    return {
        each.code: set(
            each.plan.items.filter(is_chosen=True).values_list("project__code", flat=True)
        )
        for each in comparison.scenarios.all()
    }


class TestStartScenarios:
    def test_three_scenarios_come_out_and_the_first_is_the_known_plan(
        self, ask: Callable[..., Comparison], small_plan: Plan
    ) -> None:
        comparison = ask()
        assert comparison.job.pk
        assert list(chosen(comparison)) == ["as_given", "cut", "areas_first"]
        assert comparison.scenarios.first().plan == small_plan

    def test_the_cut_scenario_has_a_fifth_less_of_both_funds(
        self, ask: Callable[..., Comparison]
    ) -> None:
        cut = ask().scenarios.get(code="cut").plan
        # 450 - 20 % = 360; 250 - 20 % = 200
        assert (cut.kcqg_vnd, cut.kcdp_vnd) == (360 * MILLION, 200 * MILLION)
        # two of 205 m do not fit in 360 m: one is out
        assert cut.result["used"]["KCQG"] <= 360 * MILLION

    def test_each_plan_tells_where_its_money_comes_from(self, ask: Any, small_plan: Any) -> None:
        comparison = ask(kcqg_vnd=205 * MILLION, kcdp_vnd=0, money_basis=" Quyết định giao vốn ")
        assert comparison.money_basis == "Quyết định giao vốn"
        bases = {each.plan.money_basis for each in comparison.scenarios.select_related("plan")}
        assert bases == {"Quyết định giao vốn"}

    def test_the_percent_is_an_input(self, ask: Callable[..., Comparison]) -> None:
        assert ask(cut_percent=50).scenarios.get(code="cut").plan.kcqg_vnd == 225 * MILLION

    def test_a_hand_picked_project_is_in_even_when_it_is_worth_less(
        self, ask: Callable[..., Comparison]
    ) -> None:
        plain = ask(kcqg_vnd=205 * MILLION, kcdp_vnd=0)
        in_first = chosen(plain)["as_given"]
        [other] = {"2016-001", "2016-002"} - in_first
        picked = ask(
            kcqg_vnd=205 * MILLION, kcdp_vnd=0, picks=[other], pick_reason="Cam kết với xã"
        )
        assert other in chosen(picked)["hand_picked"]
        assert other not in chosen(picked)["as_given"]

    def test_picks_beyond_the_money_leave_no_plan_and_say_so(
        self, ask: Callable[..., Comparison]
    ) -> None:
        comparison = ask(
            kcqg_vnd=205 * MILLION,
            kcdp_vnd=0,
            picks=["2016-001", "2016-002"],
            pick_reason="Cả hai",
        )
        plan = comparison.scenarios.get(code="hand_picked").plan
        assert plan.status == Plan.Status.INFEASIBLE
        assert plan.result["clash"] == ["KCQG"]

    def test_a_pick_needs_a_reason_and_a_known_code(self, ask: Callable[..., Comparison]) -> None:
        with pytest.raises(BadInput, match="lý do"):
            ask(picks=["2016-001"])
        with pytest.raises(BadInput, match="2016-999"):
            ask(picks=["2016-999"], pick_reason="Vì sao")

    def test_no_money_is_refused(self, ask: Callable[..., Comparison]) -> None:
        with pytest.raises(BadInput, match="số tiền"):
            ask(kcqg_vnd=0, kcdp_vnd=0)

    def test_priority_areas_go_before_everything_else(
        self, build: Callable[..., Any], need_rows: list[Any], ask: Callable[..., Comparison]
    ) -> None:
        # money for one KCQG machine: the legal order takes the key project
        key = replace(need_rows[0], title="Đề án điểm máy tiện", note="Đề án điểm", row=20)
        area = replace(need_rows[1], title="Máy xay xát", priority_area="a", row=21)
        build([key, area], kcqg_vnd=205 * MILLION, kcdp_vnd=0)
        names = {
            each.code: set(
                each.plan.items.filter(is_chosen=True).values_list("project__title", flat=True)
            )
            for each in ask(kcqg_vnd=205 * MILLION, kcdp_vnd=0).scenarios.all()
        }
        assert names["as_given"] == {"Đề án điểm máy tiện"}
        assert names["areas_first"] == {"Máy xay xát"}

    @pytest.mark.usefixtures("waiting")
    def test_asking_twice_at_the_same_moment_is_one_comparison(
        self, ask: Callable[..., Comparison]
    ) -> None:
        assert ask() == ask()
        assert Entry.objects.filter(verb="plans.comparison.asked").count() == 1

    def test_each_step_is_journalled(self, ask: Callable[..., Comparison]) -> None:
        ask()
        assert Entry.objects.filter(verb="plans.scenario.added").count() == 3

    def test_refuses_a_role_that_may_not(
        self, ask: Callable[..., Comparison], appraiser: Any
    ) -> None:
        with pytest.raises(NotAllowed):
            ask(actor=appraiser)


class TestCompare:
    def test_only_what_differs_is_listed_with_its_change(
        self, ask: Callable[..., Comparison]
    ) -> None:
        scenarios = list_scenarios(ask())
        projects = list(differing_projects(scenarios))
        rows = compare_projects(scenarios, projects)
        assert rows
        for _, cells in rows:
            assert cells[0].change == ""
            assert {cell.change for cell in cells[1:]} & {"in", "out", "money"}
        assert any(cell.would_give.get("leaving") for _, cells in rows for cell in cells)

    def test_sums_stand_side_by_side(self, ask: Callable[..., Comparison]) -> None:
        scenarios = list_scenarios(ask())
        rows = sum_rows(scenarios, "fund")
        first = {row["label"]: row["cells"][0]["vnd"] for row in rows}
        used = scenarios[0].plan.result["used"]
        assert first == {"KCQG": used["KCQG"], "KCĐP": used["KCDP"]}

    def test_a_project_left_out_says_what_would_have_to_give(
        self, ask: Callable[..., Comparison]
    ) -> None:
        comparison = ask(kcqg_vnd=205 * MILLION, kcdp_vnd=0)
        plan = comparison.scenarios.first().plan
        out = plan.items.get(is_chosen=False, project__code__in=["2016-001", "2016-002"])
        inside = plan.items.get(is_chosen=True).project.code
        assert out.trace["would_give"] == {
            "possible": True,
            "exact": True,
            "leaving": [inside],
            "entering": [],
        }


class TestRestart:
    @pytest.mark.usefixtures("waiting")
    def test_a_killed_worker_is_noticed_and_the_job_starts_again(
        self, ask: Callable[..., Comparison], officer: Any, at: Any
    ) -> None:
        job = ask().job
        Job.objects.filter(pk=job.pk).update(state=Job.State.RUNNING, step="scenario.cut")
        job.refresh_from_db()
        assert not job.is_lost(at + settings.JOB_SILENCE)
        with pytest.raises(BadInput, match="đang chạy"):
            restart_job(job=job, actor=officer, at=at)
        late = at + settings.JOB_SILENCE + timedelta(seconds=1)
        assert job.is_lost(late)
        again = restart_job(job=job, actor=officer, at=late)
        assert (again.state, again.attempt, again.step) == (Job.State.WAITING, 2, "")
        assert Entry.objects.filter(verb="notices.job.restarted").count() == 1

    def test_a_job_that_is_done_is_not_started_again(
        self, ask: Callable[..., Comparison], officer: Any, at: Any
    ) -> None:
        job = Job.objects.get(pk=ask().job_id)
        with pytest.raises(BadInput):
            restart_job(job=job, actor=officer, at=at)

    def test_another_unit_may_not(
        self, ask: Callable[..., Comparison], outsider: Any, at: Any
    ) -> None:
        with pytest.raises(NotAllowed):
            restart_job(job=ask().job, actor=outsider, at=at)
