"""The command that serves seals the journal each minute, and lives on when it cannot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError, connections

from khuyencong.apps.journal import sealing
from khuyencong.apps.journal.anchors import count_unsealed
from khuyencong.apps.journal.models import Entry
from khuyencong.interfaces.cli import every_minute as module
from khuyencong.interfaces.cli.every_minute import EveryMinute
from tests.apps.journal.conftest import write

__all__ = ["write"]


@pytest.fixture(autouse=True)
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "close_all", lambda: None)  # the test goes on with its own


def test_seals_at_once_and_again_only_a_minute_later(write: Callable[..., Entry]) -> None:
    turns = EveryMinute()
    write()
    turns.turn()
    assert count_unsealed() == 0
    write()
    turns.turn()
    assert count_unsealed() == 1


def test_a_long_journal_is_sealed_turn_by_turn(
    write: Callable[..., Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    turns, waiting = EveryMinute(), count_unsealed()
    for _ in range(3):
        write()
    turns.turn()
    assert count_unsealed() == waiting + 1
    turns.turn()
    assert count_unsealed() == max(0, waiting - 1)


def test_a_busy_database_is_told_and_asked_again(
    db: None, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    def refuse(**_: Any) -> int:
        raise OperationalError("database is locked")

    monkeypatch.setattr(sealing, "seal_entries", refuse)
    EveryMinute().turn()
    assert "Chưa niêm phong được nhật ký: database is locked" in capsys.readouterr().err
