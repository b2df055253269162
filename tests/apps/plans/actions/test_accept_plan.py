"""One accepted plan for a unit and year; it is frozen until the acceptance is taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.plans.actions.accept_plan import accept_plan
from khuyencong.apps.plans.actions.start_papers import start_papers
from khuyencong.apps.plans.actions.withdraw_acceptance import withdraw_acceptance
from khuyencong.apps.plans.models import Plan
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

MILLION = 1_000_000


@pytest.fixture
def other_plan(build: Callable[..., Plan], need_rows: list[Any], small_plan: Plan) -> Plan:
    return build(need_rows, kcqg_vnd=205 * MILLION, kcdp_vnd=0)


class TestAcceptPlan:
    def test_it_is_accepted_by_somebody_at_an_instant_and_journalled(
        self, small_plan: Plan, officer: Any, at: Any
    ) -> None:
        plan = accept_plan(plan=small_plan, actor=officer, at=at)
        assert (plan.accepted_at, plan.accepted_by) == (at, officer)
        assert Entry.objects.get(verb="plans.plan.accepted").object_id == str(plan.pk)

    def test_again_changes_nothing(self, small_plan: Plan, officer: Any, at: Any) -> None:
        accept_plan(plan=small_plan, actor=officer, at=at)
        accept_plan(plan=small_plan, actor=officer, at=at)
        assert Entry.objects.filter(verb="plans.plan.accepted").count() == 1

    def test_a_second_one_of_the_year_is_refused(
        self, small_plan: Plan, other_plan: Plan, officer: Any, at: Any
    ) -> None:
        accept_plan(plan=small_plan, actor=officer, at=at)
        with pytest.raises(BadInput, match=f"phương án số {small_plan.pk}"):
            accept_plan(plan=other_plan, actor=officer, at=at)

    def test_the_database_itself_holds_one_for_a_year(
        self, small_plan: Plan, other_plan: Plan, officer: Any, at: Any
    ) -> None:
        accept_plan(plan=small_plan, actor=officer, at=at)
        with pytest.raises(IntegrityError), transaction.atomic():
            Plan.objects.filter(pk=other_plan.pk).update(accepted_at=at, accepted_by=officer)

    def test_a_plan_that_keeps_no_limit_is_refused(
        self, small_plan: Plan, officer: Any, at: Any
    ) -> None:
        Plan.objects.filter(pk=small_plan.pk).update(status=Plan.Status.INFEASIBLE)
        with pytest.raises(BadInput):
            accept_plan(plan=small_plan, actor=officer, at=at)

    def test_a_leader_of_the_department_may_and_an_appraiser_may_not(
        self, small_plan: Plan, department: Any, make_account: Any, appraiser: Any, at: Any
    ) -> None:
        with pytest.raises(NotAllowed):
            accept_plan(plan=small_plan, actor=appraiser, at=at)
        leader = make_account(department, "leader")
        assert accept_plan(plan=small_plan, actor=leader, at=at).accepted_by == leader

    def test_an_officer_of_another_unit_may_not(
        self, small_plan: Plan, outsider: Any, at: Any
    ) -> None:
        with pytest.raises(NotAllowed):
            accept_plan(plan=small_plan, actor=outsider, at=at)


class TestFrozen:
    @pytest.fixture(autouse=True)
    def accepted(self, small_plan: Plan, officer: Any, at: Any) -> Plan:
        return accept_plan(plan=small_plan, actor=officer, at=at)

    def test_its_money_does_not_change(self, accepted: Plan) -> None:
        with pytest.raises(IntegrityError, match="frozen"), transaction.atomic():
            Plan.objects.filter(pk=accepted.pk).update(kcqg_vnd=1)

    def test_its_items_do_not_change(self, accepted: Plan) -> None:
        with pytest.raises(IntegrityError, match="frozen"), transaction.atomic():
            accepted.items.update(reason="khác")
        with pytest.raises(IntegrityError, match="frozen"), transaction.atomic():
            accepted.items.all().delete()

    def test_its_papers_are_written(self, accepted: Plan, officer: Any, at: Any) -> None:
        start_papers(plan=accepted, actor=officer, at=at)
        assert accepted.papers.count() > 3

    def test_the_same_inputs_give_it_back_untouched(
        self, accepted: Plan, build: Callable[..., Plan], need_rows: list[Any]
    ) -> None:
        again = build(need_rows, kcqg_vnd=450 * MILLION, kcdp_vnd=250 * MILLION)
        assert again == accepted
        assert again.accepted_at


class TestWithdrawAcceptance:
    def test_another_one_may_be_accepted_afterwards(
        self, small_plan: Plan, other_plan: Plan, officer: Any, at: Any
    ) -> None:
        plan = accept_plan(plan=small_plan, actor=officer, at=at)
        withdraw_acceptance(plan=plan, actor=officer, at=at, reason="Chọn nhầm")
        entry = Entry.objects.get(verb="plans.plan.acceptance_withdrawn")
        assert (entry.reason, entry.data["before"]["accepted_by"]) == ("Chọn nhầm", officer.pk)
        assert accept_plan(plan=other_plan, actor=officer, at=at).accepted_at

    def test_needs_a_reason_and_an_acceptance(
        self, small_plan: Plan, officer: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput, match="chưa được chấp nhận"):
            withdraw_acceptance(plan=small_plan, actor=officer, at=at, reason="Vì")
        accept_plan(plan=small_plan, actor=officer, at=at)
        with pytest.raises(BadInput, match="lý do"):
            withdraw_acceptance(plan=small_plan, actor=officer, at=at, reason=" ")

    def test_refuses_a_role_that_may_not(
        self, small_plan: Plan, officer: Any, appraiser: Any, at: Any
    ) -> None:
        plan = accept_plan(plan=small_plan, actor=officer, at=at)
        with pytest.raises(NotAllowed):
            withdraw_acceptance(plan=plan, actor=appraiser, at=at, reason="Vì")
