"""Lines of a unit nobody else uses, and hands that reach past the guards of the database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction

from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry

UNIT = 4_000_001  # of no unit that tests make
Tamper = Callable[..., None]
TABLES = ("journal_entry", "journal_seal")


@pytest.fixture
def write(db: None, at: datetime) -> Callable[..., Entry]:
    """Return a writer of lines: ``write("plans.plan.built", label="…", minutes=3)``."""

    def one(verb: str = "plans.plan.built", *, minutes: int = 0, **more: Any) -> Entry:
        given = {"unit_id": UNIT, "object_kind": "plan", "object_id": 7, **more}
        with transaction.atomic():
            return write_entry(verb=verb, actor=None, at=at + timedelta(minutes=minutes), **given)

    return one


@pytest.fixture
def tamper(db: None) -> Tamper:
    """Run SQL with no trigger in the way, as whoever holds the file of the database could."""

    def run(sql: str, *values: Any) -> None:
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                cursor.execute("SET LOCAL session_replication_role = replica")
                cursor.execute(sql, values)
                cursor.execute("SET LOCAL session_replication_role = DEFAULT")
                return
            cursor.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN"
                " (%s, %s)",
                TABLES,
            )
            triggers = cursor.fetchall()
            for name, _ in triggers:
                cursor.execute(f"DROP TRIGGER {name}")
            cursor.execute(sql, values)
            for _, text in triggers:
                cursor.execute(text)

    return run
