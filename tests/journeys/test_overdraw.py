"""Many processes at once try to take more than a line holds; some are killed in between."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.journeys.conftest import DATABASE_URL, Site, environment_of
from tests.journeys.installation import ask
from tests.template import sqlite_template

WORKERS, ATTEMPTS = (10, 100) if DATABASE_URL else (4, 50)
"""1,000 attempts on PostgreSQL, 200 on SQLite, where one writes at a time."""
HELD = WORKERS * ATTEMPTS // 4
"""Đồng to give: of the attempts on each side half finds nothing left."""
OURS = "unit_id = (select id from accounts_unit where code = 'giu-so')"
SUMS = (
    "select p.transferred_vnd, l.transferred_vnd, l.management_vnd, l.assigned_vnd"
    " from ledger_position p join ledger_fundline l on l.id = p.line_id where l."
)
BOOKED = "select kind, sum(amount), count(*) from ledger_entry where {} group by kind"
TOLD = "select verb, count(*) from journal_entry where {} group by verb"
PAPERS = "select count(*), count(distinct entry_id) from money_transfer where {}"


@pytest.fixture
def books(tmp_path: Path) -> Site:
    """An installation that nobody serves: its database and its workers."""
    if not DATABASE_URL:
        shutil.copy(sqlite_template(), tmp_path / "khuyencong.sqlite3")
    command = [sys.executable, "-m", "tests.journeys.overdraw_worker", "prepare", str(HELD)]
    done = subprocess.run(command, env=environment_of(tmp_path), check=True)
    return Site("", tmp_path, done, DATABASE_URL)  # type: ignore[arg-type]


def start(books: Site, attempts: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.journeys.overdraw_worker", str(attempts)]
    return subprocess.Popen(
        command, env=environment_of(books.data), stdout=subprocess.PIPE, text=True
    )


def answers_of(workers: list[subprocess.Popen[str]]) -> Counter[str]:
    said: Counter[str] = Counter()
    for worker in workers:
        text, _ = worker.communicate(timeout=600)
        said.update(text.splitlines())
    return said


def assert_books_agree(books: Site) -> dict[str, int]:
    """Sums kept by the database, entries, journal and papers tell the same."""
    booked = {kind: (int(total), count) for kind, total, count in ask(books, BOOKED.format(OURS))}
    told = dict(ask(books, TOLD.format(OURS)))
    transferred, sent = booked.get("transferred", (0, 0))
    management, set_aside = booked.get("management", (0, 0))
    assert ask(books, SUMS + OURS) == [(transferred, transferred, management, 2 * HELD)]
    assert told.get("money.transfer.recorded", 0) == sent
    assert told.get("money.management.set_aside", 0) == set_aside
    assert ask(books, PAPERS.format(OURS)) == [(sent, sent)]
    assert transferred <= HELD
    assert management <= HELD
    assert_proven(books)
    return {"transferred": sent, "management": set_aside}


def assert_proven(books: Site) -> None:
    """The command that proves the ledger finds nothing."""
    command = [sys.executable, "-m", "khuyencong.interfaces.cli.main", "ledger", "verify", "--json"]
    done = subprocess.run(
        command, env=environment_of(books.data), capture_output=True, text=True, check=False
    )
    said = json.loads(done.stdout)
    assert (done.returncode, said["differences"]) == (0, 0), said["found"]
    assert said["positions"] > 0


def test_never_passed_and_each_attempt_answered_also_after_kill(books: Site) -> None:
    # Half of the workers are killed in the middle of their work, as by a power cut.
    doomed = [start(books, ATTEMPTS) for _ in range(WORKERS // 2)]
    for worker in doomed:
        assert worker.stdout
        worker.stdout.readline()  # it is at work
    time.sleep(0.2)
    for worker in doomed:
        worker.send_signal(signal.SIGKILL)
        worker.communicate()
    before = assert_books_agree(books)

    # The rest come as after a restart, with nothing mended by hand; all of theirs is answered.
    said = answers_of([start(books, ATTEMPTS) for _ in range(WORKERS)])
    assert sum(said.values()) == WORKERS * ATTEMPTS
    assert set(said) == {
        "transferred booked",
        "management booked",
        "transferred refused money.over_limit",
        "management refused ledger.over_assigned",
    }
    after = assert_books_agree(books)
    for kind, count in after.items():
        assert count == HELD  # to the last đồng, and none beyond
        assert said[f"{kind} booked"] == HELD - before[kind]
