"""Lines are sealed after their deeds, each once, in one chain that the database keeps."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from khuyencong.apps.journal import sealing
from khuyencong.apps.journal.anchors import (
    Stretch,
    count_unsealed,
    find_anchor,
    newest_anchor,
    stretch_of,
)
from khuyencong.apps.journal.models import Entry, Seal, Unsealed
from khuyencong.apps.journal.sealing import seal_entries

Write = Callable[..., Entry]


@pytest.fixture
def sealed_to(db: None, at: datetime) -> int:
    """Seal what the database began with; return the number of the last seal."""
    seal_entries(at=at)
    newest = newest_anchor()
    return newest.sequence if newest else 0


class TestSealEntries:
    def test_what_stood_before_the_chain_is_sealed_by_the_first_run(
        self, write: Write, at: datetime
    ) -> None:
        write()
        assert count_unsealed() == Entry.objects.count() > 0
        assert seal_entries(at=at) == Entry.objects.count() == Seal.objects.count()
        assert (count_unsealed(), seal_entries(at=at)) == (0, 0)

    def test_each_line_follows_the_one_before(
        self, sealed_to: int, write: Write, at: datetime
    ) -> None:
        lines = [write(label="một"), write(label="hai")]
        assert seal_entries(at=at + timedelta(minutes=1)) == 2
        first, second = Seal.objects.filter(sequence__gt=sealed_to).order_by("sequence")
        assert [first.entry_id, second.entry_id] == [line.pk for line in lines]
        assert second.previous_hash == first.hash
        assert second.sequence == first.sequence + 1 == sealed_to + 2
        assert first.salt != second.salt

    def test_the_hash_is_what_anybody_computes_from_the_documented_form(
        self, sealed_to: int, write: Write, at: datetime
    ) -> None:
        line = write("projects.project.drafted", label="Đề án", data={"b": 1.5, "a": "x"})
        seal_entries(at=at)
        seal = Seal.objects.get(entry=line)
        content = (
            '{"actor_id":null,"actor_name":"","area":"projects","at":"2016-11-23T02:00:00.000000Z",'
            f'"data":{{"a":"x","b":1.5}},"form":1,"id":{line.pk},"label":"Đề án",'
            '"object_id":"7","object_kind":"plan","reason":"",'
            f'"salt":"{seal.salt}","unit_id":4000001,"verb":"projects.project.drafted"}}'
        )
        assert seal.content_hash == hashlib.sha256(content.encode()).hexdigest()
        link = {
            "content_hash": seal.content_hash,
            "previous_hash": seal.previous_hash,
            "sealed_at": "2016-11-23T02:00:00.000000Z",
            "sequence": seal.sequence,
        }
        text = json.dumps(link, separators=(",", ":"))
        assert seal.hash == hashlib.sha256(text.encode()).hexdigest()

    def test_a_line_committed_late_goes_into_the_next_part(
        self, sealed_to: int, write: Write, at: datetime
    ) -> None:
        """On PostgreSQL a smaller number may be committed after a greater one was sealed."""
        late, early = write(), write()
        Unsealed.objects.filter(pk=late.pk).delete()
        seal_entries(at=at)
        Unsealed.objects.create(entry=late)
        seal_entries(at=at)
        order = Seal.objects.filter(sequence__gt=sealed_to).order_by("sequence")
        assert [seal.entry_id for seal in order] == [early.pk, late.pk]

    def test_parts_are_small_and_a_run_may_be_bounded(
        self, sealed_to: int, write: Write, at: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sealing, "PART", 2)
        for _ in range(5):
            write()
        assert seal_entries(at=at, most=3) == 3
        assert (count_unsealed(), seal_entries(at=at)) == (2, 2)

    def test_a_line_that_is_gone_stops_nobody(
        self, sealed_to: int, write: Write, at: datetime, tamper: Any
    ) -> None:
        gone, there = write(), write()
        tamper("DELETE FROM journal_entry WHERE id = %s", gone.pk)
        assert seal_entries(at=at) == 1
        assert list(Unsealed.objects.values_list("pk", flat=True)) == [gone.pk]
        assert Seal.objects.filter(entry_id=there.pk).exists()

    def test_a_clock_set_back_does_not_go_back_in_the_chain(
        self, sealed_to: int, write: Write, at: datetime
    ) -> None:
        write()
        seal_entries(at=at - timedelta(days=1))
        assert Seal.objects.get(sequence=sealed_to + 1).sealed_at == at

    def test_a_deed_taken_back_leaves_nothing_to_seal(self, sealed_to: int, write: Write) -> None:
        with pytest.raises(RuntimeError), transaction.atomic():
            write()
            raise RuntimeError
        assert count_unsealed() == 0


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE journal_seal SET salt = ''",
        "UPDATE journal_seal SET sequence = sequence + 1000",
        "DELETE FROM journal_seal",
    ],
)
def test_the_database_refuses_to_change_a_seal(sealed_to: int, sql: str) -> None:
    with (
        pytest.raises(DatabaseError, match="never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no TRUNCATE")
def test_postgresql_refuses_to_empty_the_chain(sealed_to: int) -> None:
    with (
        pytest.raises(DatabaseError, match="never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("TRUNCATE journal_seal")


class TestAnchors:
    def test_is_found_by_all_that_a_paper_may_say(
        self, sealed_to: int, write: Write, at: datetime
    ) -> None:
        write()
        seal_entries(at=at)
        anchor = newest_anchor()
        assert anchor is not None
        assert anchor.sequence == sealed_to + 1
        short = anchor.short.partition("-")[2]
        for text in (anchor.short, anchor.full, anchor.hash, short, short.replace("-", " ")):
            assert find_anchor(text) == anchor

    def test_another_number_or_letter_is_not_found(self, sealed_to: int) -> None:
        anchor = newest_anchor()
        assert anchor is not None
        other = "0" if anchor.hash[0] != "0" else "1"
        for text in ("", "x", f"{sealed_to + 1}-{anchor.hash}", other + anchor.hash[1:]):
            assert find_anchor(text) is None

    def test_a_stretch_goes_by_numbers_or_by_days_of_sealing(
        self, sealed_to: int, write: Write, at: datetime
    ) -> None:
        for days in (1, 2, 2, 4):
            write(minutes=0)
            seal_entries(at=at + timedelta(days=days))
        last = sealed_to + 4
        day = at.date()  # 09:00 in Việt Nam, the same day
        assert stretch_of() == Stretch(first=1, last=last)
        assert stretch_of(3, 5) == Stretch(first=3, last=5)
        assert stretch_of(-7, last + 9) == Stretch(first=1, last=last)
        on_second = day + timedelta(days=2)
        assert stretch_of(on_second, on_second) == Stretch(first=last - 2, last=last - 1)
        on_third = day + timedelta(days=3)
        assert len(stretch_of(on_third, on_third)) == 0
        assert len(stretch_of(day + timedelta(days=9))) == 0
        assert len(stretch_of(None, day - timedelta(days=9))) == 0
