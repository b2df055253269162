"""The database of every release is brought up to date, and its books still prove themselves."""

from __future__ import annotations

import lzma
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.interfaces.cli.keeping.conftest import command

RELEASES = sorted((Path(__file__).parents[2] / "cases/releases").glob("*.sqlite3.xz"))
LARGEST = 300_000


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name.partition(".sqlite3")[0])
def test_a_database_of_a_release_is_brought_up_to_date(release: Path, tmp_path: Path) -> None:
    path = tmp_path / "khuyencong.sqlite3"
    path.write_bytes(lzma.decompress(release.read_bytes()))
    with closing(sqlite3.connect(path)) as before:
        counted = dict(before.execute(_COUNTS).fetchall())
    done = command(tmp_path, "database", "prepare")
    assert done.returncode == 0, done.stderr[-3000:]
    for book in ("journal", "ledger"):
        done = command(tmp_path, book, "verify")
        assert done.returncode == 0, done.stdout + done.stderr
    with closing(sqlite3.connect(path)) as after:
        assert dict(after.execute(_COUNTS).fetchall()) == counted
        assert after.execute("PRAGMA foreign_key_check").fetchall() == []
        assert after.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


_COUNTS = """
SELECT 'projects', count(*) FROM projects_project
UNION SELECT 'needs', count(*) FROM needs_need
UNION SELECT 'lines of the journal', count(*) FROM journal_entry
WHERE verb <> 'places.places.loaded'
UNION SELECT 'accounts', count(*) FROM accounts_account
"""


def test_there_is_one_and_it_is_small() -> None:
    assert [path.name for path in RELEASES if path.stat().st_size > LARGEST] == []
    assert RELEASES
