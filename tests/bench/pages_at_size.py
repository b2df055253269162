"""Lists and records over 1,000 and over 1,000,000 projects, one user (p50, p95 in ms)."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.bench.pages import environment_of, measure, served

FEW, MANY = 1_000, int(os.environ.get("BENCH_PROJECTS", "1000000"))
_SEED = """
import json, sys
from khuyencong.interfaces.cli.database import prepare
prepare()
from tests.bench.pages_at_size import seed
print(json.dumps(seed(int(sys.argv[1]))))
"""
PAGES = {
    "list": "/office/projects/?clear",
    "list of a year": "/office/projects/?year=2016",
    "last page of the list": "/office/projects/?clear&page=last",
    "rare words": "/office/projects/?q=so+517+xa",
    "common words": "/office/projects/?q=may+say+go",
    "one project": "/office/projects/{project}/",
    "today": "/office/",
}


def rows() -> list[dict[str, Any]]:
    """Return one row for each page: at both sizes, and how many times as long at the larger."""
    few, many = _taken(FEW), _taken(MANY)
    return [
        {
            "page": name,
            f"p50 at {FEW:,}": few[name][0],
            f"p50 at {MANY:,}": many[name][0],
            "times": round(many[name][0] / few[name][0], 2),
            f"p95 at {FEW:,}": few[name][1],
            f"p95 at {MANY:,}": many[name][1],
            "sql": f"{few[name][2]} / {many[name][2]}",
        }
        for name in PAGES
    ]


def _taken(count: int) -> dict[str, tuple[float, float, int]]:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        done = subprocess.run(
            [sys.executable, "-c", _SEED, str(count)],
            env=environment_of(data),
            check=True,
            capture_output=True,
            text=True,
        )
        pages = json.loads(done.stdout.splitlines()[-1])
        found = {}
        with served(data) as port:
            for name, path in pages["paths"].items():
                taken = measure(port, path, pages["cookie"], users=1)
                p95 = statistics.quantiles(taken, n=20)[-1]
                statements = pages["statements"][name]
                found[name] = (round(statistics.median(taken), 1), round(p95, 1), statements)
        return found


def seed(count: int) -> dict[str, Any]:
    """Add a centre with an officer and this many projects; runs inside Django."""
    from django.db import connection

    from tests.bench.seed_projects import add_officer, add_projects, count_statements, sign_in

    unit, officer = add_officer("bench")
    middle = add_projects(count, unit=unit, province=unit.province)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    paths = {name: path.format(project=middle) for name, path in PAGES.items()}
    cookie = sign_in(officer)
    statements = count_statements(paths, dict.fromkeys(paths, cookie))
    return {"paths": paths, "cookie": cookie, "statements": statements}
