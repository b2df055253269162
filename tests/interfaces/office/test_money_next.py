"""What comes next about the money of a project, and the days of its way. Amounts illustrative."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.ledger.models import Position
from khuyencong.apps.ledger.posting import Booking, post, reverse
from khuyencong.apps.money.queries import get_project_money
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.office.money_next import Move, PurseFacts, next_move
from khuyencong.interfaces.office.money_way import way_of_money
from tests.money_cast import MILLION, ON, accept, given, pay, start

__all__ = ["given", "pay", "start"]


def purse(**facts: Any) -> PurseFacts:
    """A national line of 2016 with 200 contracted, of which 140 may go."""
    whole = {"approved_vnd": 200, "contracted_vnd": 200, "may_send_vnd": 140}
    return PurseFacts(fund="KCQG", year=2016, **(whole | facts))


@pytest.mark.parametrize(
    ("state", "purses", "computed", "expected"),
    [
        ("rejected", [purse()], (), Move("out")),
        ("draft", [], (), Move("not_approved")),
        ("at_department", [purse(approved_vnd=0)], (), Move("not_approved")),
        ("approved", [purse(is_assigned=False)], (), Move("assign", "KCQG", 2016)),
        ("approved", [purse(contracted_vnd=0)], (), Move("contract")),
        ("contracted", [purse(may_send_vnd=None)], (), Move("ratio", "KCQG")),
        ("contracted", [purse()], (), Move("send", "KCQG", 2016, 140)),
        ("under_way", [purse(by_work=True)], (), Move("send_by_work", "KCQG", 2016, 140)),
        (
            "under_way",
            [purse(waits_for="confirm_progress")],
            (),
            Move("confirm", "KCQG", 2016, 140),
        ),
        ("under_way", [purse(waits_for="khác")], (), Move("wait", "KCQG", 2016, 140)),
        ("contracted", [purse(may_send_vnd=0)], (), Move("start")),
        ("under_way", [purse(may_send_vnd=0)], (), Move("accept")),
        ("accepted", [purse()], (), Move("settle", "KCQG")),
        ("accepted", [purse()], ("KCQG",), Move("record_settlement")),
        ("stopped", [purse(contracted_vnd=0)], (), Move("end_stopped")),
        # 200 sent, 190 settled: 10 come back; 140 sent: 50 are still to go
        (
            "settled",
            [purse(held_vnd=200, settled_vnd=190)],
            (),
            Move("refund", "KCQG", 2016, 10),
        ),
        ("settled", [purse(held_vnd=140, settled_vnd=190)], (), Move("rest", "KCQG", 2016, 50)),
        ("settled", [purse(held_vnd=190, settled_vnd=190)], (), Move("liquidate")),
        # money of the past that was never booked here was settled elsewhere
        ("settled", [purse(settled_vnd=190, is_live=False)], (), Move("liquidate")),
        ("closed", [purse()], (), Move("closed")),
        ("archived", [purse(owed_vnd=60)], (), Move("repay", amount_vnd=60)),
    ],
)
def test_one_thing_comes_next(
    state: str, purses: list[PurseFacts], computed: tuple[str, ...], expected: Move
) -> None:
    assert next_move(state, purses, computed=computed) == expected


def test_what_is_to_come_back_goes_before_what_is_to_be_sent() -> None:
    """National 10 too little, local 5 too much: the refund first."""
    more = PurseFacts(fund="KCDP", year=2016, approved_vnd=50, held_vnd=50, settled_vnd=45)
    less = purse(held_vnd=180, settled_vnd=190)
    assert next_move("settled", [less, more]) == Move("refund", "KCDP", 2016, 5)


def test_the_other_fund_is_settled_too() -> None:
    local = PurseFacts(fund="KCDP", year=2016, approved_vnd=50, contracted_vnd=50)
    assert next_move("accepted", [purse(), local], computed=["KCQG"]) == Move("settle", "KCDP")


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch, at: Any) -> None:
    """The office opens on the day of the cast."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: at)


class TestOnThePage:
    @pytest.fixture
    def office(self, signed_in: Callable[[Any], Any], officer: Any) -> Any:
        return signed_in(officer)

    def page(self, office: Any, project: Project) -> str:
        shown: str = office.get(f"/office/projects/{project.pk}/money/").content.decode()
        return shown

    def test_the_advance_then_acceptance_then_settlement(
        self, office: Any, start: Callable[..., Project], pay: Any, given: dict[str, Any]
    ) -> None:
        project = start("vocational_training")
        path = f"/office/projects/{project.pk}/money/"
        page = self.page(office, project)  # 70 % of 200, Điều 13.2.a
        assert "hôm nay được chuyển 140.000.000 đồng" in page
        assert f'href="{path}transfer/?fund=KCQG&amp;amount_vnd=140000000"' in page
        pay(project, 140 * MILLION)
        assert f'href="/office/projects/{project.pk}/steps/accept/"' in self.page(office, project)
        accept(project, given)
        Project.objects.filter(pk=project.pk).update(state="accepted")
        assert f'href="{path}settlement/"' in self.page(office, project)

    def test_machines_wait_for_the_report_that_is_confirmed(
        self, office: Any, start: Callable[..., Project]
    ) -> None:
        waiting, confirmed = start("machinery", confirmed=False), start("machinery")
        assert "Xin Sở xác nhận tiến độ" in self.page(office, waiting)
        assert "theo khối lượng đã xác nhận" in self.page(office, confirmed)

    def test_who_keeps_no_books_gets_the_sentence_alone(
        self, start: Callable[..., Project], signed_in: Any, appraiser: Any
    ) -> None:
        page = self.page(signed_in(appraiser), start("vocational_training"))
        assert "hôm nay được chuyển" in page
        assert "amount_vnd=140000000" not in page

    def test_asks_little_of_the_database(
        self, office: Any, start: Callable[..., Project], pay: Any
    ) -> None:
        project = start("vocational_training")
        pay(project, 100 * MILLION)
        self.page(office, project)
        with CaptureQueriesContext(connection) as asked:
            self.page(office, project)
        assert len(asked) <= 11, "\n".join(each["sql"][:150] for each in asked)


def test_the_way_tells_each_day(
    start: Callable[..., Project], pay: Any, given: dict[str, Any], officer: Any
) -> None:
    project = start("vocational_training")
    position = Position.objects.get(project=project)
    pay(project, 100 * MILLION)
    wrong = pay(project, 20 * MILLION)
    reverse(wrong, Booking(on=ON, **given))
    later = date(2016, 11, 22)
    post(position, "refunded", 5 * MILLION, Booking(on=later, **given))
    read: Any = get_project_money(project.pk, visible_to=officer)
    way = way_of_money(read.money_entries.all(), assigned_on=read.assigned_on)
    assert [(stop.kind, stop.on, stop.amount_vnd) for stop in way] == [
        ("assigned", ON, None),
        ("contracted", ON, 200 * MILLION),
        ("transferred", ON, 100 * MILLION),
        ("refunded", later, 5 * MILLION),
        ("accepted", None, None),
        ("settled", None, None),
        ("closed", None, None),
    ]
    assert [stop.kind for stop in way if stop.is_next] == ["accepted"]


def test_an_estimate_taken_back_was_not_assigned(
    start: Callable[..., Project], given: dict[str, Any], officer: Any
) -> None:
    project = start("vocational_training")
    line = project.positions.get().line
    later = date(2016, 11, 22)
    post(line, "assigned", 200 * MILLION, Booking(on=later, **given))
    reverse(line.entries.get(kind="assigned", happened_on=ON), Booking(on=later, **given))
    read: Any = get_project_money(project.pk, visible_to=officer)
    assert read.assigned_on == later
