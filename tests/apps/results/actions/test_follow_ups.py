"""What became of a project after it was closed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.results.actions.answer_follow_up import answer_follow_up
from khuyencong.apps.results.actions.confirm_follow_up import confirm_follow_up
from khuyencong.apps.results.follow_ups import former_of, list_due_follow_ups
from khuyencong.apps.results.models import FollowUp
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.results_cast import brought_to, step

LATER = datetime(2017, 6, 1, 2, 0, tzinfo=UTC)
SEEN = {"is_present": True, "is_in_use": True, "jobs": 12, "income_vnd": 6_000_000}


@pytest.fixture
def closed(project: Any, officer: Any, at: Any) -> Any:
    return step(brought_to(project, "settled"), "close", officer, at, "liquidation_minutes")


@pytest.fixture
def first(closed: Any) -> Any:
    return FollowUp.objects.get(project=closed, months=6)


def test_closing_sets_three_days(closed: Any) -> None:
    """23/11/2016 plus 6, 12 and 24 months."""
    days = list(FollowUp.objects.filter(project=closed).values_list("months", "due_on"))
    assert days == [(6, date(2017, 5, 23)), (12, date(2017, 11, 23)), (24, date(2018, 11, 23))]
    assert Entry.objects.filter(verb="results.follow_ups.started").count() == 1


def test_one_is_due_from_its_day_until_it_is_answered(
    first: Any, officer: Any, outsider: Any
) -> None:
    assert not list_due_follow_ups(visible_to=officer, on=date(2017, 5, 22)).exists()
    assert list(list_due_follow_ups(visible_to=officer, on=date(2017, 5, 23))) == [first]
    assert not list_due_follow_ups(visible_to=outsider, on=date(2020, 1, 1)).exists()
    answer_follow_up(
        follow_up=first, seen_on=date(2017, 5, 30), answers=SEEN, actor=officer, at=LATER
    )
    assert not list_due_follow_ups(visible_to=officer, on=date(2017, 6, 1)).exists()


def test_a_closing_taken_back_asks_nothing(closed: Any, officer: Any) -> None:
    brought_to(closed, "settled")
    assert not list_due_follow_ups(visible_to=officer, on=date(2020, 1, 1)).exists()


def test_an_answer_is_confirmed_once_and_then_stands(first: Any, officer: Any) -> None:
    given: dict[str, Any] = {"follow_up": first, "actor": officer, "at": LATER}
    with pytest.raises(BadInput, match="Chưa có số liệu"):
        confirm_follow_up(**given)
    answer_follow_up(seen_on=date(2017, 5, 30), answers=SEEN, **given)
    confirm_follow_up(**given)
    with pytest.raises(BadInput, match="xác nhận rồi"):
        confirm_follow_up(**given)
    with pytest.raises(BadInput, match="không sửa được nữa"):
        answer_follow_up(seen_on=date(2017, 5, 30), answers=SEEN, **given)
    verbs = Entry.objects.filter(verb__startswith="results.follow_up.").values_list("verb")
    assert sorted(verbs) == [
        ("results.follow_up.answered",),
        ("results.follow_up.confirmed",),
    ]


def test_the_next_one_is_compared_with_the_last_answered(
    first: Any, closed: Any, officer: Any
) -> None:
    second = FollowUp.objects.get(project=closed, months=12)
    assert former_of(second) is None
    answer_follow_up(
        follow_up=first, seen_on=date(2017, 5, 30), answers=SEEN, actor=officer, at=LATER
    )
    assert former_of(second) == first


def test_strangers_neither_answer_nor_confirm(
    first: Any, outsider: Any, appraiser: Any, officer: Any
) -> None:
    given: dict[str, Any] = {"follow_up": first, "at": LATER}
    seen: dict[str, Any] = {"seen_on": date(2017, 5, 30), "answers": SEEN}
    with pytest.raises(NotAllowed):
        answer_follow_up(actor=outsider, **seen, **given)
    answer_follow_up(actor=appraiser, **seen, **given)
    with pytest.raises(NotAllowed):
        confirm_follow_up(actor=appraiser, **given)


@pytest.mark.parametrize(
    ("answers", "match"),
    [
        ({}, "ít nhất một mục"),
        ({"jobs": -1}, "số nguyên"),
        ({"jobs": "5"}, "số nguyên"),
        ({"income_vnd": 10**13}, "số nguyên"),
        ({"is_present": "yes"}, "có hoặc không"),
        ({"output": "x" * 301}, "300 ký tự"),
    ],
)
def test_bad_answers_are_refused(first: Any, officer: Any, answers: Any, match: str) -> None:
    with pytest.raises(BadInput, match=match):
        answer_follow_up(
            follow_up=first, seen_on=date(2017, 5, 30), answers=answers, actor=officer, at=LATER
        )


def test_a_day_to_come_is_refused(first: Any, officer: Any) -> None:
    with pytest.raises(BadInput, match="chưa tới"):
        answer_follow_up(
            follow_up=first, seen_on=date(2017, 6, 2), answers=SEEN, actor=officer, at=LATER
        )
