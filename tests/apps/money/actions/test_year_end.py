"""Assigned estimates, moves, what is carried over, and the closing of a year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from khuyencong.apps.ledger.lines import fund_line
from khuyencong.apps.ledger.models import FundLine, Position
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.money.actions.assign_estimate import assign_estimate
from khuyencong.apps.money.actions.book_management import book_management
from khuyencong.apps.money.actions.carry_over import carry_over
from khuyencong.apps.money.actions.close_year import close_year
from khuyencong.apps.money.actions.move_money import move_money
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.money_cast import MILLION, PAPER, given, pay, start

__all__ = ["given", "pay", "start"]
Start = Callable[..., Project]


@pytest.fixture
def later(make_account: Any, centre: Any, at: Any) -> dict[str, Any]:
    """The leader of the centre in January 2017."""
    return {"actor": make_account(centre, "leader"), "at": at + timedelta(days=60)}


JANUARY = replace(PAPER, on=date(2017, 1, 10), number="02/QĐ")


class TestAssign:
    def test_more_and_less(self, centre: Any, given: dict[str, Any]) -> None:
        where = {"unit": centre, "year": 2016, "fund": "KCDP", "paper": PAPER, **given}
        assign_estimate(amount_vnd=500 * MILLION, **where)
        assign_estimate(amount_vnd=100 * MILLION, is_cut=True, **where)
        line = FundLine.objects.get()
        assert (line.assigned_vnd, line.assignments) == (400 * MILLION, 2)

    def test_a_cut_below_what_is_promised(
        self, start: Start, centre: Any, given: dict[str, Any]
    ) -> None:
        start("machinery", fund="KCDP")
        where = {"unit": centre, "year": 2016, "fund": "KCDP", "paper": PAPER, **given}
        with pytest.raises(BadInput, match="Vượt dự toán được giao năm 2016 của nguồn KCĐP"):
            assign_estimate(amount_vnd=1, is_cut=True, **where)

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            ({"year": 1016}, "Năm ngân sách"),
            ({"fund": "KC"}, "Chọn nguồn"),
            ({"paper": replace(PAPER, number=" ")}, "số quyết định"),
            ({"amount_vnd": 0}, "số tiền"),
        ],
    )
    def test_bad_input(
        self, centre: Any, given: dict[str, Any], change: dict[str, Any], said: str
    ) -> None:
        where = {"unit": centre, "year": 2016, "fund": "KCDP", "paper": PAPER, "amount_vnd": 1}
        with pytest.raises(BadInput, match=said):
            assign_estimate(**{**where, **given, **change})


def test_management_within_what_was_set_aside(centre: Any, given: dict[str, Any]) -> None:
    where = {"unit": centre, "year": 2016, "fund": "KCDP", "paper": PAPER, **given}
    line = assign_estimate(amount_vnd=100 * MILLION, **where).line
    common = {"line": line, "paper": PAPER, **given}
    book_management(kind="management", amount_vnd=3 * MILLION, **common)
    book_management(kind="managed", amount_vnd=2 * MILLION, **common)
    with pytest.raises(BadInput, match="Chi quản lý"):
        book_management(kind="managed", amount_vnd=2 * MILLION, **common)


class TestMove:
    def test_between_projects(self, start: Start, given: dict[str, Any]) -> None:
        one, other = start("machinery", fund="KCDP"), start("trademark", fund="KCDP")
        to = Position.objects.get(project=other).line
        move = {"source": one, "fund": "KCDP", "target": other, "to": to, "paper": PAPER, **given}
        with pytest.raises(BadInput):  # all of it is contracted
            move_money(amount_vnd=1, **move)
        booking = Booking(on=PAPER.on, **given)
        post(Position.objects.get(project=one), "contracted", -50 * MILLION, booking)
        move_money(amount_vnd=50 * MILLION, **move)
        assert Position.objects.get(project=other).approved_vnd == 250 * MILLION
        assert FundLine.objects.get().approved_vnd == 400 * MILLION


class TestCloseYear:
    def test_with_money_left_over(
        self, start: Start, pay: Any, centre: Any, later: dict[str, Any]
    ) -> None:
        project = start("vocational_training")
        pay(project, 140 * MILLION)
        line = FundLine.objects.get()
        with pytest.raises(BadInput, match=r"còn 140\.000\.000 đồng đã chuyển"):
            close_year(line=line, paper=JANUARY, **later)
        position = Position.objects.get()
        carry_over(position=position, paper=JANUARY, **later)
        old = Position.objects.get(pk=position.pk)
        new = Position.objects.get(project=project, year=2017)
        assert (old.approved_vnd, old.contracted_vnd, old.advanced_vnd) == (0, 0, 0)
        assert (new.approved_vnd, new.contracted_vnd, new.advanced_vnd) == (
            200 * MILLION,
            200 * MILLION,
            140 * MILLION,
        )
        assert FundLine.objects.get(year=2017).assigned_vnd == 200 * MILLION
        close_year(line=line, paper=JANUARY, **later)
        with pytest.raises(BadInput, match="đã khóa"):
            post(old, "approved", 1, Booking(on=JANUARY.on, **later))

    def test_not_before_it_ended_and_not_by_anybody(
        self, centre: Any, given: dict[str, Any], later: dict[str, Any]
    ) -> None:
        line = fund_line(unit_id=centre.pk, province_id=centre.province_id, year=2016, fund="KCDP")
        with pytest.raises(NotAllowed):
            close_year(line=line, paper=PAPER, **given)
        with pytest.raises(BadInput, match="Năm 2016 chưa hết"):
            close_year(line=line, paper=replace(PAPER, on=date(2016, 12, 31)), **later)
