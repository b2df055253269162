"""Public problems with published optima."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from khuyencong.domain.planning.plan import Status
from khuyencong.domain.planning.problem import Candidate, Limit, Problem
from khuyencong.domain.planning.solve import solve

CASES = Path(__file__).parents[2] / "cases" / "planning" / "mknap1.yaml"


def problem_of(case: dict[str, Any]) -> Problem:
    return Problem(
        tuple(
            Candidate(
                f"x{i}",
                (Decimal(str(worth)),),
                {f"r{k}": row["uses"][i] for k, row in enumerate(case["rows"])},
            )
            for i, worth in enumerate(case["worth"])
        ),
        tuple(Limit(f"r{k}", max=row["max"]) for k, row in enumerate(case["rows"])),
    )


@pytest.mark.parametrize("case", yaml.safe_load(CASES.read_text("utf-8")), ids=lambda c: c["name"])
def test_it_proves_the_published_optimum(case: dict[str, Any]) -> None:
    plan = solve(problem_of(case), time_limit_s=30)
    assert plan.status is Status.OPTIMAL
    assert plan.worth == plan.bound == (Decimal(case["optimum"]),)
