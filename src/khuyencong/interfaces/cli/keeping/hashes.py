"""SHA-256 of each table over its rows in the order of their keys: equal for equal content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

from django.db import connections, transaction
from django.db.models import CharField, F, TextField
from django.db.models.functions import Collate

from khuyencong.interfaces.cli.keeping.canonical import canonical_row
from khuyencong.interfaces.cli.keeping.tables import KeptTable, kept_tables

AT_ONCE = 2_000
"""Rows held in memory at a time."""


@dataclass(frozen=True)
class TableHash:
    """What one table holds."""

    table: str
    rows: int
    sha256: str

    def told(self) -> dict[str, Any]:
        """Return it as plain data."""
        return asdict(self)


def table_hashes(using: str = "default") -> Iterator[TableHash]:
    """Return the hash of each table of a database, all of one moment, in order of names."""
    with one_moment(using):
        for table in kept_tables(using):
            yield hash_table(table, using)


def hash_table(table: KeptTable, using: str) -> TableHash:
    """Return the hash of a table: its columns, then its rows."""
    digest, rows = hashlib.sha256(), 0
    digest.update(canonical_row([field.column for field in table.fields]))
    for row in read_rows(table, using):
        digest.update(canonical_row(row))
        rows += 1
    return TableHash(table.name, rows, digest.hexdigest())


def read_rows(table: KeptTable, using: str) -> Iterator[list[Any]]:
    """Return the rows in the order of their keys, each with its values in order of ``fields``."""
    fields = table.fields
    names = [field.attname for field in fields]
    key: Any = table.model._meta.pk
    order: Any = F(key.attname)
    if isinstance(key.target_field if key.is_relation else key, CharField | TextField):
        order = Collate(order, "C" if connections[using].vendor == "postgresql" else "BINARY")
    rows = table.model._base_manager.using(using).order_by(order).values_list(*names)
    special = [n for n, field in enumerate(fields) if hasattr(field, "stream_block")]
    for row in rows.iterator(chunk_size=AT_ONCE):
        values = list(row)
        for n in special:
            values[n] = fields[n].get_prep_value(values[n])
        yield values


@contextmanager
def one_moment(using: str) -> Iterator[None]:
    """Read everything inside as it was at one moment, without keeping anybody from writing."""
    connection = connections[using]
    if connection.in_atomic_block:  # whoever opened it chose its moment
        yield
        return
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")  # ours begin with a lock for writing
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")
        return
    with transaction.atomic(using=using), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SET LOCAL row_security = off")  # an error rather than rows that are missing
        yield
