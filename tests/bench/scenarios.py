"""Four scenarios over 10,000 projects in the worker: seconds of each step, peak of memory in MB."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.bench.pages import PROJECTS, environment_of

_RUN = """
import json, resource, sys, time
from khuyencong.interfaces.cli.database import prepare
prepare()
from khuyencong.apps.notices.run_job import Progress
from khuyencong.apps.plans.models import Plan
from tests.bench.seed_plans import add_comparison, add_year
from tests.bench.seed_projects import add_officer
unit, officer = add_officer("scenarios")
add_year(int(sys.argv[1]), unit=unit, province=unit.province)
steps, report = [], Progress.report
def noting(self, step, **far):
    if not steps or steps[-1][0] != step:
        steps.append((step, time.perf_counter()))
    report(self, step, **far)
Progress.report = noting
comparison = add_comparison(unit=unit, officer=officer, picks=["2016-00001", "2016-00002"])
steps.append(("end", time.perf_counter()))
status = {f"scenario.{each.code}": each.plan.status for each in comparison.scenarios.all()}
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
pairs = zip(steps, steps[1:])
print(json.dumps([[a, end - start, status.get(a, ""), peak] for (a, start), (_, end) in pairs]))
"""


def rows() -> list[dict[str, Any]]:
    """Return one row for each step of the job."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", _RUN, str(PROJECTS)],
            env=environment_of(Path(folder)),
            check=True,
            capture_output=True,
            text=True,
        )
    return [
        {"step": step, "seconds": round(seconds, 1), "status": status, "peak_mb": peak}
        for step, seconds, status, peak in json.loads(done.stdout.splitlines()[-1])
    ]
