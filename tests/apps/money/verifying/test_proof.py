"""The proof finds what was done behind the back of the ledger, and nothing in sound books."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from khuyencong.apps.ledger.models import Entry, FundLine, Position
from khuyencong.apps.ledger.posting import Booking, post, reverse
from khuyencong.apps.money.actions.reverse_entry import reverse_entry
from khuyencong.apps.money.lines import write_entry_of_line
from khuyencong.apps.money.models import Transfer
from khuyencong.apps.money.verifying.verdict import Verdict, verify_ledger
from khuyencong.apps.projects.models import Project
from tests.apps.money.verifying.conftest import Tamper
from tests.money_cast import MILLION, ON


def codes(verdict: Verdict) -> dict[str, int]:
    return dict(verdict.numbers)


def sent() -> Entry:
    return Entry.objects.get(kind="transferred", reverses=None)


class TestSoundBooks:
    def test_hold(self, books: Project) -> None:
        verdict = verify_ledger()
        assert codes(verdict) == {}
        assert verdict.is_sound
        # assigned, approved, contracted, share, transferred
        assert (verdict.counted.entries, verdict.counted.positions) == (5, 1)
        assert verdict.counted.lines == 1

    def test_hold_after_a_reversal(self, books: Project, given: dict[str, Any]) -> None:
        reverse_entry(entry=sent(), reason="Nhập nhầm", **given)
        assert codes(verify_ledger()) == {}

    def test_hold_where_nothing_was_booked(self, db: None) -> None:
        assert verify_ledger().is_sound

    def test_amounts_of_the_past_stay_as_they_were(
        self, books: Project, given: dict[str, Any]
    ) -> None:
        line = FundLine.objects.get()
        past = Project.objects.create(
            unit=books.unit, province=books.province, year=2016, code="2016-050", pinned_on=ON
        )
        position = Position.objects.create(
            line=line,
            project=past,
            unit=books.unit,
            province=books.province,
            year=2016,
            fund="KCQG",
        )
        post(position, "settled", 5, Booking(on=ON, is_past=True, **given))  # without a contract
        assert codes(verify_ledger()) == {}

    def test_a_transfer_without_number_is_a_lack_and_no_difference(
        self, books: Project, tamper: Tamper
    ) -> None:
        tamper("UPDATE ledger_entry SET paper_number = '' WHERE id = %s", sent().pk)
        verdict = verify_ledger()
        assert (verdict.is_sound, verdict.lacks, codes(verdict)) == (True, 1, {"no_paper": 1})


class TestSums:
    def test_a_sum_that_was_changed(self, books: Project, tamper: Tamper) -> None:
        tamper("UPDATE ledger_position SET refunded_vnd = 1")
        verdict = verify_ledger()
        assert codes(verdict) == {"position_sum": 1}
        [fault] = verdict.faults
        assert fault.project_id == books.pk
        assert str(fault) == "refunded_vnd đang ghi 1, tính lại từ bút toán là 0"

    def test_a_line_that_was_changed(self, books: Project, tamper: Tamper) -> None:
        tamper("UPDATE ledger_fundline SET assigned_vnd = assigned_vnd + 1")
        assert codes(verify_ledger()) == {"line_sum": 1}

    def test_an_entry_that_was_changed_is_found_with_the_rule_it_breaks(
        self, books: Project, tamper: Tamper
    ) -> None:
        # 140 million was 70 %: one đồng more passes the share, and no sum agrees any more.
        tamper("UPDATE ledger_entry SET amount = amount + 1 WHERE id = %s", sent().pk)
        found = codes(verify_ledger())
        assert found == {"advance_over_share": 1, "position_sum": 1, "line_sum": 1}

    def test_a_share_passed_before_acceptance_shows_also_later(
        self, books: Project, tamper: Tamper, given: dict[str, Any]
    ) -> None:
        booking = Booking(on=ON, **given)
        post(Position.objects.get(), "accepted", 1, booking)
        tamper("UPDATE ledger_entry SET amount = amount + 1 WHERE id = %s", sent().pk)
        tamper("UPDATE ledger_position SET transferred_vnd = transferred_vnd + 1")
        tamper("UPDATE ledger_fundline SET transferred_vnd = transferred_vnd + 1")
        verdict = verify_ledger()
        assert codes(verdict) == {"advance_over_share": 1}
        assert verdict.faults[0].entry_id == sent().pk

    def test_a_position_that_forgot_it_is_live(self, books: Project, tamper: Tamper) -> None:
        tamper("UPDATE ledger_position SET is_live = %s", False)
        assert codes(verify_ledger()) == {"position_live": 1}

    def test_a_position_that_tells_another_year(self, books: Project, tamper: Tamper) -> None:
        tamper("UPDATE ledger_position SET year = 2017")
        assert codes(verify_ledger()) == {"position_copy": 1}


class TestEntries:
    def test_a_reversal_of_another_amount(
        self, books: Project, tamper: Tamper, given: dict[str, Any]
    ) -> None:
        undone = reverse_entry(entry=sent(), reason="Nhập nhầm", **given)
        tamper("UPDATE ledger_entry SET amount = amount + 1 WHERE id = %s", undone.pk)
        tamper("UPDATE ledger_position SET transferred_vnd = 1")
        tamper("UPDATE ledger_fundline SET transferred_vnd = 1")
        assert codes(verify_ledger()) == {"bad_reversal": 1}

    def test_an_entry_taken_out_leaves_its_line_in_the_journal(
        self, books: Project, tamper: Tamper
    ) -> None:
        """Also by a hand that mends every sum."""
        key = sent().pk
        Transfer.objects.all().delete()
        tamper("DELETE FROM ledger_entry WHERE id = %s", key)
        tamper("UPDATE ledger_position SET transferred_vnd = 0")
        tamper("UPDATE ledger_fundline SET transferred_vnd = 0")
        verdict = verify_ledger()
        assert codes(verdict) == {"lost_entry": 1}
        assert verdict.faults[0].entry_id == key

    def test_an_entry_put_in_without_its_deed(self, books: Project, given: dict[str, Any]) -> None:
        """The sums agree, for the triggers added it: no row and no line of the journal do."""
        booking = Booking(on=ON, paper_number="1/UNC", **given)
        post(Position.objects.get(), "accepted", 1, booking)
        post(Position.objects.get(), "transferred", 60 * MILLION, booking)
        assert codes(verify_ledger()) == {"no_transfer": 1, "no_journal": 1}

    def test_an_entry_at_another_instant_than_its_line(
        self, books: Project, tamper: Tamper, at: Any
    ) -> None:
        later = at.replace(hour=3)
        key = Entry.objects.get(kind="contracted").pk
        tamper("UPDATE ledger_entry SET recorded_at = %s WHERE id = %s", later, key)
        verdict = verify_ledger()
        assert codes(verdict) == {"no_journal": 1}
        assert verdict.faults[0].entry_id == key

    def test_an_entry_of_a_closed_year(
        self, books: Project, tamper: Tamper, given: dict[str, Any]
    ) -> None:
        booking = Booking(on=ON, **given)
        undone = reverse(sent(), booking)
        closing = post(FundLine.objects.get(), "year_closed", 1, booking)
        assert verify_ledger().is_sound
        tamper("UPDATE ledger_entry SET id = %s WHERE id = %s", closing.pk + 1, undone.pk)
        assert codes(verify_ledger()) == {"after_closing": 1}

    def test_a_transfer_that_belongs_to_another_project(
        self, books: Project, start: Any, given: dict[str, Any]
    ) -> None:
        other = start("vocational_training", vnd=MILLION, confirmed=False)
        for entry in Entry.objects.filter(kind="assigned", amount=MILLION):
            write_entry_of_line("money.estimate.assigned", entry, entry.line, **given)
        Transfer.objects.update(project=other)
        assert codes(verify_ledger()) == {"stray_transfer": 1}


class TestGuards:
    @pytest.mark.parametrize("name", ["ledger_entry_fits", "ledger_entry_add"])
    def test_a_trigger_that_is_gone(self, books: Project, name: str) -> None:
        table = " ON ledger_entry" if connection.vendor == "postgresql" else ""
        with connection.cursor() as cursor:
            if table:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(f"DROP TRIGGER {name}{table}")
        verdict = verify_ledger()
        assert codes(verdict) == {"no_trigger": 1}
        assert name in str(verdict.faults[0])
        assert not verdict.is_sound


def test_keeps_the_first_and_counts_all(books: Project, tamper: Tamper) -> None:
    tamper("UPDATE ledger_position SET refunded_vnd = 1, requested_vnd = 1, appraised_vnd = 1")
    verdict = verify_ledger(most=2)
    assert (len(verdict.faults), verdict.differences) == (2, 3)
    assert verdict.of_units == {books.unit_id: 3}
