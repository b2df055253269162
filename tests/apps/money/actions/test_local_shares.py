"""A province's own ratio of advances: entered, used, ended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.money.actions.add_local_share import add_local_share
from khuyencong.apps.money.actions.end_local_share import end_local_share
from khuyencong.apps.money.advancing import advance_of
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.money_cast import MILLION, ON, given, start

__all__ = ["given", "start"]


@pytest.fixture
def leader(department: Any, make_account: Callable[..., Any]) -> Any:
    return make_account(department, "leader")


@pytest.fixture
def project(start: Callable[..., Project]) -> Project:
    return start("vocational_training", fund="KCDP")


def may_send(project: Project, on: date) -> int | None:
    return advance_of(project, project.positions.get(), on=on).may_transfer_vnd


def enter(leader: Any, at: Any, department: Any, **changed: Any) -> Any:
    facts = {"share": Decimal("0.5"), "valid_from": date(2016, 1, 1), "act": "QĐ của tỉnh"}
    return add_local_share(unit=department, actor=leader, at=at, **(facts | changed))


def test_nothing_may_be_sent_of_the_local_fund_until_one_is_entered(
    project: Project, leader: Any, department: Any, at: Any
) -> None:
    assert may_send(project, ON) is None
    enter(leader, at, department)
    assert may_send(project, ON) == 100 * MILLION  # 50 % of 200


def test_it_holds_to_its_last_day(project: Project, leader: Any, department: Any, at: Any) -> None:
    share = enter(leader, at, department)
    end_local_share(share=share, last_on=ON, actor=leader, at=at)
    assert may_send(project, ON) == 100 * MILLION
    assert may_send(project, ON + timedelta(days=1)) is None


def test_the_line_of_the_content_goes_before_the_one_for_all(
    project: Project, leader: Any, department: Any, at: Any
) -> None:
    enter(leader, at, department, line="vocational_training", share=Decimal("0.4"))
    enter(leader, at, department)
    assert may_send(project, ON) == 80 * MILLION  # 40 % of 200


def test_ends_once_and_not_before_it_began(leader: Any, department: Any, at: Any) -> None:
    share = enter(leader, at, department)
    with pytest.raises(BadInput, match="từ ngày bắt đầu"):
        end_local_share(share=share, last_on=date(2015, 12, 31), actor=leader, at=at)
    end_local_share(share=share, last_on=ON, actor=leader, at=at)
    with pytest.raises(BadInput, match="đã ghi ngày"):
        end_local_share(share=share, last_on=ON, actor=leader, at=at)


def test_an_officer_of_the_centre_may_not(
    leader: Any, department: Any, officer: Any, at: Any
) -> None:
    share = enter(leader, at, department)
    with pytest.raises(NotAllowed):
        end_local_share(share=share, last_on=ON, actor=officer, at=at)
