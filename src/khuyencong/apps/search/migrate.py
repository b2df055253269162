"""One helper for migrations: make columns of a table full-text searchable on both databases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.migrations import RunPython

from khuyencong.apps.search import sqlite


def searched_text(columns: Sequence[str]) -> str:
    """Return the PostgreSQL expression of what is searched, the same in the index and a query.

    Punctuation goes first: PostgreSQL would read "2016-003" as a number and a negative number.
    """
    text = " || ' ' || ".join(f'"{name}"' for name in columns)
    return f"to_tsvector('simple'::regconfig, regexp_replace({text}, '[^[:alnum:]]+', ' ', 'g'))"


def make_searchable(table: str, columns: Sequence[str] = ("search",)) -> RunPython:
    """Return the operation that makes the columns of a table searchable, and its way back.

    The table has the primary key ``id``; ``queries.matching`` looks in all columns together.
    """

    def make(apps: Any, schema_editor: Any) -> None:
        statements = (
            sqlite.creation(table, columns)
            if schema_editor.connection.vendor == "sqlite"
            else [f'CREATE INDEX "{table}_fts" ON "{table}" USING gin ({searched_text(columns)})']
        )
        for statement in statements:
            schema_editor.execute(statement)

    def undo(apps: Any, schema_editor: Any) -> None:
        is_sqlite = schema_editor.connection.vendor == "sqlite"
        for statement in sqlite.removal(table) if is_sqlite else [f'DROP INDEX "{table}_fts"']:
            schema_editor.execute(statement)

    return RunPython(make, undo)
