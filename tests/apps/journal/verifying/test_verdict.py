"""The proof finds what was done behind the back of the journal, and nothing in a sound one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from khuyencong.apps.journal.anchors import Stretch, find_anchor, newest_anchor, stretch_of
from khuyencong.apps.journal.models import Entry, Seal
from khuyencong.apps.journal.sealing import seal_entries
from khuyencong.apps.journal.verifying import links
from khuyencong.apps.journal.verifying.faults import Fault
from khuyencong.apps.journal.verifying.verdict import journal_faults, stands
from tests.apps.journal.conftest import UNIT, Tamper

Write = Callable[..., Entry]


@pytest.fixture
def lines(write: Write, at: datetime) -> list[Entry]:
    """Three sealed lines at the end of the chain."""
    made = [
        write(label=f"Đề án {n}", minutes=n, data={"n": n, "words": ["ép", None]}, reason="vì")
        for n in (1, 2, 3)
    ]
    seal_entries(at=at)
    return made


def faults(*, anchor: str = "") -> list[Fault]:
    return list(journal_faults(stretch_of(), anchor=anchor))


def codes() -> list[str]:
    return [fault.code for fault in faults()]


def number_of(line: Entry) -> int:
    return Seal.objects.get(entry_id=line.pk).sequence


class TestSound:
    def test_a_sealed_journal_and_lines_that_wait(self, lines: list[Entry], write: Write) -> None:
        write()
        assert faults() == []

    def test_an_empty_chain(self, db: None) -> None:
        assert faults() == []

    def test_a_part_of_it(self, lines: list[Entry]) -> None:
        first = number_of(lines[1])
        assert list(journal_faults(Stretch(first=first, last=first))) == []

    def test_memory_holds_a_part_at_a_time(
        self, lines: list[Entry], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(links, "PART", 2)
        told: list[tuple[int, int]] = []
        stretch = stretch_of(number_of(lines[0]))
        assert list(journal_faults(stretch, progress=lambda *done: told.append(done))) == []
        assert told == [(2, 3), (3, 3)]


CHANGES: dict[str, Any] = {
    "at": "2016-11-23 02:01:00.000001",  # one microsecond later
    "area": "plan",
    "verb": "plans.plan.built2",
    "actor_id": 1,
    "actor_name": "Người khác",
    "unit_id": UNIT + 1,
    "object_kind": "need",
    "object_id": "8",
    "label": "đề án 1",
    "data": '{"n": 1, "words": ["ép", 0]}',
    "reason": "vì ",
}


class TestChanged:
    @pytest.mark.parametrize(("column", "value"), CHANGES.items())
    def test_each_field(self, lines: list[Entry], tamper: Tamper, column: str, value: Any) -> None:
        sql = f"UPDATE journal_entry SET {column} = %s WHERE id = %s"  # noqa: S608
        tamper(sql, value, lines[0].pk)
        first = faults()[0]
        assert (first.code, first.entry_id, first.sequence) == (
            "changed",
            lines[0].pk,
            number_of(lines[0]),
        )
        assert first.expected == Seal.objects.get(entry_id=lines[0].pk).content_hash

    def test_what_hides_a_line_from_search(self, lines: list[Entry], tamper: Tamper) -> None:
        tamper("UPDATE journal_entry SET search = '' WHERE id = %s", lines[0].pk)
        [fault] = faults()
        assert (fault.code, fault.expected) == ("search", "de an 1")

    @pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps text text")
    def test_what_cannot_be_read(self, lines: list[Entry], tamper: Tamper) -> None:
        tamper("UPDATE journal_entry SET label = CAST(x'ff41' AS TEXT) WHERE id = %s", lines[0].pk)
        assert codes() == ["unreadable"]

    @pytest.mark.parametrize(
        ("column", "value", "code"),
        [
            ("salt", "0" * 32, "changed"),
            ("content_hash", "0" * 64, "changed"),
            ("previous_hash", "0" * 64, "previous"),
            ("hash", "0" * 64, "link"),
            ("form", 2, "form"),
            ("sealed_at", "2031-01-01 00:00:00", "link"),
            ("sealed_at", "2001-01-01 00:00:00", "link"),
        ],
    )
    def test_the_seal_itself(
        self, lines: list[Entry], tamper: Tamper, column: str, value: Any, code: str
    ) -> None:
        sql = f"UPDATE journal_seal SET {column} = %s WHERE entry_id = %s"  # noqa: S608
        tamper(sql, value, lines[1].pk)
        assert codes()[0] == code

    def test_where_it_happened_is_said(self, lines: list[Entry], tamper: Tamper) -> None:
        tamper("UPDATE journal_entry SET reason = '' WHERE id = %s", lines[0].pk)
        [fault] = faults()
        number = number_of(lines[0])
        # 02:00 UTC and one minute is 09:01 in Việt Nam
        assert fault.where == (
            f"niêm phong số {number}, dòng nhật ký {lines[0].pk}, lúc 09:01:00 23/11/2016"
        )
        assert str(fault).startswith("Nội dung đã bị sửa: mã phải là ")


class TestDeleted:
    def test_a_line(self, lines: list[Entry], tamper: Tamper) -> None:
        tamper("DELETE FROM journal_entry WHERE id = %s", lines[1].pk)
        [fault] = faults()
        assert (fault.code, fault.sequence) == ("lost", number_of(lines[1]))

    def test_a_line_with_its_seal(self, lines: list[Entry], tamper: Tamper) -> None:
        number = number_of(lines[1])
        tamper("DELETE FROM journal_entry WHERE id = %s", lines[1].pk)
        tamper("DELETE FROM journal_seal WHERE entry_id = %s", lines[1].pk)
        first, second = faults()
        assert (first.code, first.expected, first.found) == ("gap", str(number), str(number + 1))
        assert second.code == "previous"

    def test_a_gap_closed_by_counting_anew(self, lines: list[Entry], tamper: Tamper) -> None:
        tamper("DELETE FROM journal_entry WHERE id = %s", lines[1].pk)
        tamper("DELETE FROM journal_seal WHERE entry_id = %s", lines[1].pk)
        tamper("UPDATE journal_seal SET sequence = sequence - 1 WHERE entry_id = %s", lines[2].pk)
        assert codes() == ["previous", "link"]

    def test_the_seal_alone(self, lines: list[Entry], tamper: Tamper) -> None:
        tamper("DELETE FROM journal_seal WHERE entry_id = %s", lines[2].pk)
        [fault] = faults()
        assert (fault.code, fault.entry_id, fault.at) == ("inserted", lines[2].pk, lines[2].at)

    def test_a_line_that_waited(self, lines: list[Entry], write: Write, tamper: Tamper) -> None:
        line = write()
        tamper("DELETE FROM journal_entry WHERE id = %s", line.pk)
        [fault] = faults()
        assert (fault.code, fault.entry_id) == ("lost_waiting", line.pk)

    def test_the_end_of_the_chain_is_told_by_an_anchor_on_paper(
        self, lines: list[Entry], tamper: Tamper
    ) -> None:
        anchor = newest_anchor()
        assert anchor is not None
        assert faults(anchor=anchor.short) == faults(anchor=anchor.full) == []
        tamper("DELETE FROM journal_entry WHERE id = %s", lines[2].pk)
        tamper("DELETE FROM journal_seal WHERE entry_id = %s", lines[2].pk)
        assert faults() == []  # what is left is sound in itself
        [fault] = faults(anchor=anchor.short)
        assert (fault.code, fault.expected) == ("anchor", anchor.short)


def test_an_inserted_line(lines: list[Entry], tamper: Tamper) -> None:
    tamper(
        "INSERT INTO journal_entry (at, area, verb, actor_name, object_kind, object_id, label,"
        " search, data, reason) SELECT at, area, verb, actor_name, object_kind, object_id, label,"
        " search, data, reason FROM journal_entry WHERE id = %s",
        lines[0].pk,
    )
    [fault] = faults()
    assert (fault.code, fault.at) == ("inserted", lines[0].at)


class TestReordered:
    def test_two_lines_change_their_numbers(self, lines: list[Entry], tamper: Tamper) -> None:
        first, second = number_of(lines[0]), number_of(lines[1])
        tamper("UPDATE journal_seal SET sequence = -1 WHERE sequence = %s", first)
        tamper("UPDATE journal_seal SET sequence = %s WHERE sequence = %s", first, second)
        tamper("UPDATE journal_seal SET sequence = %s WHERE sequence = -1", second)
        found = faults()
        assert found[0].code == "previous"
        assert found[0].sequence == first

    def test_two_lines_change_their_words(self, lines: list[Entry], tamper: Tamper) -> None:
        one, two = lines[0].pk, lines[1].pk
        tamper("UPDATE journal_entry SET id = -1 WHERE id = %s", one)
        tamper("UPDATE journal_entry SET id = %s WHERE id = %s", one, two)
        tamper("UPDATE journal_entry SET id = %s WHERE id = -1", two)
        assert codes() == ["changed", "changed"]

    def test_a_time_that_goes_back(
        self, lines: list[Entry], write: Write, tamper: Tamper, at: datetime
    ) -> None:
        write()
        seal_entries(at=at + timedelta(days=1))
        tamper("UPDATE journal_seal SET sealed_at = '2001-01-01' WHERE entry_id = %s", lines[1].pk)
        assert "backwards" in codes()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="dropped by its name on SQLite")
@pytest.mark.parametrize("name", ["journal_entry_no_update", "journal_seal_no_delete"])
def test_a_guard_that_was_taken_away(lines: list[Entry], name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}")
    [fault] = faults()
    assert (fault.code, fault.expected) == ("no_trigger", name)


class TestStands:
    def test_a_sound_anchor(self, lines: list[Entry]) -> None:
        for number in (1, number_of(lines[0]), number_of(lines[2])):
            anchor = find_anchor(Seal.objects.get(sequence=number).hash)
            assert anchor is not None
            assert stands(anchor)

    def test_not_after_its_line_was_changed(self, lines: list[Entry], tamper: Tamper) -> None:
        tamper("UPDATE journal_entry SET reason = '' WHERE id = %s", lines[2].pk)
        anchor = newest_anchor()
        assert anchor is not None
        assert not stands(anchor)

    def test_not_when_the_link_before_is_gone(self, lines: list[Entry], tamper: Tamper) -> None:
        tamper("DELETE FROM journal_seal WHERE entry_id = %s", lines[1].pk)
        anchor = newest_anchor()
        assert anchor is not None
        assert not stands(anchor)
