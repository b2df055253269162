"""Sound books, and hands that reach past the guards of the database."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from khuyencong.apps.journal.models import Entry as Line
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.money.lines import write_entry_of_line
from khuyencong.apps.projects.models import Project
from tests.money_cast import MILLION, given, pay, start

__all__ = ["given", "pay", "start"]
Tamper = Callable[..., None]


@pytest.fixture
def books(start: Callable[..., Project], pay: Callable[..., Any], given: dict[str, Any]) -> Project:
    """A class of training: 200 million contracted, of which 70 % went out; all of it told."""
    project = start("vocational_training", confirmed=False)
    for entry in Entry.objects.filter(kind="assigned"):
        write_entry_of_line("money.estimate.assigned", entry, entry.line, **given)
    pay(project, 140 * MILLION)
    return project


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
                " ('ledger_entry', 'ledger_position', %s)",
                [Line._meta.db_table],
            )
            triggers = cursor.fetchall()
            for name, _ in triggers:
                cursor.execute(f"DROP TRIGGER {name}")
            cursor.execute(sql, values)
            for _, text in triggers:
                cursor.execute(text)

    return run
