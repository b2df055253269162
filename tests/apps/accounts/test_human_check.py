"""Seals, questions and answers: what is odd, what is right, and that an answer serves once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import signing

from khuyencong.apps.accounts.human_check import (
    FIGURES,
    QUESTION_LASTS,
    SALT,
    SEAL_LASTS,
    SOONEST,
    ask_question,
    count_one,
    doubt_about,
    is_often,
    is_right,
    page_seal,
)
from khuyencong.apps.accounts.models import Throttle
from khuyencong.apps.accounts.throttle import Limit

SECOND = timedelta(seconds=1)
TWICE = Limit("test_asked", 2, timedelta(minutes=15))


class TestSeal:
    def test_a_page_read_and_filled_in_is_not_odd(self, at: datetime) -> None:
        seal = page_seal("survey", at=at)
        for later in (SOONEST, timedelta(days=30), SEAL_LASTS):
            assert doubt_about(seal, "survey", at=at + later) == ""

    def test_sooner_than_anybody_types(self, at: datetime) -> None:
        seal = page_seal("survey", at=at)
        assert doubt_about(seal, "survey", at=at + SECOND) == "too_soon"

    @pytest.mark.parametrize("seal", ["", "abc", "a:b:c", "x" * 500])
    def test_none_or_one_made_elsewhere(self, at: datetime, seal: str) -> None:
        assert doubt_about(seal, "survey", at=at) == "unsealed"

    def test_one_of_another_page_or_too_old(self, at: datetime) -> None:
        seal = page_seal("survey", at=at)
        assert doubt_about(seal, "complaint", at=at + SOONEST) == "unsealed"
        assert doubt_about(seal, "survey", at=at + SEAL_LASTS + SECOND) == "unsealed"

    def test_a_seal_from_ahead_is_too_soon(self, at: datetime) -> None:
        assert doubt_about(page_seal("survey", at=at + SECOND), "survey", at=at) == "too_soon"

    def test_a_well_signed_word_of_another_shape(self, at: datetime) -> None:
        for value in ("survey", ["survey"], ["survey", "hôm qua"], 7):
            assert doubt_about(signing.dumps(value, salt=SALT), "survey", at=at) == "unsealed"


class TestQuestion:
    def test_the_sum_is_right_once(self, db: None, at: datetime) -> None:
        asked = ask_question("survey", at=at)
        given = str(asked.left + asked.right)
        assert is_right(asked.seal, f" {given} ", "survey", at=at + SECOND)
        assert not is_right(asked.seal, given, "survey", at=at + SECOND)

    def test_a_wrong_sum_uses_nothing_up(self, db: None, at: datetime) -> None:
        asked = ask_question("survey", at=at)
        for wrong in ("", "0", "x", "-7", "7.0", "٣٣", str(asked.left + asked.right + 1), "9" * 99):
            assert not is_right(asked.seal, wrong, "survey", at=at)
        assert is_right(asked.seal, str(asked.left + asked.right), "survey", at=at)

    def test_another_page_another_seal_or_too_late(self, db: None, at: datetime) -> None:
        asked = ask_question("survey", at=at)
        given = str(asked.left + asked.right)
        assert not is_right(asked.seal, given, "track", at=at)
        assert not is_right("", given, "survey", at=at)
        assert not is_right(page_seal("survey", at=at), given, "survey", at=at)
        assert not is_right(asked.seal, given, "survey", at=at + QUESTION_LASTS + SECOND)

    def test_the_seal_does_not_tell_the_sum(self, at: datetime) -> None:
        asked = ask_question("survey", at=at)
        told = signing.loads(asked.seal, salt=f"{SALT}.question")
        assert asked.left + asked.right not in told
        assert {asked.left, asked.right} <= set(FIGURES)


def test_often_counts_by_address_and_never_blocks(db: None, at: datetime) -> None:
    for _ in range(4):
        count_one(TWICE, "203.0.113.7", at=at)
    assert is_often(TWICE, "203.0.113.7", at=at)
    assert not is_often(TWICE, "203.0.113.8", at=at)
    assert not is_often(TWICE, "203.0.113.7", at=at + timedelta(minutes=15))
    count: Any = Throttle.objects.get(kind=TWICE.kind).count
    assert count == 2
