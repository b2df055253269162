"""Booking and proving on SQLite, as ratios to the same work in plain SQL in one run."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.template import sqlite_template

ENTRIES = 400
"""Booked in turn; the proof goes over many more."""
PROVEN = 50_000
_RUN = """
import json
from khuyencong.interfaces.cli.database import prepare
prepare()
from tests.bench.money import measure
print(json.dumps(measure()))
"""


def rows() -> list[dict[str, Any]]:
    """Return one row for each deed: ms here, ms of the plain SQL beside it, and the ratio."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("KHUYENCONG_")}
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(sqlite_template(), Path(folder) / "khuyencong.sqlite3")
        done = subprocess.run(
            [sys.executable, "-c", _RUN],
            env=kept | {"KHUYENCONG_DATA": folder, "PYTHONPATH": str(Path.cwd())},
            check=True,
            capture_output=True,
            text=True,
        )
    found: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return found


def measure() -> list[dict[str, Any]]:
    """Book and prove in this process, on the database of its settings."""
    from django.db import connection, transaction

    from khuyencong.apps.ledger.models import Entry
    from khuyencong.apps.ledger.posting import new_entry, post
    from khuyencong.apps.money.verifying.verdict import verify_ledger

    position, booking = _make()
    columns = [field.column for field in Entry._meta.concrete_fields if not field.primary_key]
    given = ", ".join(["%s"] * len(columns))
    named = ", ".join(f'"{column}"' for column in columns)
    insert = f"INSERT INTO ledger_entry ({named}) VALUES ({given})"  # noqa: S608  # our own names
    values = _values_of(new_entry(position, "requested", 1, booking))

    def raw() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(insert, values)

    def ours() -> None:
        with transaction.atomic():
            post(position, "requested", 1, booking)

    booked, beside = _in_turn(ours, raw, ENTRIES)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(insert, [values] * PROVEN)

    def summed() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT position_id, kind, sum(amount) FROM ledger_entry GROUP BY 1, 2")
            cursor.fetchall()

    def proven() -> None:
        verify_ledger()

    proof, plain = _in_turn(proven, summed, 3)
    return [
        _row("post an entry, transaction included", booked, "INSERT, triggers at work", beside),
        _row(f"prove {PROVEN:,} entries and more", proof, "their sums alone, in SQL", plain),
    ]


def _row(name: str, ours: float, beside: str, plain: float) -> dict[str, Any]:
    return {
        "deed": name,
        "p50 ms": round(ours, 2),
        "beside it": beside,
        "its ms": round(plain, 2),
        "times as long": round(ours / plain, 1),
    }


def _in_turn(
    ours: Callable[[], None], beside: Callable[[], None], number: int
) -> tuple[float, float]:
    """Run both by turns, so that what disturbs one disturbs the other; return medians [ms]."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(number):
        for deed, times in zip((ours, beside), taken, strict=True):
            begun = time.perf_counter()
            deed()
            times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken[0]), statistics.median(taken[1])


def _values_of(entry: Any) -> list[Any]:
    from django.db import connection

    fields = [field for field in entry._meta.concrete_fields if not field.primary_key]
    return [field.get_db_prep_save(field.pre_save(entry, True), connection) for field in fields]


def _make() -> tuple[Any, Any]:
    from tests.journeys.overdraw_worker import make_books

    return make_books(10)
