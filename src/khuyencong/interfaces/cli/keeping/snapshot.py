"""The database of one moment as one file, while people go on working."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connections

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.cli.keeping.hashes import TableHash, one_moment, table_hashes
from khuyencong.interfaces.cli.keeping.opened import opened_database
from khuyencong.interfaces.cli.keeping.tables import applied_migrations

SQLITE, DUMP = "khuyencong.sqlite3", "khuyencong.dump"


@dataclass(frozen=True)
class Snapshot:
    """A file with everything the database held, and what it held."""

    path: Path
    engine: str
    migrations: list[str]
    hashes: list[TableHash]


@contextmanager
def database_snapshot(folder: Path) -> Iterator[Snapshot]:
    """Write the snapshot into a folder; it is gone at the end. Raises BadInput, OSError."""
    make = _of_sqlite if connections["default"].vendor == "sqlite" else _of_postgresql
    made = make(folder)
    try:
        yield made
    finally:
        made.path.unlink(missing_ok=True)


def _of_sqlite(folder: Path) -> Snapshot:
    path = folder / SQLITE
    source = sqlite3.connect(connections["default"].settings_dict["NAME"])
    target = sqlite3.connect(path)
    try:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")  # one file
    except sqlite3.OperationalError as failure:
        raise OSError(0, str(failure)) from failure
    finally:
        target.close()
        source.close()
    with opened_database(path, alias="snapshot") as alias:
        return Snapshot(path, "sqlite", applied_migrations(alias), list(table_hashes(alias)))


def _of_postgresql(folder: Path) -> Snapshot:
    path, connection = folder / DUMP, connections["default"]
    program = program_of_postgresql("pg_dump")
    with one_moment("default"):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_export_snapshot()")
            [moment] = cursor.fetchone() or [""]
        command = [program, "-Fc", "-Z0", "--no-owner", f"--snapshot={moment}", f"--file={path}"]
        run_client(command, connection.settings_dict)
        return Snapshot(
            path, "postgresql", applied_migrations("default"), list(table_hashes("default"))
        )


def program_of_postgresql(name: str) -> str:
    """Return the path of a client program. Raises BadInput that says how to get it."""
    found = shutil.which(name)
    if found is None:
        raise BadInput(
            "keeping.no_client", "Không có chương trình {name}: cài postgresql-client", name=name
        )
    return found


def run_client(command: list[str], database: dict[str, Any]) -> None:
    """Run a client program on a database; the password goes by the environment, seen by nobody.

    Raises BadInput with what the program said.
    """
    told = {
        "PGHOST": database.get("HOST"),
        "PGPORT": database.get("PORT"),
        "PGUSER": database.get("USER"),
        "PGPASSWORD": database.get("PASSWORD"),
        "PGDATABASE": database.get("NAME"),
        "PGSSLMODE": (database.get("OPTIONS") or {}).get("sslmode"),
    }
    environment = os.environ | {key: str(value) for key, value in told.items() if value}
    done = subprocess.run(  # noqa: S603
        command, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        why = (done.stderr.strip().splitlines() or [f"mã {done.returncode}"])[0]
        name = Path(command[0]).name
        raise BadInput("keeping.client_failed", "{name}: {why}", name=name, why=why[:300])
