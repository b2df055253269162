"""The five-year report of the nation over a million projects, beside the same sums in plain SQL."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.template import sqlite_template

PROJECTS = int(os.environ.get("BENCH_PROJECTS", "1000000"))
_RUN = """
import json
from khuyencong.interfaces.cli.database import prepare
prepare()
from tests.bench.reports import measure
print(json.dumps(measure()))
"""
_PLAIN = """
SELECT p.activity, count(DISTINCT e.project_id), sum(e.amount),
  count(DISTINCT CASE WHEN l.fund = 'KCQG' THEN e.project_id END),
  sum(CASE WHEN l.fund = 'KCQG' THEN e.amount END),
  count(DISTINCT CASE WHEN l.fund = 'KCDP' THEN e.project_id END),
  sum(CASE WHEN l.fund = 'KCDP' THEN e.amount END)
FROM ledger_entry e
JOIN ledger_fundline l ON l.id = e.line_id
JOIN projects_project p ON p.id = e.project_id
WHERE e.kind = 'approved' AND e.happened_on BETWEEN '2012-01-01' AND '2016-12-31'
GROUP BY p.activity
"""


def rows() -> list[dict[str, Any]]:
    """Return how long and how large both were, and the ratio of the times."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("KHUYENCONG_")}
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(sqlite_template(), Path(folder) / "khuyencong.sqlite3")
        done = subprocess.run(
            [sys.executable, "-c", _RUN],
            env=kept | {"KHUYENCONG_DATA": folder, "PYTHONPATH": str(Path.cwd())},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
    found: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return found


def measure() -> list[dict[str, Any]]:
    """Fill this database, then count both ways; the sums must be the same."""
    from django.db import connection

    from khuyencong.apps.reports.build import build_report
    from khuyencong.apps.reports.places import nation
    from khuyencong.domain.indicators.periods import years

    filled_s, _ = _timed(_fill)

    def plain() -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute(_PLAIN)
            return list(cursor.fetchall())

    plain_s, told = min((_timed(plain) for _ in range(2)), key=lambda each: each[0])
    before_mb = _peak_mb()

    def ours() -> Any:
        return build_report("five_year", nation(), years(2012, 2016))

    ours_s, report = min((_timed(ours) for _ in range(2)), key=lambda each: each[0])
    total = [cell.value for cell in report.rows[0].cells]
    if total != [sum(line[place] or 0 for line in told) for place in range(1, 7)]:
        raise AssertionError((total, told))
    return [
        {
            "projects": PROJECTS,
            "filled in s": round(filled_s, 1),
            "report s": round(ours_s, 2),
            "peak MB": round(_peak_mb()),
            "of which before": round(before_mb),
            "plain SQL s": round(plain_s, 2),
            "times as long": round(ours_s / plain_s, 2),
        }
    ]


def _timed(deed: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.perf_counter()
    answer = deed()
    return time.perf_counter() - begun, answer


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _fill() -> None:
    """Copy one project of the past, its position and its entry as often as asked, by SQL alone."""
    from django.db import connection

    from khuyencong.apps.ledger.models import Entry, FundLine, Position
    from khuyencong.apps.projects.models import Project

    first = _one()
    entry, position = Entry.objects.get(project=first), Position.objects.get(project=first)
    line = FundLine.objects.get(pk=entry.line_id)
    lines = {}
    for fund in ("KCQG", "KCDP"):
        for year in range(2012, 2017):
            made, _ = FundLine.objects.get_or_create(
                unit_id=line.unit_id, province_id=line.province_id, year=year, fund=fund
            )
            lines[fund, year] = made.pk
    line_of = "CASE " + " ".join(
        f"WHEN n % 3 {'=' if fund == 'KCQG' else '>'} 0 AND n % 5 = {year - 2012} THEN {pk}"
        for (fund, year), pk in lines.items()
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type='trigger'")
        for (name,) in cursor.fetchall():
            cursor.execute(f'DROP TRIGGER "{name}"')
        start = first.pk + 1
        on_fund = "CASE WHEN n % 3 = 0 THEN 'KCQG' ELSE 'KCDP' END"
        of_year = "2012 + n % 5"
        money = "1000000 * (1 + n % 200)"
        _copy(Project, first.pk, {"id": f"{start} + n", "code": "'b' || n", "year": of_year,
              "activity": "1 + n % 9", "need_id": "NULL"}, cursor)  # fmt: skip
        _copy(Position, position.pk, {"id": f"{position.pk + 1} + n", "year": of_year,
              "fund": on_fund,
              "project_id": f"{start} + n", "line_id": f"{line_of} END",
              "approved_vnd": money}, cursor)  # fmt: skip
        _copy(Entry, entry.pk, {"id": f"{entry.pk + 1} + n", "amount": money, "is_past": "0",
              "project_id": f"{start} + n", "line_id": f"{line_of} END",
              "position_id": f"{position.pk + 1} + n",
              "happened_on": "date('2012-01-01', (n % 1800) || ' days')"}, cursor)  # fmt: skip
        cursor.execute(f"DELETE FROM ledger_entry WHERE id = {entry.pk}")  # noqa: S608
        cursor.execute("ANALYZE")


def _copy(model: Any, pk: int, changed: dict[str, str], cursor: Any) -> None:
    table = model._meta.db_table
    columns = [field.column for field in model._meta.concrete_fields]
    values = ", ".join(changed.get(column, f'one."{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    cursor.execute(
        f"INSERT INTO {table} ({names}) WITH RECURSIVE seq(n) AS"  # noqa: S608  # our own names
        f" (SELECT 0 UNION ALL SELECT n + 1 FROM seq WHERE n + 1 < {PROJECTS})"
        f" SELECT {values} FROM seq CROSS JOIN {table} one WHERE one.id = {pk}"
    )


def _one() -> Any:
    from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
    from khuyencong.apps.projects.imports.rows import PastRow
    from tests.bench.seed_projects import AT, add_officer

    unit, officer = add_officer("bench")
    row = PastRow(
        title="Đề án đo",
        year=2012,
        chain="KCDP",
        state="approved",
        amounts={"approved": {"kcdp_vnd": 1_000_000}},
    )
    [project] = enter_past_projects(rows=[row], unit=unit, actor=officer, at=AT)
    return project
