"""Another database beside that of the settings, under a name of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dj_database_url
from django.db import connections


@contextmanager
def opened_database(where: Path | str, *, alias: str) -> Iterator[str]:
    """Open a file of SQLite or the address of a PostgreSQL; give the alias it is open under."""
    address = f"sqlite:///{where}" if isinstance(where, Path) else where
    told = dj_database_url.parse(address)
    base = connections.databases["default"]
    connections.databases[alias] = base | {"OPTIONS": {}, "CONN_MAX_AGE": 0} | dict(told)
    try:
        yield alias
    finally:
        connections[alias].close()
        del connections[alias], connections.databases[alias]
