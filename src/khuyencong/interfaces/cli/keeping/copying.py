"""Copy every table from one database into another, as it is, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.core.management.color import no_style
from django.db import Error, connections, transaction

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.cli.keeping.hashes import TableHash, hash_table, read_rows
from khuyencong.interfaces.cli.keeping.tables import LEFT_OUT, KeptTable, kept_tables

EMPTIED = [name for name in LEFT_OUT if name != "django_migrations"]
"""Tables that are not copied, but must hold nothing of the new database's own either."""


def copy_tables(source: str, target: str) -> list[TableHash]:
    """Copy all rows into a migrated PostgreSQL and compare every table; return what was copied.

    Rules of the database (keys, checks) hold for what comes in; triggers rest, as what they would
    write comes along. Raises BadInput that names the table: then the target is as it was before.
    """
    tables = kept_tables(source)
    with transaction.atomic(using=target):
        with _triggers_at_rest(target, [table.name for table in tables]):
            _empty(target, tables)
            for table in tables:
                _copy(table, source, target)
            with connections[target].cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what points nowhere shows here
        _set_sequences(target, tables)
        return [_compared(table, source, target) for table in tables]


def _copy(table: KeptTable, source: str, target: str) -> None:
    connection, fields = connections[target], table.fields
    names = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    into = f"COPY {connection.ops.quote_name(table.name)} ({names}) FROM STDIN"
    number = 0
    try:
        with connection.cursor() as cursor, cursor.copy(into) as copy:
            for row in read_rows(table, source):
                number += 1
                pairs = zip(fields, row, strict=True)
                copy.write_row([field.get_db_prep_save(v, connection) for field, v in pairs])
    except (Error, psycopg.Error) as failure:
        raise BadInput(
            "keeping.row_refused",
            "Bảng {table}, trong {number} dòng đầu: PostgreSQL không nhận: {why}",
            table=table.name,
            number=number,
            why=str(failure).strip().partition("\n")[0],
        ) from None


def _compared(table: KeptTable, source: str, target: str) -> TableHash:
    before, after = hash_table(table, source), hash_table(table, target)
    if before != after:
        raise BadInput(
            "keeping.differs",
            "Bảng {table} không khớp sau khi chép: {b} dòng mã {c}, {d} dòng mã {e}",
            table=table.name,
            b=before.rows,
            c=before.sha256[:12],
            d=after.rows,
            e=after.sha256[:12],
        )
    return before


@contextmanager
def _triggers_at_rest(target: str, names: list[str]) -> Iterator[None]:
    """Our triggers; those that keep foreign keys work on. A rollback wakes them too."""
    for turn in ("DISABLE", "ENABLE"):
        with connections[target].cursor() as cursor:
            for name in names:
                quoted = connections[target].ops.quote_name(name)
                cursor.execute(f"ALTER TABLE {quoted} {turn} TRIGGER USER")
        if turn == "DISABLE":
            yield


def _empty(target: str, tables: list[KeptTable]) -> None:
    """Remove what migrations laid into the new database: it comes along, with its keys."""
    quote, present = connections[target].ops.quote_name, _present(target)
    names = [table.name for table in tables] + [name for name in EMPTIED if name in present]
    with connections[target].cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(map(quote, names))}")


def _present(target: str) -> set[str]:
    return set(connections[target].introspection.table_names())


def _set_sequences(target: str, tables: list[KeptTable]) -> None:
    models: list[Any] = [table.model for table in tables]
    with connections[target].cursor() as cursor:
        for statement in connections[target].ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)
