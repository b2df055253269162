"""The first tables on PostgreSQL: whole or not at all, with all that the models say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.apps import apps
from django.db import connection

from khuyencong.interfaces.cli import first_tables
from tests.interfaces.cli.keeping.test_on_postgresql import TEMPLATE, new_database

pytestmark = pytest.mark.skipif(not TEMPLATE, reason="runs with tests.with_postgres")
LAY = """
import sys
from pathlib import Path
import django
django.setup()
from django.db import connection
from khuyencong.interfaces.cli import first_tables
first_tables.TABLES = Path(sys.argv[1])
first_tables.lay_first_tables(connection)
"""


def lay(url: str, tables: Path) -> subprocess.CompletedProcess[str]:
    """Lay tables in a process of its own."""
    environment = os.environ | {
        "KHUYENCONG_DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "khuyencong.config.settings",
    }
    command = [sys.executable, "-c", LAY, str(tables)]
    return subprocess.run(command, env=environment, check=False, capture_output=True, text=True)


def tables_in(url: str) -> int:
    with psycopg.connect(url) as database:
        asked = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
        [number] = database.execute(asked).fetchone() or [0]
        return int(number)


def test_what_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    script = (first_tables.TABLES / "postgresql.sql").read_text()
    (tmp_path / "postgresql.sql").write_text(script + "CREATE TABLE broken (;\n")
    with new_database("khuyencong_broken", migrated=False) as url:
        done = lay(url, tmp_path)
        assert "syntax error" in done.stderr
        assert tables_in(url) == 0
        done = lay(url, first_tables.TABLES)
        assert done.returncode == 0, done.stderr
        assert tables_in(url) > 200


@pytest.mark.django_db
def test_columns_indexes_and_constraints_are_those_of_the_models() -> None:
    lacking = []
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            meta = model._meta
            if not meta.managed or meta.proxy or not model.__module__.startswith("khuyencong."):
                continue
            columns = {
                each.name: bool(each.null_ok)
                for each in connection.introspection.get_table_description(cursor, meta.db_table)
            }
            wanted = {each.column: each.null for each in meta.local_concrete_fields}
            if columns != wanted:
                lacking.append(f"{meta.db_table}: {columns.items() ^ wanted.items()}")
            held = connection.introspection.get_constraints(cursor, meta.db_table)
            named = {each.name for each in (*meta.indexes, *meta.constraints)}
            lacking += [f"{meta.db_table}: {name}" for name in sorted(named - held.keys())]
    assert not lacking, "\n".join(lacking)
