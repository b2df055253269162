"""Two processes at once try to invoice more than a contract of consultancy is worth."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.journeys.conftest import DATABASE_URL, Site, environment_of
from tests.journeys.installation import ask
from tests.template import sqlite_template

PARTS = 15
"""Worth of the contract; each of two processes tries ten times: five find nothing left."""
SUMS = (
    "select e.total_vnd, e.invoiced_vnd, e.paid_vnd from consultancy_engagement e"
    " join accounts_unit u on u.id = e.unit_id where u.code = 'thu-tu-van'"
)
LINES = "select count(*) from journal_entry where verb = 'consultancy.invoice.issued'"


def start(data: Path, *args: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.journeys.invoice_worker", *args]
    return subprocess.Popen(command, env=environment_of(data), stdout=subprocess.PIPE, text=True)


def test_never_beyond_the_contract_and_each_attempt_is_answered(tmp_path: Path) -> None:
    if not DATABASE_URL:
        shutil.copy(sqlite_template(), tmp_path / "khuyencong.sqlite3")
    made = start(tmp_path, "prepare", str(PARTS))
    made.communicate(timeout=120)
    assert made.returncode == 0
    workers = [start(tmp_path, name, "10") for name in ("a", "b")]
    said: Counter[str] = Counter()
    for worker in workers:
        text, _ = worker.communicate(timeout=300)
        said.update(text.splitlines())
    assert said == {"booked": PARTS, "refused consultancy.over_contract": 5}
    site = Site("", tmp_path, made, DATABASE_URL)  # type: ignore[arg-type]
    whole = PARTS * 1_000_000
    assert ask(site, SUMS) == [(whole, whole, whole)]
    assert ask(site, LINES) == [(PARTS,)]
