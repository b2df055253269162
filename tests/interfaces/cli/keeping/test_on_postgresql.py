"""On PostgreSQL: the move from SQLite, and a backup that comes back, both with equal hashes."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.interfaces.cli.keeping.conftest import Kept, command

TEMPLATE = os.environ.get("KHUYENCONG_TEST_TEMPLATE", "")
SERVER = os.environ.get("KHUYENCONG_DATABASE_URL", "").rpartition("/")[0]
pytestmark = pytest.mark.skipif(not TEMPLATE, reason="runs with tests.with_postgres")


@contextmanager
def new_database(name: str, *, migrated: bool = True) -> Iterator[str]:
    """Make a database of its own beside those of the tests; give its address."""
    with psycopg.connect(f"{SERVER}/postgres", autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}{f' TEMPLATE {TEMPLATE}' if migrated else ''}")
        try:
            yield f"{SERVER}/{name}"
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def hashes(data: Path, **settings: str) -> Any:
    done = command(data, "database", "hashes", "--json", **settings)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def moved(kept: Kept) -> Iterator[str]:
    with new_database("khuyencong_moved") as url:
        done = command(kept.data, "move", "--to", url)
        assert done.returncode == 0, done.stderr
        assert "số dòng và mã từng bảng khớp" in done.stdout
        yield url


def test_everything_moved_with_equal_hashes(kept: Kept, moved: str) -> None:
    assert hashes(kept.data) == hashes(kept.data, KHUYENCONG_DATABASE_URL=moved)
    for book in ("journal", "ledger"):
        done = command(kept.data, book, "verify", KHUYENCONG_DATABASE_URL=moved)
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_rules_of_the_database_hold_after_the_move(moved: str) -> None:
    with psycopg.connect(moved) as database:
        with pytest.raises(psycopg.IntegrityError, match="never changed"), database.transaction():
            database.execute("UPDATE journal_seal SET salt = ''")
        asleep = "SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'"
        assert database.execute(asleep).fetchone() == (0,)


def test_new_rows_get_new_keys(kept: Kept, moved: str) -> None:
    with psycopg.connect(moved, autocommit=True) as database:
        greatest = "SELECT max(id) FROM accounts_account"
        before = database.execute(greatest).fetchone()
        words = ("add-administrator", "quan-tri", "--name", "Quản trị", "--province", "Gia Lai")
        secret = ("--password", "mot-mat-khau-rat-dai-7")
        done = command(kept.data, *words, *secret, KHUYENCONG_DATABASE_URL=moved)
        assert done.returncode == 0, done.stderr
        after = database.execute(greatest).fetchone()
    assert before is not None
    assert after is not None
    assert after[0] > before[0]


def test_a_database_in_use_is_no_target(kept: Kept, moved: str) -> None:
    done = command(kept.data, "move", "--to", moved)
    assert done.returncode == 2
    assert "đã có người dùng" in done.stderr
    done = command(kept.data, "move", "--to", f"sqlite:///{kept.data}/x.sqlite3")
    assert (done.returncode, "postgresql://" in done.stderr) == (2, True)


def test_what_is_refused_leaves_the_target_as_it_was(kept: Kept, tmp_path: Path) -> None:
    """A text longer than its column and one with a NUL, which SQLite takes, are named."""
    import shutil
    import sqlite3

    shutil.copytree(kept.data, tmp_path / "data")
    path = tmp_path / "data/khuyencong.sqlite3"

    def rename(name: str) -> None:
        with closing(sqlite3.connect(path)) as database, database:
            database.execute("UPDATE accounts_unit SET name = ?", [name])

    rename("x" * 5_000)
    with new_database("khuyencong_refused") as url:
        done = command(tmp_path / "data", "move", "--to", url)
        assert done.returncode == 2
        assert "accounts_unit.name" in done.stderr
        rename("a\0b")
        done = command(tmp_path / "data", "move", "--to", url)
        assert done.returncode == 2
        assert "Bảng accounts_unit, trong 1 dòng đầu" in done.stderr
        with psycopg.connect(url) as target:
            assert target.execute("SELECT count(*) FROM accounts_unit").fetchone() == (0,)


def test_a_backup_of_postgresql_comes_back(kept: Kept, moved: str, tmp_path: Path) -> None:
    done = command(
        kept.data, "backup", "--to", tmp_path / "b", "--plain", KHUYENCONG_DATABASE_URL=moved
    )
    assert done.returncode == 0, done.stderr
    before = hashes(kept.data, KHUYENCONG_DATABASE_URL=moved)
    words = ("restore", tmp_path / "b", "--to", tmp_path / "data")
    assert "--database-url" in command(kept.data, *words).stderr
    assert not (tmp_path / "data").exists()
    with new_database("khuyencong_restored", migrated=False) as url:
        done = command(kept.data, *words, "--database-url", url)
        assert done.returncode == 0, done.stderr
        assert hashes(tmp_path / "data", KHUYENCONG_DATABASE_URL=url) == before
        again = command(kept.data, "restore", tmp_path / "b", "--to", tmp_path / "d2",
                        "--database-url", url)  # fmt: skip
        assert "cần một cái trống" in again.stderr
