"""At night what moved is looked at again, and what stands beside it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from khuyencong.apps.error_checks.actions.check_project import check_project
from khuyencong.apps.error_checks.actions.recheck_projects import recheck_projects
from khuyencong.apps.error_checks.models import Finding
from khuyencong.apps.vouchers.actions.record_voucher import record_voucher
from khuyencong.apps.vouchers.facts import VoucherFacts
from tests.results_cast import project_of_a_machine

HOUR = timedelta(hours=1)


@pytest.fixture
def first(centre: Any, officer: Any, at: Any) -> Any:
    return project_of_a_machine(centre, officer, at - 100 * HOUR)


def buy(project: Any, officer: Any, at: Any) -> None:
    facts = VoucherFacts(description="Máy bào", number="77", seller_code="4100259564")
    record_voucher(project=project, facts=facts, actor=officer, at=at)


def test_what_moved_is_checked_with_its_neighbours(
    first: Any, centre: Any, officer: Any, at: Any
) -> None:
    """The first project moved long ago; the second one now uses its invoice."""
    buy(first, officer, at - 90 * HOUR)
    check_project(project_id=first.pk, actor=None, at=at - 90 * HOUR)
    second = project_of_a_machine(centre, officer, at - 80 * HOUR)
    buy(second, officer, at - HOUR)
    assert recheck_projects(since=at - 48 * HOUR, at=at) == 2
    twice = Finding.objects.filter(rule="same_thing_twice", state="open")
    assert {each.project_id for each in twice} == {first.pk, second.pk}


def test_a_second_run_changes_nothing(first: Any, officer: Any, at: Any) -> None:
    facts = VoucherFacts(
        description="Máy bào", contract_on=date(2016, 11, 10), issued_on=date(2016, 11, 9)
    )
    record_voucher(project=first, facts=facts, actor=officer, at=at)
    assert recheck_projects(since=at - HOUR, at=at + HOUR) == 1
    assert recheck_projects(since=at - HOUR, at=at + HOUR) == 0


def test_what_did_not_move_is_left_alone(first: Any, at: Any) -> None:
    assert recheck_projects(since=at - HOUR, at=at) == 0
