"""A new database begins with the tables its migrations would make."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from khuyencong.interfaces.cli import first_tables
from tests.template import migrated_tables
from tools.first_tables import statements_of

PREPARE = "from khuyencong.interfaces.cli.database import prepare; prepare()"


class Wrapped:
    """As much of Django's connection as laying tables needs."""

    vendor = "sqlite"

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection, self.introspection = connection, self

    def table_names(self) -> list[str]:
        return [name for (name,) in self.connection.execute("SELECT name FROM sqlite_master")]

    def ensure_connection(self) -> None: ...


def lay(database: sqlite3.Connection) -> bool:
    wrapped: Any = Wrapped(database)
    return first_tables.lay_first_tables(wrapped)


def test_they_are_those_that_all_migrations_make(tmp_path: Path) -> None:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("KHUYENCONG_")}
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    environment = kept | {"KHUYENCONG_DATA": str(tmp_path)}
    subprocess.run([sys.executable, "-c", PREPARE], env=environment, check=True)
    with (
        sqlite3.connect(tmp_path / "khuyencong.sqlite3") as new,
        sqlite3.connect(migrated_tables()) as migrated,
    ):
        assert sorted(statements_of(new)) == sorted(statements_of(migrated))


def test_what_breaks_off_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = (first_tables.TABLES / "sqlite.sql").read_text()
    (tmp_path / "sqlite.sql").write_text(script + "CREATE TABLE broken (;\n")
    monkeypatch.setattr(first_tables, "TABLES", tmp_path)
    database = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError):
        lay(database)
    assert statements_of(database) == []


def test_a_database_with_tables_is_left_alone() -> None:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE mine (id INTEGER)")
    assert not lay(database)
    assert statements_of(database) == ["CREATE TABLE mine (id INTEGER);"]


def test_another_engine_runs_its_migrations() -> None:
    wrapped: Any = Wrapped(sqlite3.connect(":memory:"))
    wrapped.vendor = "oracle"
    assert not first_tables.lay_first_tables(wrapped)


def test_both_files_stand_for_the_same_migrations() -> None:
    behind = [
        first_tables.migrations_behind((first_tables.TABLES / f"{engine}.sql").read_text())
        for engine in ("sqlite", "postgresql")
    ]
    assert behind[0] == behind[1] != []
