"""The proof of each morning: a line of the journal and a mail, once a day, only when it differs."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry as Line
from khuyencong.apps.money.actions.check_ledger import VERB, check_ledger
from tests.apps.money.verifying.conftest import Tamper, books, given, pay, start, tamper

__all__ = ["books", "given", "pay", "start", "tamper"]


@pytest.fixture
def keeper(make_account: Any, department: Any) -> Any:
    account = make_account(department, "administrator")
    account.email = "quan-tri@khuyencong.example"
    account.save()
    return account


def test_sound_books_tell_nobody(books: Any, keeper: Any, at: Any) -> None:
    assert check_ledger(at=at).is_sound
    assert not Line.objects.filter(verb=VERB).exists()


def test_a_difference_is_told_once_a_day(
    books: Any,
    keeper: Any,
    tamper: Tamper,
    at: Any,
    mailoutbox: Any,
    django_capture_on_commit_callbacks: Any,
) -> None:
    tamper("UPDATE ledger_position SET refunded_vnd = 1")
    for hours in (0, 1, 24):  # the next morning it is told again
        with django_capture_on_commit_callbacks(execute=True):
            assert check_ledger(at=at + timedelta(hours=hours)).differences == 1
    lines = Line.objects.filter(verb=VERB)
    assert [line.unit_id for line in lines] == [books.unit_id] * 2
    assert lines[0].data == {"difference_count": 1}
    assert [mail.to for mail in mailoutbox] == [[keeper.email]] * 2
    assert "refunded_vnd đang ghi 1" in mailoutbox[0].body
    assert "1 chỗ không khớp" in mailoutbox[0].body
