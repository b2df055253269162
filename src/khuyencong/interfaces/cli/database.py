"""Commands that remember something start Django and bring its database up to date."""

from __future__ import annotations

import fcntl
import hashlib
import os
from pathlib import Path

STAMP = "prepared.stamp"


def prepare(*, migrate: bool = True) -> None:
    """Start Django; make the embedded database, or bring it up to date, when needed."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "khuyencong.config.settings")
    import django

    django.setup()
    if migrate:
        bring_up_to_date()


def is_prepared() -> bool:
    """Tell, without starting Django, whether this edition prepared the embedded database before."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "khuyencong.config.settings")
    from django.conf import settings

    database, stamp = settings.DATABASES["default"], settings.DATA / STAMP
    is_embedded = database["ENGINE"] == "django.db.backends.sqlite3"
    is_there = is_embedded and Path(database["NAME"]).exists() and stamp.exists()
    return is_there and stamp.read_text() == _edition()


def bring_up_to_date() -> None:
    """Apply missing migrations, and load the shipped places when they are newer than the last."""
    from django.conf import settings

    settings.DATA.mkdir(parents=True, exist_ok=True)
    with (settings.DATA / "prepare.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # of two commands at once, the second waits
        _bring_up_to_date()


def _bring_up_to_date() -> None:
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor
    from django.utils import timezone

    from khuyencong.interfaces.cli.first_tables import lay_first_tables

    lay_first_tables(connection)
    executor = MigrationExecutor(connection)
    is_behind = bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    stamp, edition = settings.DATA / STAMP, _edition()
    if is_behind or not stamp.exists():  # a new one also needs what follows migrations
        call_command("migrate", verbosity=0, interactive=False)
    if is_behind or not stamp.exists() or stamp.read_text() != edition:
        from khuyencong.apps.places.actions.load_places import load_places

        load_places(at=timezone.now())
        stamp.write_text(edition)


def _edition() -> str:
    """Return what tells one edition of the tables and the shipped places from another."""
    from khuyencong.domain.foundation import place_files

    digest = hashlib.sha256()
    package = Path(__file__).parents[2]
    for migration in sorted(package.glob("*/*/migrations/0*.py")):
        digest.update(f"{migration.parts[-3]}/{migration.name}".encode())
    for path in sorted(place_files.DATA.iterdir(), key=lambda each: each.name):
        digest.update(path.read_bytes())
    return digest.hexdigest()
