"""Another database beside that of the settings, under a name of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dj_database_url
from django.db import connections


@contextmanager
def opened_database(where: Path | str, *, alias: str, read_only: bool = False) -> Iterator[str]:
    """Open a file of SQLite or the address of a PostgreSQL; give the alias it is open under.

    ``read_only``: the database itself refuses whatever would be written.
    """
    address = f"sqlite:///{where}" if isinstance(where, Path) else where
    told = dict(dj_database_url.parse(address))
    if read_only and isinstance(where, Path):
        told["NAME"] = f"{where.as_uri()}?mode=ro"
    elif read_only:
        told["OPTIONS"] = {"options": "-c default_transaction_read_only=on"}
    base = connections.databases["default"]
    connections.databases[alias] = base | {"OPTIONS": {}, "CONN_MAX_AGE": 0} | told
    try:
        yield alias
    finally:
        connections[alias].close()
        del connections[alias], connections.databases[alias]
