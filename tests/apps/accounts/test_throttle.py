"""So many times in so long: what counts, for how long one waits, in which words."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from khuyencong.apps.accounts.models import Throttle
from khuyencong.apps.accounts.throttle import (
    KEPT,
    Limit,
    TooOften,
    network_of,
    require_turn,
    take_turn,
    wait_in_words,
)

TWICE = Limit("test", 2, timedelta(minutes=30))
MINUTE = timedelta(minutes=1)


def test_the_stretch_begins_with_the_first_time_and_ends(db: None, at: datetime) -> None:
    take_turn(TWICE, "moi@khuyencong.example", at=at)
    take_turn(TWICE, "moi@khuyencong.example", at=at + 20 * MINUTE)
    for minute in (20, 29):
        with pytest.raises(TooOften):
            take_turn(TWICE, "moi@khuyencong.example", at=at + minute * MINUTE)
    take_turn(TWICE, "moi@khuyencong.example", at=at + 30 * MINUTE)
    assert Throttle.objects.get().count == 1


def test_others_and_other_kinds_count_apart(db: None, at: datetime) -> None:
    for what in ("a", "a", "b"):
        take_turn(TWICE, what, at=at)
    take_turn(Limit("other", 1, MINUTE), "a", at=at)
    with pytest.raises(TooOften):
        take_turn(TWICE, "a", at=at)


def test_looking_counts_nothing(db: None, at: datetime) -> None:
    for _ in range(5):
        require_turn(TWICE, "a", at=at)
    take_turn(TWICE, "a", at=at)
    take_turn(TWICE, "a", at=at)
    with pytest.raises(TooOften):
        require_turn(TWICE, "a", at=at)
    require_turn(TWICE, "a", at=at + 30 * MINUTE)


def test_the_refusal_says_how_long(db: None, at: datetime) -> None:
    take_turn(TWICE, "a", at=at)
    take_turn(TWICE, "a", at=at)
    with pytest.raises(TooOften) as refusal:
        take_turn(TWICE, "a", at=at + 12 * MINUTE + timedelta(seconds=1))
    assert refusal.value.wait == timedelta(minutes=17, seconds=59)
    assert str(refusal.value) == ("Đã làm việc này quá nhiều lần; hãy đợi 18 phút nữa rồi thử lại")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 phút"), (60, "1 phút"), (61, "2 phút"), (3600, "1 giờ"), (3661, "1 giờ 2 phút")],
)
def test_waiting_in_words(seconds: int, words: str) -> None:
    assert wait_in_words(timedelta(seconds=seconds)) == words


def test_only_a_digest_is_kept_and_not_for_ever(db: None, at: datetime) -> None:
    take_turn(TWICE, "moi@khuyencong.example", at=at)
    assert "moi" not in Throttle.objects.get().digest
    take_turn(TWICE, "khac@khuyencong.example", at=at + KEPT + MINUTE)
    assert Throttle.objects.count() == 1


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("", ""),
    ],
)
def test_a_subscriber_counts_once(address: str, network: str) -> None:
    assert network_of(address) == network
