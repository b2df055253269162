"""The proof of each morning: a line of the journal and a mail, once a day, only when it differs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from khuyencong.apps.journal.anchors import count_unsealed
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.notices.actions.check_journal import VERB, check_journal
from tests.apps.journal.conftest import Tamper, tamper, write

__all__ = ["tamper", "write"]


@pytest.fixture
def keeper(make_account: Any, department: Any) -> Any:
    account = make_account(department, "administrator")
    account.email = "quan-tri@khuyencong.example"
    account.save()
    return account


def test_a_sound_journal_is_sealed_and_tells_nobody(
    keeper: Any, write: Callable[..., Entry], at: datetime
) -> None:
    write()
    assert check_journal(at=at) is None
    assert count_unsealed() == 0
    assert not Entry.objects.filter(verb=VERB).exists()


def test_a_difference_is_told_once_a_day(
    keeper: Any,
    department: Any,
    write: Callable[..., Entry],
    tamper: Tamper,
    at: datetime,
    mailoutbox: Any,
    django_capture_on_commit_callbacks: Any,
) -> None:
    line = write(reason="vì")
    check_journal(at=at)
    tamper("UPDATE journal_entry SET reason = '' WHERE id = %s", line.pk)
    for hours in (0, 1, 24):  # the next morning it is told again
        with django_capture_on_commit_callbacks(execute=True):
            fault = check_journal(at=at + timedelta(hours=hours))
            assert fault is not None
            assert (fault.code, fault.entry_id) == ("changed", line.pk)
    lines = Entry.objects.filter(verb=VERB)
    assert [line.unit_id for line in lines] == [department.pk] * 2
    assert lines[0].data["difference"].startswith("Nội dung đã bị sửa")
    assert [mail.to for mail in mailoutbox] == [[keeper.email]] * 2
    assert f"dòng nhật ký {line.pk}, lúc 09:00:00 23/11/2016" in mailoutbox[0].body


def test_what_was_sealed_before_the_day_before_is_left_to_the_command(
    keeper: Any, write: Callable[..., Entry], tamper: Tamper, at: datetime
) -> None:
    line = write(reason="vì")
    check_journal(at=at)
    tamper("UPDATE journal_entry SET reason = '' WHERE id = %s", line.pk)
    assert check_journal(at=at + timedelta(days=2)) is None
