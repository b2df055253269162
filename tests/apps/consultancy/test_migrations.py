"""Taken back and run again, migrations keep the triggers that keep the sums."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from tests.template import sqlite_template

SCRATCH = "scratch"
STEPS = ("0003_move_payments", "0002_add_payments", "0001_engagements_and_invoices")


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A database of its own on SQLite, beside that of the tests."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # a browser may run in this process
    name = tmp_path / "scratch.sqlite3"
    shutil.copy(sqlite_template(), name)
    told = {**connections["default"].settings_dict, "ENGINE": "django.db.backends.sqlite3"}
    connections.settings[SCRATCH] = {**told, "NAME": str(name), "OPTIONS": {}}
    yield connections[SCRATCH]
    connections[SCRATCH].close()
    del connections[SCRATCH]
    del connections.settings[SCRATCH]


def triggers_of(connection: Any) -> dict[str, str]:
    """Return the triggers of consultancy, name to statement."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
            " AND name LIKE 'consultancy_keeps%' ORDER BY name"
        )
        return dict(cursor.fetchall())


def test_each_step_back_and_forth_keeps_them(scratch: Any, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        whole = triggers_of(scratch)
        assert len(whole) == 6  # insert, update, delete of invoices and of payments
        sums = {name: sql for name, sql in whole.items() if "sums" in name}
        for step in STEPS:
            MigrationExecutor(scratch).migrate([("consultancy", step)])
            assert triggers_of(scratch) == sums
        MigrationExecutor(scratch).migrate(MigrationExecutor(scratch).loader.graph.leaf_nodes())
        assert triggers_of(scratch) == whole
