"""A database with all tables and the shipped places, made once for one edition and copied by runs.

``python -m tests.template`` fills the database the settings name, as the first start would;
with ``migrated`` it only runs every migration.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
AT = datetime(2016, 11, 23, 2, 0, tzinfo=UTC)  # 09:00 in Việt Nam
MIGRATIONS = "src/khuyencong/*/*/migrations/*.py"
TABLES = (
    "src/khuyencong/apps/search/*.py",
    "src/khuyencong/domain/foundation/**/*.*",
    "requirements/development.txt",
    "tests/template.py",
)
"""What tells one edition of the migrated tables from another, beside the migrations."""
MADE_FROM = (
    *TABLES,
    MIGRATIONS,
    "src/khuyencong/apps/places/**/*.py",
    "src/khuyencong/interfaces/cli/first_tables.py",
    "src/khuyencong/interfaces/cli/tables/*.sql",
)
"""What tells one edition of tables and places from another."""


def fill_sqlite(name: str) -> sqlite3.Connection:
    """Fill an empty database; the connection keeps one in memory alive."""
    target = sqlite3.connect(name, uri=True)
    source = sqlite3.connect(sqlite_template())
    source.backup(target)
    source.close()
    return target


def sqlite_template() -> Path:
    """Return the file to copy: first tables, later migrations, places; made once, as by a start."""
    with _folder("filled") as folder:
        found = folder / f"{_digest([_digests(each) for each in MADE_FROM])}.sqlite3"
        if not found.exists():
            _make(found, "filled")
    return found


def migrated_tables() -> Path:
    """Return a database whose tables every migration made in turn; made once (two minutes)."""
    migrations = _digests(MIGRATIONS)
    rest = _digest([_digests(each) for each in TABLES])
    with _folder("migrated") as folder:
        found = folder / f"{rest}-{_digest(migrations)}.sqlite3"
        if not found.exists():
            _make(found, "migrated", begun=_nearest(folder, rest, migrations))
            found.with_suffix(".json").write_text(json.dumps(migrations))
    return found


@contextmanager
def _folder(kind: str) -> Iterator[Path]:
    """Give the folder of templates to one process at a time that makes this kind."""
    folder = Path(tempfile.gettempdir()) / f"khuyencong-templates-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    with (folder / f"{kind}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield folder


def _nearest(folder: Path, rest: str, migrations: dict[str, str]) -> Path | None:
    """Return the tables that lack least of these migrations and have no other."""
    lists = {path: json.loads(path.read_text()) for path in folder.glob(f"{rest}-*.json")}
    fitting = {p: len(held) for p, held in lists.items() if held.items() <= migrations.items()}
    best = max(fitting, key=lambda path: fitting[path], default=None)
    return best.with_suffix(".sqlite3") if best else None


def _make(path: Path, how: str, *, begun: Path | None = None) -> None:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("KHUYENCONG_")}
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    with tempfile.TemporaryDirectory(prefix="khuyencong-template-") as data:
        if begun:
            shutil.copy(begun, Path(data) / "khuyencong.sqlite3")
        command = [sys.executable, "-m", "tests.template", how]
        subprocess.run(command, env=kept | {"KHUYENCONG_DATA": data}, cwd=ROOT, check=True)
        whole = Path(data) / "whole"
        made = sqlite3.connect(Path(data) / "khuyencong.sqlite3")
        made.execute("VACUUM INTO ?", (str(whole),))
        made.close()
        whole.rename(path)


def _digest(what: object) -> str:
    return hashlib.sha256(json.dumps(what).encode()).hexdigest()[:16]


def _digests(pattern: str) -> dict[str, str]:
    return {
        str(path.relative_to(ROOT)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(ROOT.glob(pattern))
        if path.is_file() and "__pycache__" not in path.parts
    }


def main(how: str = "filled") -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "khuyencong.config.settings"
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection
    from django_tasks_db.models import DBTaskResult

    from khuyencong.apps.accounts.row_security.scope import open_process
    from khuyencong.apps.places.actions.load_places import load_places
    from khuyencong.domain.foundation.gazetteer import load_provinces
    from khuyencong.interfaces.cli.first_tables import lay_first_tables

    open_process("tables of tests")
    if how == "filled":
        lay_first_tables(connection)
    call_command("migrate", verbosity=0, interactive=False)
    if how == "filled":
        load_places(at=AT, places=load_provinces())
        DBTaskResult.objects.all().delete()  # what a first start orders is done before any test


if __name__ == "__main__":
    main(*sys.argv[1:])
