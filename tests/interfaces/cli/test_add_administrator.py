"""A fresh installation gets its first administrator from the command line."""

from __future__ import annotations

from typing import Any

import pytest
from typer.testing import CliRunner

from khuyencong.apps.accounts.models import Account
from khuyencong.interfaces.cli import administrator
from khuyencong.interfaces.cli.main import app

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test database is there already."""
    monkeypatch.setattr(administrator, "prepare", lambda: None)


def add(username: str, province: str = "Gia Lai", password: str = "cay-dua-Binh-Dinh-7") -> Any:
    options = ["--name", "Quản trị", "--province", province, "--password", password]
    return CliRunner().invoke(app, ["add-administrator", username, *options])


def test_the_administrator_may_sign_in() -> None:
    assert add("quantri1").exit_code == 0
    account = Account.objects.get(username="quantri1")
    assert account.check_password("cay-dua-Binh-Dinh-7")
    assert account.has_capability("notices.read_outbox")


def test_a_name_is_taken_once() -> None:
    add("quantri1")
    assert add("QuanTri1").exit_code == 2
    assert Account.objects.filter(username__iexact="quantri1").count() == 1


@pytest.mark.parametrize(
    "wrong", [{"province": "Bình Định"}, {"password": "123"}, {"province": "Atlantis"}]
)
def test_nothing_is_made_of_a_wrong_answer(wrong: dict[str, str]) -> None:
    assert add("quantri1", **wrong).exit_code == 2
    assert not Account.objects.filter(username="quantri1").exists()
