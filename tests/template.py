"""A database with all tables and the shipped places, made once for one edition and copied by runs.

``python -m tests.template`` fills the database the settings name, as the first start would.
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
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
AT = datetime(2016, 11, 23, 2, 0, tzinfo=UTC)  # 09:00 in Việt Nam
MIGRATIONS = "src/khuyencong/apps/*/migrations/*.py"
MADE_FROM = (
    "src/khuyencong/apps/search/*.py",
    "src/khuyencong/apps/places/**/*.py",
    "src/khuyencong/domain/foundation/**/*.*",
    "requirements/development.txt",
    "tests/template.py",
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
    """Return the file to copy; of several processes at once one makes it."""
    folder = Path(tempfile.gettempdir()) / f"khuyencong-templates-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    rest, migrations = _edition()
    every = hashlib.sha256(json.dumps([rest, migrations]).encode()).hexdigest()[:16]
    found = folder / f"{rest}-{every}.sqlite3"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not found.exists():
            _make(found, begun=_nearest(folder, rest, migrations))
            found.with_suffix(".json").write_text(json.dumps(migrations))
    return found


def _nearest(folder: Path, rest: str, migrations: dict[str, str]) -> Path | None:
    """Return the template that lacks least of these migrations and has no other."""
    lists = {path: json.loads(path.read_text()) for path in folder.glob(f"{rest}-*.json")}
    fitting = {p: len(held) for p, held in lists.items() if held.items() <= migrations.items()}
    best = max(fitting, key=lambda path: fitting[path], default=None)
    return best.with_suffix(".sqlite3") if best else None


def _make(path: Path, *, begun: Path | None) -> None:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("KHUYENCONG_")}
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    with tempfile.TemporaryDirectory(prefix="khuyencong-template-") as data:
        if begun:
            shutil.copy(begun, Path(data) / "khuyencong.sqlite3")
        command = [sys.executable, "-m", "tests.template"]
        subprocess.run(command, env=kept | {"KHUYENCONG_DATA": data}, cwd=ROOT, check=True)
        whole = Path(data) / "whole"
        made = sqlite3.connect(Path(data) / "khuyencong.sqlite3")
        made.execute("VACUUM INTO ?", (str(whole),))
        made.close()
        whole.rename(path)


def _edition() -> tuple[str, dict[str, str]]:
    """Return a digest of what is not a migration, and one for each migration."""
    rest = json.dumps([_digests(pattern) for pattern in MADE_FROM])
    return hashlib.sha256(rest.encode()).hexdigest()[:16], _digests(MIGRATIONS)


def _digests(pattern: str) -> dict[str, str]:
    return {
        str(path.relative_to(ROOT)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(ROOT.glob(pattern))
        if path.is_file() and "__pycache__" not in path.parts
    }


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "khuyencong.config.settings"
    import django

    django.setup()
    from django.core.management import call_command

    from khuyencong.apps.places.actions.load_places import load_places
    from khuyencong.domain.foundation.gazetteer import load_provinces

    call_command("migrate", verbosity=0, interactive=False)
    load_places(at=AT, places=load_provinces())


if __name__ == "__main__":
    main()
