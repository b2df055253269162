"""``python -m tools.release_fixture DATABASE VERSION``: keep a small database of a release.

DATABASE is the file that the edition of that release made with its practice data. Communes that
no row points at are left out (the next start loads them again), so that the file stays small.
"""

from __future__ import annotations

import lzma
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

RELEASES = Path(__file__).parents[1] / "tests/cases/releases"
PLACES = "places_adminunit"
MOST_BYTES = 300_000


def main(database: str, version: str) -> None:
    """Write the fixture and print its size."""
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small.sqlite3"
        shutil.copy(database, small)
        with closing(sqlite3.connect(small, isolation_level=None)) as copy:
            copy.execute("PRAGMA journal_mode=DELETE")
            leave_out_places(copy)
            copy.execute("VACUUM")
        packed = lzma.compress(small.read_bytes(), preset=9 | lzma.PRESET_EXTREME)
    if len(packed) > MOST_BYTES:
        sys.exit(f"{len(packed)} bytes: more than {MOST_BYTES}")
    RELEASES.mkdir(exist_ok=True)
    target = RELEASES / f"{version}.sqlite3.xz"
    target.write_bytes(packed)
    print(target.name, len(packed))


def leave_out_places(database: sqlite3.Connection) -> None:
    """Remove communes and districts that nothing points at, and what tells of their past."""
    tables = [
        name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type='table'")
    ]
    pointing = [
        (table, row[3])
        for table in tables
        for row in database.execute(f'PRAGMA foreign_key_list("{table}")')
        if row[2] == PLACES
    ]
    used = " UNION ".join(
        f'SELECT "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL'  # noqa: S608
        for table, column in pointing
        if not table.startswith("places_")
    )
    database.execute(f"CREATE TEMP TABLE kept AS {used} UNION SELECT id FROM {PLACES} WHERE {_TOP}")  # noqa: S608
    for table, column in pointing:
        if table.startswith("places_") and table != PLACES:
            database.execute(f'DELETE FROM "{table}" WHERE "{column}" NOT IN (SELECT * FROM kept)')  # noqa: S608
    own = [column for table, column in pointing if table == PLACES]
    pointed = " OR ".join(
        f"id IN (SELECT {column} FROM {PLACES} WHERE id IN (SELECT * FROM kept))"  # noqa: S608
        for column in own
    )
    more = f"SELECT id FROM {PLACES} WHERE id NOT IN (SELECT * FROM kept) AND ({pointed})"  # noqa: S608
    while database.execute(f"INSERT INTO kept {more}").rowcount:
        pass  # whom one that stays points at stays too
    database.execute(f"DELETE FROM {PLACES} WHERE id NOT IN (SELECT * FROM kept)")  # noqa: S608


_TOP = "level = 'province'"

if __name__ == "__main__":
    main(*sys.argv[1:])
