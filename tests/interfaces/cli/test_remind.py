"""The reminders of a day by command, and every morning by the worker."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
import typer
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from khuyencong.apps.deadlines.models import ProjectDeadline
from khuyencong.apps.journal.models import Entry
from khuyencong.interfaces.cli import remind as command
from tests.apps.deadlines.conftest import live, project, under_way

__all__ = ["live", "project", "under_way"]
DATABASE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "prepare", lambda: None)


def test_does_a_day_and_says_what(ready: None, under_way: Any, capsys: Any) -> None:
    command.remind(on="2018-04-02")
    assert "Báo cáo tháng mở ra: 1" in capsys.readouterr().out
    assert ProjectDeadline.objects.filter(period="2018-04").exists()


@pytest.mark.parametrize("on", ["hôm qua", "2018-02-30", "02/04/2018", "x" * 500])
def test_a_wrong_day_is_named(ready: None, on: str, capsys: Any) -> None:
    with pytest.raises(typer.Exit):
        command.remind(on=on)
    assert "--on cần ngày dạng 2026-11-26" in capsys.readouterr().err


def test_each_morning_orders_the_next_once(settings: Any, db: None) -> None:
    from khuyencong.interfaces.cli.every_morning import order_next

    settings.TASKS = DATABASE
    evening = datetime(2018, 4, 2, 12, 0, tzinfo=UTC)  # 19:00 in Việt Nam
    assert order_next(after=evening)
    assert not order_next(after=evening)
    [waiting] = DBTaskResult.objects.all()
    local = timezone.localtime(waiting.run_after)
    assert (local.day, local.hour, local.minute) == (3, 6, 30)


def test_the_worker_finds_and_does_it(settings: Any, db: None) -> None:
    """The next morning is ordered before the day's work: a kill in between breaks no chain."""
    from khuyencong.interfaces.cli.every_morning import order_next

    settings.TASKS = DATABASE
    order_next(after=datetime(2018, 4, 2, 12, 0, tzinfo=UTC))
    [waiting] = DBTaskResult.objects.all()
    DBTaskResult.objects.update(status="RUNNING")
    waiting.task.func()
    assert Entry.objects.filter(verb="deadlines.reminders.made").exists()
    assert DBTaskResult.objects.filter(status="READY").count() == 1
