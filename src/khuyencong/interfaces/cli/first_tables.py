"""A new database on SQLite begins with the tables that its migrations would make, all at once.

``tables/sqlite.sql`` names in its head the migrations it stands for; those that came later
run after it. ``python -m tools.first_tables`` writes it anew.
"""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = Path(__file__).parent / "tables/sqlite.sql"
_STANDS_FOR = re.compile(r"^-- (?P<app>\w+)\.(?P<name>[\w-]+)$", re.MULTILINE)


def migrations_behind(script: str) -> list[tuple[str, str]]:
    """Return the migrations that a script of tables stands for: label of the app, name."""
    return [(found["app"], found["name"]) for found in _STANDS_FOR.finditer(script)]


def lay_first_tables(connection: BaseDatabaseWrapper) -> bool:
    """Make the tables of an empty database on SQLite, whole or not at all; return whether it did.

    Nothing is done for another engine, or when the database has a table already.
    """
    if connection.vendor != "sqlite" or connection.introspection.table_names():
        return False
    script = TABLES.read_text(encoding="utf-8")
    applied = ",\n".join(
        f"('{app}', '{name}', CURRENT_TIMESTAMP)" for app, name in migrations_behind(script)
    )
    record = f"INSERT INTO django_migrations (app, name, applied) VALUES\n{applied};"
    connection.ensure_connection()
    database = connection.connection
    try:
        database.executescript(f"BEGIN IMMEDIATE;\n{script}\n{record}\nCOMMIT;")
    except sqlite3.Error:
        database.rollback()
        raise
    return True
