"""An extension moves a day forward only, is told, journalled, and can be taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khuyencong.apps.deadlines.actions.extend_deadline import Extension, extend_deadline
from khuyencong.apps.deadlines.actions.undo_extension import undo_extension
from khuyencong.apps.deadlines.models import Notice, ProjectDeadline
from khuyencong.apps.deadlines.refreshing import refresh_deadlines
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.deadlines.conftest import instant

NOW = instant(date(2018, 3, 10))
CLOSING = date(2019, 1, 22)


def extension(to_day: date, **more: Any) -> Extension:
    told = {"reason": "mưa lũ", "paper_number": "15/SCT-KC", "paper_on": date(2018, 3, 9)}
    return Extension(to_day=to_day, **told | more)


@pytest.fixture
def closing(under_way: Any) -> ProjectDeadline:
    return ProjectDeadline.objects.get(rule="closing")


def test_moves_the_day_tells_whom_it_concerns_and_is_journalled(
    closing: Any, appraiser: Any, officer: Any
) -> None:
    given_ = {"deadline": closing, "actor": appraiser, "at": NOW}
    extend_deadline(extension=extension(date(2019, 2, 10)), **given_)
    closing.refresh_from_db()
    assert (closing.due_on, closing.rule_due_on) == (date(2019, 2, 10), CLOSING)
    assert Notice.objects.get(kind="extended").account_id == officer.pk
    entry = Entry.objects.get(verb="deadlines.deadline.extended")
    assert (entry.data["last_on_before"], entry.data["last_on"]) == ("2019-01-22", "2019-02-10")


def test_stays_when_the_project_moves_on(closing: Any, appraiser: Any, under_way: Any) -> None:
    extend_deadline(
        deadline=closing, extension=extension(date(2019, 2, 10)), actor=appraiser, at=NOW
    )
    refresh_deadlines([under_way], at=NOW)
    closing.refresh_from_db()
    assert closing.due_on == date(2019, 2, 10)


def test_only_the_last_one_is_taken_back(closing: Any, appraiser: Any) -> None:
    who: dict[str, Any] = {"actor": appraiser, "at": NOW}
    first = extend_deadline(deadline=closing, extension=extension(date(2019, 2, 10)), **who)
    second = extend_deadline(deadline=closing, extension=extension(date(2019, 3, 1)), **who)
    with pytest.raises(BadInput, match="lần gia hạn cuối"):
        undo_extension(extension=first, **who)
    undo_extension(extension=second, **who)
    closing.refresh_from_db()
    assert closing.due_on == date(2019, 2, 10)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"reason": "  "}, "Ghi lý do"),
        ({"paper_number": "\x00"}, "Ghi số, ký hiệu văn bản"),
        ({"reason": "x" * 1001}, "dài nhất 1000"),
        ({"paper_on": date(2030, 1, 1)}, "chưa tới"),
    ],
)
def test_says_what_is_missing(closing: Any, appraiser: Any, more: Any, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        extend_deadline(
            deadline=closing,
            extension=extension(date(2019, 2, 10), **more),
            actor=appraiser,
            at=NOW,
        )


def test_the_centre_may_not(closing: Any, officer: Any) -> None:
    with pytest.raises(NotAllowed):
        extend_deadline(
            deadline=closing, extension=extension(date(2019, 2, 10)), actor=officer, at=NOW
        )


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(offsets=st.lists(st.integers(-400, 400), max_size=4))
def test_never_moves_a_day_backwards(closing: Any, appraiser: Any, offsets: list[int]) -> None:
    with transaction.atomic():
        for offset in offsets:
            before = ProjectDeadline.objects.get(pk=closing.pk).due_on
            to_day = CLOSING + timedelta(days=offset)
            try:
                extend_deadline(
                    deadline=closing, extension=extension(to_day), actor=appraiser, at=NOW
                )
            except BadInput:
                assert to_day <= before
            after = ProjectDeadline.objects.get(pk=closing.pk).due_on
            assert after >= before >= CLOSING
        transaction.set_rollback(True)


def test_nor_does_the_database_let_it(closing: Any) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        ProjectDeadline.objects.filter(pk=closing.pk).update(due_on=CLOSING - timedelta(days=1))
