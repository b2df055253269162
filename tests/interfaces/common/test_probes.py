"""Who watches is told which part fails."""

from __future__ import annotations

import shutil
from collections import namedtuple
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError
from django.db.migrations.executor import MigrationExecutor
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

Disk = namedtuple("Disk", "total used free")


def waiting(**ago: Any) -> None:
    row = DBTaskResult.objects.create(
        task_path="x.y",
        args_kwargs={"args": [], "kwargs": {}},
        backend_name="default",
        status="READY",
        run_after=timezone.now() - timedelta(**ago),
    )
    DBTaskResult.objects.filter(pk=row.pk).update(enqueued_at=timezone.now() - timedelta(days=1))


def test_all_is_well(client: Client, db: None) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    waiting(minutes=9)
    waiting(minutes=-60)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "parts": {"worker": "ok"}})


def test_a_late_worker_is_told_while_pages_can_be_read(client: Client, db: None) -> None:
    waiting(minutes=11)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["parts"]) == (200, {"worker": "late"})


def test_work_that_was_ordered_for_no_time_is_late_too(client: Client, db: None) -> None:
    """Such work carries the last day there is instead of a time of its own."""
    waiting(minutes=0)
    DBTaskResult.objects.update(run_after=get_date_max())
    assert client.get("/readyz").json()["parts"] == {"worker": "late"}  # a day old
    DBTaskResult.objects.update(enqueued_at=timezone.now())
    assert client.get("/readyz").json()["parts"] == {"worker": "ok"}


def test_a_disk_that_is_nearly_full(client: Client, db: None, monkeypatch: Any) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Disk(10, 1, 100 << 20))
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (503, "disk_full")
    assert answer.json()["free_mb"] == 100


@pytest.mark.parametrize(
    ("plan", "status"), [([1, 2], "not_migrated"), (OperationalError("away"), "no_database")]
)
def test_a_database_that_is_behind_or_away(
    client: Client, db: None, monkeypatch: Any, plan: Any, status: str
) -> None:
    def answer(*_: Any) -> Any:
        if isinstance(plan, Exception):
            raise plan
        return plan

    monkeypatch.setattr(MigrationExecutor, "migration_plan", answer)
    told = client.get("/readyz")
    assert (told.status_code, told.json()["status"]) == (503, status)
