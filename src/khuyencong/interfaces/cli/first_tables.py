"""A new database begins with the tables that its migrations would make, all at once.

``tables/<engine>.sql`` names in its head the migrations it stands for; those that came later
run after it. ``python -m tools.first_tables`` writes it anew.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = Path(__file__).parent / "tables"
_STANDS_FOR = re.compile(r"^-- (?P<app>\w+)\.(?P<name>[\w-]+)$", re.MULTILINE)


def migrations_behind(script: str) -> list[tuple[str, str]]:
    """Return the migrations that a script of tables stands for: label of the app, name."""
    return [(found["app"], found["name"]) for found in _STANDS_FOR.finditer(script)]


def lay_first_tables(connection: BaseDatabaseWrapper) -> bool:
    """Make the tables of an empty database, whole or not at all; return whether it did.

    Nothing is done when the database has a table already.
    """
    run = _RUN.get(connection.vendor)
    if run is None or connection.introspection.table_names():
        return False
    script = (TABLES / f"{connection.vendor}.sql").read_text(encoding="utf-8")
    applied = ",\n".join(
        f"('{app}', '{name}', CURRENT_TIMESTAMP)" for app, name in migrations_behind(script)
    )
    record = f"INSERT INTO django_migrations (app, name, applied) VALUES\n{applied};"
    connection.ensure_connection()
    run(connection, f"{script}\n{record}")
    return True


def _on_sqlite(connection: BaseDatabaseWrapper, script: str) -> None:
    database = connection.connection
    try:
        database.executescript(f"BEGIN IMMEDIATE;\n{script}\nCOMMIT;")
    except sqlite3.Error:
        database.rollback()
        raise


def _on_postgresql(connection: BaseDatabaseWrapper, script: str) -> None:
    """Functions may name tables that come after them; of two first starts, the second waits."""
    from django.db.transaction import atomic

    head = "SET LOCAL check_function_bodies = off; SELECT pg_advisory_xact_lock(1);"
    with atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute(head)
        cursor.execute(script)


_RUN: dict[str, Callable[[BaseDatabaseWrapper, str], None]] = {
    "sqlite": _on_sqlite,
    "postgresql": _on_postgresql,
}
