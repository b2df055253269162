"""``khuyencong ledger verify``: words, JSON, exit codes."""

from __future__ import annotations

import json
from typing import Any

import pytest
import typer

from khuyencong.interfaces.cli import ledger as command
from khuyencong.interfaces.cli.main import app
from tests.apps.money.verifying.conftest import Tamper, books, given, pay, start, tamper

__all__ = ["books", "given", "pay", "start", "tamper"]


@pytest.fixture(autouse=True)
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "prepare", lambda **_: None)


def test_sound_books_say_so_and_what_was_looked_at(books: Any, capsys: Any) -> None:
    command.verify()
    assert capsys.readouterr().out == (
        "Sổ khớp. Đã tính lại 5 bút toán, 1 số dư đề án, 1 dòng tiền.\n"
    )


def test_a_difference_is_named_with_its_place_and_leaves_with_one(
    books: Any, tamper: Tamper, capsys: Any
) -> None:
    tamper("UPDATE ledger_position SET refunded_vnd = 1")
    with pytest.raises(typer.Exit) as left:
        command.verify()
    assert left.value.exit_code == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first == (
        "Sai: refunded_vnd đang ghi 1, tính lại từ bút toán là 0"
        f" (KCQG 2016, {books.unit.name}, đề án {books.code})"
    )
    assert last.startswith("Sổ không khớp: 1 chỗ.")


def test_more_than_are_shown_are_counted(books: Any, tamper: Tamper, capsys: Any) -> None:
    tamper("UPDATE ledger_position SET refunded_vnd = 1, requested_vnd = 1, appraised_vnd = 1")
    with pytest.raises(typer.Exit):
        command.verify(most=1)
    assert "… và 2 chỗ nữa." in capsys.readouterr().out


def test_json_for_programs(books: Any, tamper: Tamper, capsys: Any) -> None:
    command.verify(as_json=True)
    said = json.loads(capsys.readouterr().out)
    assert (said["sound"], said["entries"], said["found"]) == (True, 5, [])
    tamper("UPDATE ledger_position SET refunded_vnd = 1")
    with pytest.raises(typer.Exit):
        command.verify(as_json=True)
    said = json.loads(capsys.readouterr().out)
    assert (said["sound"], said["by_code"]) == (False, {"position_sum": 1})
    assert said["found"][0]["figures"] == {"column": "refunded_vnd", "kept": 1, "summed": 0}


def test_the_command_is_there() -> None:
    assert "ledger" in [group.name for group in app.registered_groups]
