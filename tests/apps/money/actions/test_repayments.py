"""Support that is paid back: the schedule, what comes, what is let go, what is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from khuyencong.apps.journal.models import Entry as JournalEntry
from khuyencong.apps.ledger.models import Entry, Position
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.money.actions.record_repayment import record_repayment
from khuyencong.apps.money.actions.reverse_repayment import reverse_repayment
from khuyencong.apps.money.actions.set_repayment_schedule import set_repayment_schedule
from khuyencong.apps.money.actions.write_off_repayment import write_off_repayment
from khuyencong.apps.money.booking import MoneyPaper
from khuyencong.apps.money.models import Instalment, RepaymentSchedule
from khuyencong.apps.money.repaying import arrears_of, debt_of, recoverable_positions
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.repayment_cast import (
    CONTRACT,
    MILLION,
    VOUCHER,
    YEARLY,
    lend,
    lent_project,
    scheduled,
)

DECISION = MoneyPaper(
    number="12/QĐ-UBND", on=date(2016, 11, 2), reason="Thiên tai, theo quyết định"
)


@pytest.fixture
def leader(make_account: Any, centre: Any) -> Any:
    return make_account(centre, "leader")


@pytest.fixture
def project(centre: Any, officer: Any, at: Any) -> Project:
    return lent_project(centre, officer, at)


def open_parts(project: Project) -> list[int]:
    rows = Instalment.objects.filter(schedule__project=project, schedule__is_current=True)
    return [row.open_vnd // MILLION for row in rows.order_by("number")]


def repaid(project: Project, actor: Any, at: Any, million: int, **more: Any) -> Any:
    given: dict[str, Any] = {"paid_on": date(2016, 11, 1), "paper": VOUCHER, **more}
    return record_repayment(
        project=project, amount_vnd=million * MILLION, actor=actor, at=at, **given
    )


class TestSetSchedule:
    def test_keeps_equal_parts_of_the_contract(self, project: Any, officer: Any, at: Any) -> None:
        schedule = scheduled(project, officer, at)
        rows = schedule.instalments.all()
        assert [(row.due_on, row.amount_vnd // MILLION) for row in rows] == [
            (date(2016, 3, 26), 100),
            (date(2017, 3, 26), 100),
            (date(2018, 3, 26), 100),
        ]
        line = JournalEntry.objects.get(verb="money.repayment.scheduled")
        assert line.data["instalments"][0] == "26/03/2016: 100.000.000"

    def test_keeps_days_and_amounts_a_contract_names(
        self, project: Any, officer: Any, at: Any
    ) -> None:
        parts = [(date(2016, 6, 30), 120 * MILLION), (date(2017, 6, 30), 180 * MILLION)]
        set_repayment_schedule(project=project, terms=parts, paper=CONTRACT, actor=officer, at=at)
        assert open_parts(project) == [120, 180]

    def test_refuses_parts_that_do_not_come_to_the_contract(
        self, project: Any, officer: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput, match="khác số phải hoàn trả"):
            set_repayment_schedule(
                project=project,
                terms=[(date(2016, 6, 30), 299 * MILLION)],
                paper=CONTRACT,
                actor=officer,
                at=at,
            )

    def test_a_later_one_needs_a_reason_and_takes_over_what_came(
        self, project: Any, officer: Any, at: Any
    ) -> None:
        scheduled(project, officer, at)
        repaid(project, officer, at, 130)
        later: dict[str, Any] = {"project": project, "actor": officer, "at": at}
        later["terms"] = [(date(2017, 1, 1), 150 * MILLION), (date(2018, 1, 1), 150 * MILLION)]
        with pytest.raises(BadInput, match="vì sao"):
            set_repayment_schedule(paper=CONTRACT, **later)
        annex = MoneyPaper(number="01/PLHĐ", on=date(2016, 11, 10), reason="Gia hạn")
        set_repayment_schedule(paper=annex, **later)
        assert open_parts(project) == [20, 150]  # 150 less 130
        assert RepaymentSchedule.objects.filter(project=project).count() == 2
        assert Instalment.objects.filter(is_open=True).count() == 2

    def test_refuses_a_project_that_is_no_loan(self, project: Any, officer: Any, at: Any) -> None:
        Project.objects.filter(pk=project.pk).update(is_recoverable=False)
        with pytest.raises(NotAllowed):
            scheduled(project, officer, at)

    def test_refuses_before_there_is_a_contract(self, centre: Any, officer: Any, at: Any) -> None:
        bare = Project.objects.create(
            unit=centre, province=centre.province, year=2016, code="2016-900",
            pinned_on=date(2016, 1, 1), title="Chưa ký", is_recoverable=True,
        )  # fmt: skip
        with pytest.raises(BadInput, match="Chưa có hợp đồng"):
            scheduled(bare, officer, at)


class TestRecordRepayment:
    def test_fills_the_oldest_and_early_money_the_next(
        self, project: Any, officer: Any, at: Any
    ) -> None:
        scheduled(project, officer, at)
        rows = repaid(project, officer, at, 130)
        assert [row.open_vnd // MILLION for row in rows] == [0, 70, 100]
        assert open_parts(project) == [0, 70, 100]
        assert debt_of(recoverable_positions(project)).owed_vnd == 170 * MILLION
        assert JournalEntry.objects.get(verb="money.repayment.recorded").data["paid_early"]

    def test_the_whole_may_come_at_once(self, project: Any, officer: Any, at: Any) -> None:
        scheduled(project, officer, at)
        repaid(project, officer, at, 300)
        assert not Instalment.objects.filter(is_open=True).exists()

    def test_refuses_a_dong_more_than_is_owed(self, project: Any, officer: Any, at: Any) -> None:
        scheduled(project, officer, at)
        with pytest.raises(BadInput, match=r"300\.000\.000"):
            repaid(project, officer, at, 301)
        assert not Entry.objects.filter(kind="repaid").exists()

    def test_sent_twice_it_is_booked_once(self, project: Any, officer: Any, at: Any) -> None:
        scheduled(project, officer, at)
        key = uuid4()
        for _ in range(2):
            repaid(project, officer, at, 50, key=key)
        assert Entry.objects.filter(kind="repaid").count() == 1
        assert open_parts(project) == [50, 100, 100]

    def test_goes_on_after_the_year_is_closed(self, project: Any, officer: Any, at: Any) -> None:
        scheduled(project, officer, at)
        line = recoverable_positions(project)[0].line
        booking = Booking(on=date(2016, 1, 31), actor=officer, at=at)
        post(line, "year_closed", 1, booking)
        with pytest.raises(BadInput, match="đã khóa"):
            post(recoverable_positions(project)[0], "refunded", 1, booking)
        repaid(project, officer, at, 100)
        assert open_parts(project) == [0, 100, 100]

    def test_money_of_two_years_fills_the_older_position_first(
        self, project: Any, officer: Any, at: Any
    ) -> None:
        lend(project, officer, at, year=2016, amount_vnd=60 * MILLION)
        repaid(project, officer, at, 320)
        held = Position.objects.filter(project=project).order_by("year")
        assert [each.repaid_vnd // MILLION for each in held] == [300, 20]
        assert Entry.objects.filter(kind="repaid").values("group").distinct().count() == 1

    def test_refuses_a_day_to_come_and_no_voucher(
        self, project: Any, officer: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput, match="chưa tới"):
            repaid(project, officer, at, 1, paid_on=at.date() + timedelta(days=2))
        with pytest.raises(BadInput, match="số, ký hiệu"):
            repaid(project, officer, at, 1, paper=replace(VOUCHER, number=" "))

    def test_refuses_a_stranger(self, project: Any, outsider: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            repaid(project, outsider, at, 1)


class TestWriteOff:
    def test_lets_the_oldest_part_go_by_decision(
        self, project: Any, officer: Any, leader: Any, at: Any
    ) -> None:
        scheduled(project, officer, at)
        write_off_repayment(
            project=project, amount_vnd=40 * MILLION, paper=DECISION, actor=leader, at=at
        )
        first = Instalment.objects.get(number=1)
        assert (first.written_off_vnd, first.open_vnd) == (40 * MILLION, 60 * MILLION)
        line = JournalEntry.objects.get(verb="money.repayment.written_off")
        assert line.reason == DECISION.reason

    def test_needs_a_reason_and_a_leader(
        self, project: Any, officer: Any, leader: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"project": project, "amount_vnd": 1, "at": at}
        with pytest.raises(NotAllowed):
            write_off_repayment(paper=DECISION, actor=officer, **given)
        with pytest.raises(BadInput, match="lý do"):
            write_off_repayment(paper=replace(DECISION, reason=""), actor=leader, **given)


class TestReverse:
    def test_takes_the_whole_deed_back_over_two_years(
        self, project: Any, officer: Any, at: Any
    ) -> None:
        lend(project, officer, at, year=2016, amount_vnd=60 * MILLION)
        set_repayment_schedule(project=project, terms=YEARLY, paper=CONTRACT, actor=officer, at=at)
        repaid(project, officer, at, 320)
        entry = Entry.objects.filter(kind="repaid").latest("pk")
        given: dict[str, Any] = {"project": project, "actor": officer, "at": at}
        reverse_repayment(entry_id=entry.pk, reason="Nhầm đề án", **given)
        assert open_parts(project) == [120, 120, 120]
        with pytest.raises(BadInput, match="đảo rồi"):
            reverse_repayment(entry_id=entry.pk, reason="Nhầm", **given)
        with pytest.raises(BadInput, match="vì sao"):
            reverse_repayment(entry_id=entry.pk, reason=" ", **given)


def test_arrears_count_from_the_day_after(project: Any, officer: Any, at: Any) -> None:
    rows = list(scheduled(project, officer, at).instalments.all())
    assert arrears_of(rows, on=date(2016, 3, 26)).amount_vnd == 0
    late = arrears_of(rows, on=date(2016, 3, 27))
    assert (late.amount_vnd, late.days(date(2016, 3, 27))) == (100 * MILLION, 1)


def test_an_archived_project_still_takes_what_comes_back(
    project: Any, officer: Any, at: Any
) -> None:
    scheduled(project, officer, at)
    Project.objects.filter(pk=project.pk).update(state="archived")
    repaid(project, officer, at, 100)
    assert open_parts(project) == [0, 100, 100]
