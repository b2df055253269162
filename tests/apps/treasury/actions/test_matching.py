"""Lines of a statement beside entries of the ledger: proposed, confirmed, explained, held."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from khuyencong.apps.journal.models import Entry as JournalEntry
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.ledger.posting import Booking, reverse
from khuyencong.apps.treasury.actions.confirm_matches import confirm_matches
from khuyencong.apps.treasury.actions.mark_reconciled import mark_reconciled
from khuyencong.apps.treasury.actions.match_by_hand import match_by_hand
from khuyencong.apps.treasury.actions.propose_matches import propose_matches
from khuyencong.apps.treasury.actions.take_match_apart import take_match_apart
from khuyencong.apps.treasury.actions.undo_statement import undo_statement
from khuyencong.apps.treasury.actions.withdraw_mark import withdraw_mark
from khuyencong.apps.treasury.minutes import minutes_of
from khuyencong.apps.treasury.models import Match, MatchedEntry, Statement, StatementLine
from khuyencong.apps.treasury.queries import entries_in_period, lines_in_period
from khuyencong.apps.treasury.standing import standing_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.treasury_cast import ACCOUNT, paid, project_of, statement_of

MILLION = 1_000_000
SAME = "06/05/2016;UNC 12;Tạm ứng;70.000.000;"
NAMED = "10/05/2016;;CT de an 2016-002;30.000.000;"
FEE = "11/05/2016;;Phí chuyển tiền;11.000;"
OTHER = "12/05/2016;UNC 15;Chi;40.000.000;"


@pytest.fixture
def who(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


@pytest.fixture
def booked(centre: Any, who: Any) -> list[Entry]:
    """Paid with its number, paid without, paid with another amount, never paid by the treasury."""
    pay = [
        (70 * MILLION, date(2016, 5, 5), "UNC-012"),
        (30 * MILLION, date(2016, 5, 9), ""),
        (4 * MILLION, date(2016, 5, 12), "UNC 15"),
        (5 * MILLION, date(2016, 5, 20), "UNC 20"),
    ]
    return [paid(project_of(centre), vnd, on=on, number=no, **who) for vnd, on, no in pay]


@pytest.fixture
def statement(centre: Any, booked: Any, who: Any) -> Statement:
    return statement_of(centre, SAME, NAMED, FEE, OTHER, **who)


def rules() -> list[tuple[str, str, int]]:
    rows = Match.objects.order_by("on", "pk")
    return [(each.rule, each.state, each.difference_vnd) for each in rows]


def confirm_all(unit: Any, who: Any) -> None:
    keys = list(Match.objects.filter(state="proposed").values_list("pk", flat=True))
    confirm_matches(match_ids=keys, unit=unit, reason="Ghi nhầm số tiền", **who)


class TestProposeMatches:
    def test_follows_the_rules_after_reading(self, statement: Statement, booked: Any) -> None:
        assert rules() == [
            ("number_amount", "proposed", 0),
            ("named_amount", "proposed", 0),
            ("number_only", "proposed", 36 * MILLION),  # 40 at the treasury, 4 here
        ]
        assert not MatchedEntry.objects.filter(entry=booked[3]).exists()

    def test_again_changes_nothing_and_keeps_what_is_confirmed(
        self, statement: Statement, centre: Any, who: Any
    ) -> None:
        confirm_matches(match_ids=[Match.objects.get(rule="number_amount").pk], unit=centre, **who)
        before = rules()
        assert propose_matches(unit=centre, **who) == 2
        assert rules() == before

    def test_what_was_taken_back_is_not_looked_for(
        self, centre: Any, booked: list[Entry], who: Any
    ) -> None:
        reverse(booked[0], Booking(on=date(2016, 5, 7), **who))
        statement_of(centre, SAME, **who)
        assert rules() == []


class TestConfirmMatches:
    def test_a_difference_wants_its_reason(
        self, statement: Statement, centre: Any, who: Any
    ) -> None:
        differs = Match.objects.get(rule="number_only")
        with pytest.raises(BadInput) as refusal:
            confirm_matches(match_ids=[differs.pk], unit=centre, **who)
        assert (refusal.value.code, refusal.value.field) == ("treasury.no_reason", "reason")
        with pytest.raises(IntegrityError), transaction.atomic():
            Match.objects.filter(pk=differs.pk).update(
                state="confirmed", confirmed_at=who["at"], confirmed_by=who["actor"]
            )
        confirm_matches(match_ids=[differs.pk], unit=centre, reason="Ghi nhầm", **who)
        line = JournalEntry.objects.filter(verb="treasury.match.confirmed").get()
        assert (line.reason, line.data["difference_vnd"]) == ("Ghi nhầm", 36 * MILLION)

    def test_only_who_reconciles_may(
        self, statement: Statement, centre: Any, at: Any, outsider: Any, appraiser: Any
    ) -> None:
        for actor in (outsider, appraiser):
            with pytest.raises(NotAllowed):
                confirm_matches(match_ids=[1], unit=centre, actor=actor, at=at)


class TestMatchByHand:
    def test_takes_proposals_apart_but_nothing_confirmed(
        self, statement: Statement, centre: Any, booked: list[Entry], who: Any
    ) -> None:
        same = StatementLine.objects.get(number="UNC 12")
        given: dict[str, Any] = {"unit": centre, **who}
        made = match_by_hand(line_ids=[same.pk], entry_ids=[booked[0].pk], **given)
        assert (made.rule, made.difference_vnd) == ("hand", 0)
        with pytest.raises(BadInput) as refusal:
            match_by_hand(line_ids=[same.pk], entry_ids=[booked[1].pk], reason="x", **given)
        assert refusal.value.code == "treasury.not_open"

    def test_one_side_alone_is_explained_with_a_reason(
        self, statement: Statement, centre: Any, booked: list[Entry], who: Any
    ) -> None:
        fee = StatementLine.objects.get(debit_vnd=11_000)
        given: dict[str, Any] = {"unit": centre, "entry_ids": [], **who}
        with pytest.raises(BadInput):
            match_by_hand(line_ids=[fee.pk], **given)
        made = match_by_hand(line_ids=[fee.pk], reason="Phí, chi từ nguồn khác", **given)
        assert (made.rule, made.difference_vnd) == ("explained", 11_000)

    def test_an_entry_is_never_matched_twice(
        self, statement: Statement, booked: list[Entry]
    ) -> None:
        link = MatchedEntry.objects.first()
        assert link is not None
        with pytest.raises(IntegrityError), transaction.atomic():
            MatchedEntry.objects.create(
                match=link.match, entry=link.entry, unit=link.unit, province=link.province
            )


class TestStanding:
    def test_parts_make_the_whole(
        self, statement: Statement, centre: Any, officer: Any, who: Any
    ) -> None:
        confirm_all(centre, who)
        fee = StatementLine.objects.get(debit_vnd=11_000)
        match_by_hand(line_ids=[fee.pk], entry_ids=[], unit=centre, reason="Phí", **who)
        there = standing_of(
            lines_in_period(statement, visible_to=officer),
            entries_in_period(statement, visible_to=officer),
        )
        # 70 + 30 + 40 triệu and the fee at the treasury; 70 + 30 + 4 + 5 triệu here
        assert there.treasury.all_vnd == 140_011_000
        assert (there.treasury.matched_vnd, there.treasury.explained_vnd) == (140_000_000, 11_000)
        assert (there.here.all_vnd, there.here.matched_vnd) == (109_000_000, 104_000_000)
        assert (there.here.open_vnd, there.here.open_count) == (5_000_000, 1)
        assert not there.is_settled
        assert there.outside_vnd == 0

    def test_minutes_hold_every_line_and_entry_once(
        self, statement: Statement, centre: Any, officer: Any, who: Any
    ) -> None:
        confirm_all(centre, who)
        told = minutes_of(statement, visible_to=officer)
        assert (len(told.matched), len(told.treasury_only), len(told.here_only)) == (3, 1, 1)
        assert (told.outside_treasury_vnd, told.outside_here_vnd) == (0, 0)
        assert told.lines_vnd - told.entries_vnd == 31_011_000  # 140.011.000 - 109.000.000


class TestMarkReconciled:
    @pytest.fixture
    def settled(self, statement: Statement, centre: Any, booked: list[Entry], who: Any) -> Any:
        confirm_all(centre, who)
        fee = StatementLine.objects.get(debit_vnd=11_000)
        match_by_hand(line_ids=[fee.pk], entry_ids=[], unit=centre, reason="Phí", **who)
        late = [booked[3].pk]
        match_by_hand(line_ids=[], entry_ids=late, unit=centre, reason="Chưa qua Kho bạc", **who)
        return {
            "unit": centre,
            "account": ACCOUNT,
            "starts_on": date(2016, 5, 1),
            "until": date(2016, 5, 31),
            **who,
        }

    def test_waits_until_nothing_is_open(self, statement: Statement, centre: Any, who: Any) -> None:
        period: dict[str, Any] = {"starts_on": date(2016, 5, 1), "until": date(2016, 5, 31)}
        with pytest.raises(BadInput) as refusal:
            mark_reconciled(unit=centre, account=ACCOUNT, **period, **who)
        assert refusal.value.params["left"] == 8  # 4 lines, 4 entries: proposals are not enough

    def test_holds_what_it_covers_until_withdrawn(
        self, statement: Statement, settled: Any, centre: Any, who: Any
    ) -> None:
        mark = mark_reconciled(**settled)
        assert (mark.lines_vnd, mark.entries_vnd) == (140_011_000, 104_000_000)
        with pytest.raises(BadInput) as refusal:
            take_match_apart(match=Match.objects.get(rule="number_amount"), **who)
        assert refusal.value.code == "treasury.period_reconciled"
        with pytest.raises(BadInput):
            mark_reconciled(**settled)
        with pytest.raises(AssertionError, match="đã đối chiếu đến 31/05/2016"):
            statement_of(centre, "30/05/2016;99;Chi;5;", name="sau.csv", **who)
        withdraw_mark(mark=mark, **who)
        take_match_apart(match=Match.objects.get(rule="number_amount"), **who)
        with pytest.raises(BadInput):
            withdraw_mark(mark=mark, **who)

    def test_a_confirmed_line_keeps_its_statement(
        self, statement: Statement, settled: Any, who: Any
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            undo_statement(statement=statement, **who)
        assert refusal.value.code == "treasury.matched"


def test_the_ledger_is_never_touched(
    statement: Statement, booked: Any, centre: Any, who: Any
) -> None:
    before = list(Entry.objects.order_by("pk").values_list("pk", "amount", "kind"))
    confirm_all(centre, who)
    for match in Match.objects.all():
        take_match_apart(match=match, **who)
    assert list(Entry.objects.order_by("pk").values_list("pk", "amount", "kind")) == before


def test_an_entry_outside_the_period_is_told_apart(
    centre: Any, officer: Any, who: dict[str, Any]
) -> None:
    paid(project_of(centre), 70 * MILLION, on=date(2016, 4, 29), number="UNC 12", **who)
    statement = statement_of(centre, "03/05/2016;UNC 12;Chi;70.000.000;", **who)
    there = standing_of(
        lines_in_period(statement, visible_to=officer),
        entries_in_period(statement, visible_to=officer),
    )
    assert (there.treasury.all_vnd, there.here.all_vnd, there.outside_vnd) == (
        70 * MILLION,
        0,
        70 * MILLION,
    )
