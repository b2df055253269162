"""``python -m tools.first_tables``: write the tables a new database on SQLite begins with.

Every migration is run on an empty database, which takes minutes; the file is their result.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from khuyencong.interfaces.cli.first_tables import TABLES

HEAD = """\
-- The tables of a new database, as the migrations named here make them one after the other.
-- Written by `python -m tools.first_tables`; later migrations run after it.
"""
MADE_BY_SEARCH = ("_fts_data", "_fts_idx", "_fts_content", "_fts_docsize", "_fts_config")
"""Ends of the names of tables that a searchable table makes for itself."""


def write_out(database: sqlite3.Connection) -> str:
    """Return the script that makes the tables, indexes and triggers of this database."""
    names = database.execute("SELECT app, name FROM django_migrations ORDER BY app, name")
    behind = "".join(f"-- {app}.{name}\n" for app, name in names)
    return f"{HEAD}{behind}" + "\n".join(f"{statement};" for statement in statements_of(database))


def statements_of(database: sqlite3.Connection) -> list[str]:
    """Return what makes each table, index and trigger, in an order that works."""
    rows = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        " ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name"
    )
    return [sql for name, sql in rows if not name.endswith(MADE_BY_SEARCH)]


def main() -> None:
    from tests.template import migrated_tables

    with sqlite3.connect(migrated_tables()) as migrated:
        TABLES.write_text(write_out(migrated) + "\n", encoding="utf-8")
    print(Path(TABLES).name, len(TABLES.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
