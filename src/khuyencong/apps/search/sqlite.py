"""The full-text table of SQLite: FTS5 over columns of another table, kept in step by triggers.

Django changes a table of SQLite by making it anew, which drops its triggers without a word;
``mend_after_migrations`` puts them back after every run of migrations.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connections

_EVENTS = ("insert", "delete", "update")


def full_text_table(table: str) -> str:
    """Return the name of the full-text table of a table."""
    return f"{table}_fts"


def creation(table: str, columns: Sequence[str]) -> list[str]:
    """Return the statements that make the full-text table and fill it."""
    fts = full_text_table(table)
    return [
        f"""CREATE VIRTUAL TABLE "{fts}" USING fts5({", ".join(columns)}, content='{table}',
        content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 0')""",
        *triggers(table, columns),
        _rebuild(table),
    ]


def triggers(table: str, columns: Sequence[str]) -> list[str]:
    """Return the statements that keep the full-text table in step, bulk writes included."""
    fts, names = full_text_table(table), ", ".join(columns)
    old, new = (", ".join(f"{which}.{name}" for name in columns) for which in ("old", "new"))
    add = f'INSERT INTO "{fts}"(rowid, {names}) VALUES (new.id, {new});'  # noqa: S608
    drop = f"""INSERT INTO "{fts}"("{fts}", rowid, {names}) VALUES ('delete', old.id, {old});"""  # noqa: S608
    bodies = {"insert": add, "delete": drop, "update": drop + add}
    return [
        f'CREATE TRIGGER "{fts}_on_{event}" AFTER '
        f"{f'UPDATE OF {names}' if event == 'update' else event} "
        f'ON "{table}" BEGIN {bodies[event]} END'
        for event in _EVENTS
    ]


def removal(table: str) -> list[str]:
    """Return the statements that take full-text search away again."""
    fts = full_text_table(table)
    dropped = [f'DROP TRIGGER IF EXISTS "{fts}_on_{event}"' for event in _EVENTS]
    return [*dropped, f'DROP TABLE "{fts}"']


def mend_after_migrations(using: str = "default", **_: Any) -> None:
    """Put back triggers that a rebuilt table lost, and fill its full-text table anew."""
    connection = connections[using]
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE name LIKE '%fts%'")
        found = dict(cursor.fetchall())
        for fts in [name for name in found if name.endswith("_fts")]:
            table = fts.removesuffix("_fts")
            if f"content='{table}'" not in (found[fts] or ""):  # that of another library
                continue
            lost = [event for event in _EVENTS if f"{fts}_on_{event}" not in found]
            if not lost:
                continue
            cursor.execute(f'PRAGMA table_info("{fts}")')
            columns = [row[1] for row in cursor.fetchall()]
            wanted = dict(zip(_EVENTS, triggers(table, columns), strict=True))
            for statement in [*(wanted[event] for event in lost), _rebuild(table)]:
                cursor.execute(statement)


def _rebuild(table: str) -> str:
    fts = full_text_table(table)
    return f"""INSERT INTO "{fts}"("{fts}") VALUES ('rebuild')"""  # noqa: S608  # our own names
