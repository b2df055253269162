"""Units with officers and projects for a run; works inside Django, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.bench.pages import environment_of

_SEED = """
import json, sys
from khuyencong.interfaces.cli.database import prepare
prepare()
from tests.load.seed import seed
print(json.dumps(seed(*map(int, sys.argv[1:]))))
"""
OFFICERS_OF_A_UNIT = 10


def seeded(data: Path, database: str, *, officers: int, projects: int) -> list[dict[str, Any]]:
    """Fill a database; return the cookie of each officer and a project of his unit."""
    done = subprocess.run(
        [sys.executable, "-c", _SEED, str(officers), str(projects)],
        env=environment_of(data) | {"KHUYENCONG_DATABASE_URL": database},
        check=True,
        capture_output=True,
        text=True,
    )
    found: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return found


def seed(officers: int, projects: int) -> list[dict[str, Any]]:
    """Add the officers, ten to a unit, and as many projects in all."""
    from khuyencong.apps.accounts.actions.create_account import create_account
    from khuyencong.apps.accounts.roles import Role
    from tests.bench.seed_projects import AT, add_officer, add_projects, sign_in

    units = -(-officers // OFFICERS_OF_A_UNIT)
    made = []
    for number in range(units):
        unit, officer = add_officer(f"load-{number}")
        middle = add_projects(projects // units, unit=unit, province=unit.province)
        people = [officer]
        for other in range(1, OFFICERS_OF_A_UNIT):
            name = f"load-{number}-{other}"
            given: dict[str, Any] = {"unit": unit, "role": Role.OFFICER, "at": AT}
            people.append(create_account(username=name, full_name="Cán bộ", password=None, **given))
        made += [{"cookie": sign_in(person), "project": middle} for person in people]
    return made[:officers]
