"""The plan of a year made anew: national money is cut, the reserve steps in, what runs stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.plans.actions.accept_plan import accept_plan
from khuyencong.apps.plans.actions.replace_plan import replace_plan
from khuyencong.apps.plans.actions.start_scenarios import start_scenarios
from khuyencong.apps.plans.models import Comparison, Plan, PlanItem, PlanReplacement
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

MILLION = 1_000_000
ON = date(2016, 11, 23)


@pytest.fixture
def of_both_funds(small_plan: Any) -> PlanItem:
    """The smallest national project of the plan, paid from both funds; asked for before it."""
    items = small_plan.items.filter(is_chosen=True, kcqg_vnd__gt=0).order_by("kcqg_vnd")
    item = items.select_related("project").first()
    item.kcqg_vnd, item.kcdp_vnd = 100 * MILLION, 60 * MILLION
    item.save()
    return item  # type: ignore[no-any-return]


@pytest.fixture
def accepted(small_plan: Any, officer: Any, at: Any) -> Plan:
    return accept_plan(plan=small_plan, actor=officer, at=at)


@pytest.fixture
def replan(accepted: Plan, officer: Any, at: Any) -> Callable[..., dict[str, Plan]]:
    """Return a maker of scenarios with other money, by their code."""

    def run(kcqg_vnd: int, kcdp_vnd: int, *, any_fund: bool = False) -> dict[str, Plan]:
        comparison = start_scenarios(
            year=accepted.year,
            norms_on=accepted.norms_on,
            kcqg_vnd=kcqg_vnd,
            kcdp_vnd=kcdp_vnd,
            any_fund=any_fund,
            unit=accepted.unit,
            actor=officer,
            at=at,
        )
        assert comparison.job.refresh_from_db() is None
        assert comparison.job.state == "done", comparison.job.failure
        return {each.code: each.plan for each in comparison.scenarios.select_related("plan")}

    return run


def submit(project: Project, actor: Any, at: Any) -> None:
    kinds = ("request_letter", "project_document", "beneficiary_request")
    papers = tuple(NewPaper(kind=kind, number=f"{kind}/1", issued_on=ON) for kind in kinds)
    deed = Deed(happened_on=ON, papers=papers)
    take_step(project=project, transition_id="submit", deed=deed, actor=actor, at=at)


def chosen(plan: Plan) -> set[str]:
    rows = plan.items.filter(is_chosen=True)
    return set(rows.values_list("project__code", flat=True))


class TestReplan:
    def test_a_year_with_a_plan_gets_one_more_scenario(self, replan: Any, accepted: Plan) -> None:
        plans = replan(200 * MILLION, 250 * MILLION)
        assert set(plans) == {"as_given", "cut", "areas_first", "kept_first"}
        assert Comparison.objects.get().replaces == accepted

    def test_what_has_gone_on_is_in_every_scenario(
        self, replan: Any, accepted: Plan, officer: Any, at: Any
    ) -> None:
        national = accepted.items.filter(is_chosen=True, kcqg_vnd__gt=0).order_by("kcqg_vnd")
        first = national.first().project
        submit(first, officer, at)
        plans = replan(250 * MILLION, 0)
        assert all(first.code in chosen(plan) for plan in (plans["as_given"], plans["kept_first"]))

    def test_one_paid_from_both_funds_counts_in_each(
        self, of_both_funds: PlanItem, replan: Any, officer: Any, at: Any
    ) -> None:
        """By hand: it holds 100 million of one fund and 60 of the other, whatever else is in."""
        submit(of_both_funds.project, officer, at)
        plan = replan(110 * MILLION, 70 * MILLION)["as_given"]
        kept = plan.items.get(project=of_both_funds.project_id)
        assert (kept.kcqg_vnd, kept.kcdp_vnd) == (100 * MILLION, 60 * MILLION)
        assert plan.result["used"]["KCDP"] >= 60 * MILLION
        assert "KCQG và KCĐP" in [each["label"] for each in plan.result["sums"]["fund"]]
        assert replan(110 * MILLION, 50 * MILLION)["as_given"].status == Plan.Status.INFEASIBLE

    def test_first_acceptance_has_no_such_scenario(
        self, small_plan: Any, officer: Any, at: Any
    ) -> None:
        start_scenarios(
            year=small_plan.year,
            norms_on=small_plan.norms_on,
            kcqg_vnd=200 * MILLION,
            kcdp_vnd=0,
            unit=small_plan.unit,
            actor=officer,
            at=at,
        )
        assert not Comparison.objects.get().scenarios.filter(code="kept_first").exists()


class TestReplacePlan:
    def test_no_national_money_moves_projects_to_the_local_fund(
        self, replan: Any, accepted: Plan, officer: Any, at: Any
    ) -> None:
        plan = replan(0, 900 * MILLION, any_fund=True)["as_given"]
        kept = replace_plan(plan=plan, reason="Năm nay không có KCQG", actor=officer, at=at)
        moved = Project.objects.filter(code__in=kept.changes["moved_fund"])
        assert moved
        for project in moved:
            assert {line.kcqg_vnd for line in project.budget_lines.all()} == {0}
            assert project.state == Project.PLANNED
        entry = Entry.objects.get(verb="plans.plan.replaced")
        assert (entry.reason, entry.data["former"]) == ("Năm nay không có KCQG", accepted.pk)

    def test_leaving_and_entering_change_their_state(
        self, replan: Any, accepted: Plan, officer: Any, at: Any
    ) -> None:
        before = chosen(accepted)
        plan = replan(200 * MILLION, 100 * MILLION)["as_given"]
        kept = replace_plan(plan=plan, reason="Cắt", actor=officer, at=at)
        after = chosen(plan)
        assert set(kept.changes["leaving"]) == before - after != set()
        planned = Project.objects.filter(state=Project.PLANNED).values_list("code", flat=True)
        assert set(planned) == after
        accepted.refresh_from_db()
        assert accepted.accepted_at is None
        assert Plan.objects.get(accepted_at__isnull=False) == plan
        assert kept.former_accepted_by == officer

    def test_a_committed_project_cannot_be_lost(
        self, build: Any, need_rows: list[Any], accepted: Plan, officer: Any, at: Any
    ) -> None:
        project = accepted.items.filter(is_chosen=True, kcqg_vnd__gt=0).first().project
        submit(project, officer, at)
        # a plan computed without regard to what runs: only local money
        plan = build(need_rows, kcqg_vnd=0, kcdp_vnd=250 * MILLION)
        with pytest.raises(BadInput, match=project.code):
            replace_plan(plan=plan, reason="Cắt", actor=officer, at=at)
        accepted.refresh_from_db()
        assert accepted.accepted_at
        assert not PlanReplacement.objects.exists()

    @pytest.mark.parametrize(
        ("given", "said"),
        [({"reason": " "}, "lý do"), ({"paper_on": date(2090, 1, 1)}, "chưa tới")],
    )
    def test_says_what_is_missing(
        self, replan: Any, officer: Any, at: Any, given: Any, said: str
    ) -> None:
        plan = replan(200 * MILLION, 0)["as_given"]
        with pytest.raises(BadInput, match=said):
            replace_plan(plan=plan, actor=officer, at=at, **{"reason": "Cắt", **given})

    def test_nothing_to_replace(self, small_plan: Any, officer: Any, at: Any) -> None:
        with pytest.raises(BadInput, match="chưa chấp nhận"):
            replace_plan(plan=small_plan, reason="Cắt", actor=officer, at=at)

    def test_is_for_who_may_accept(self, replan: Any, outsider: Any, at: Any) -> None:
        plan = replan(200 * MILLION, 0)["as_given"]
        with pytest.raises(NotAllowed):
            replace_plan(plan=plan, reason="Cắt", actor=outsider, at=at)
