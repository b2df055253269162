"""``python -m tools.first_tables [ENGINE]``: write the tables a new database begins with.

Every migration is run on an empty database, which takes minutes; the file is their result.
ENGINE is sqlite or postgresql (which needs its server programs); both without it.
"""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing

from khuyencong.interfaces.cli.first_tables import TABLES

HEAD = """\
-- The tables of a new database, as the migrations named here make them one after the other.
-- Written by `python -m tools.first_tables`; later migrations run after it.
"""
BEHIND = "SELECT app, name FROM django_migrations ORDER BY app, name"
MADE_BY_SEARCH = ("_fts_data", "_fts_idx", "_fts_content", "_fts_docsize", "_fts_config")
"""Ends of the names of tables that a searchable table makes for itself."""
LAID_LATER = {"POLICY", "ROW SECURITY", "DEFAULT ACL", "ACL"}
"""Kinds of things in a dump that ``accounts.row_security`` lays after each migration."""
_PART = re.compile(r"^--\n-- Name: .*?; Type: (?P<kind>[A-Z ]+); Schema: .*\n--\n", re.MULTILINE)
_REST = re.compile(r"^(?:--.*|SET .*;|\\\w+ .*)?\n", re.MULTILINE)


def statements_of(database: sqlite3.Connection) -> list[str]:
    """Return what makes each table, index and trigger on SQLite, in an order that works."""
    rows = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        " ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name"
    )
    return [f"{sql};" for name, sql in rows if not name.endswith(MADE_BY_SEARCH)]


def statements_in(dump: str) -> list[str]:
    """Return what makes each table, index, function and trigger, of what ``pg_dump`` wrote."""
    _, *parts = _PART.split(dump)
    made = zip(parts[::2], parts[1::2], strict=True)
    return [_REST.sub("", body + "\n").strip() for kind, body in made if kind not in LAID_LATER]


def of_sqlite() -> tuple[list[tuple[str, str]], list[str]]:
    from tests.template import migrated_tables

    with closing(sqlite3.connect(migrated_tables())) as migrated:
        return migrated.execute(BEHIND).fetchall(), statements_of(migrated)


def of_postgresql() -> tuple[list[tuple[str, str]], list[str]]:
    import psycopg

    from tests.load.server import server

    with server() as running, psycopg.connect(running.url) as database:
        environment = os.environ | {"KHUYENCONG_DATABASE_URL": running.url}
        command = [sys.executable, "-m", "tests.template", "migrated"]
        subprocess.run(command, env=environment, check=True)  # noqa: S603
        dump = [running.binaries / "pg_dump", "--schema-only", "--no-owner", "--no-privileges"]
        written = subprocess.run(  # noqa: S603
            [*dump, "--no-comments", running.url], check=True, capture_output=True, text=True
        )
        return database.execute(BEHIND).fetchall(), statements_in(written.stdout)  # type: ignore[return-value]


ENGINES: dict[str, Callable[[], tuple[list[tuple[str, str]], list[str]]]] = {
    "sqlite": of_sqlite,
    "postgresql": of_postgresql,
}


def main(*engines: str) -> None:
    for engine in engines or ENGINES:
        migrations, statements = ENGINES[engine]()
        behind = "".join(f"-- {app}.{name}\n" for app, name in migrations)
        path = TABLES / f"{engine}.sql"
        path.write_text(HEAD + behind + "\n".join(statements) + "\n", encoding="utf-8")
        print(path.name, path.stat().st_size)


if __name__ == "__main__":
    main(*sys.argv[1:])
