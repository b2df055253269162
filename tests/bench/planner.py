"""The planner beside greedy ranking and two other solvers on the same instances."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from khuyencong.domain.planning.problem import Candidate, Limit, Problem
from khuyencong.domain.planning.solve import solve

LIMIT_S = 15.0
Solver = Callable[["Instance"], tuple[float, float]]


@dataclass(frozen=True)
class Instance:
    """Whole worths, one row of whole uses per limit, the limits, and the gap to prove."""

    name: str
    worth: list[int]
    uses: list[list[int]]
    most: list[int]
    gap: float


def chu_beasley(*, size: int, limits: int, tightness: float, seed: int) -> Instance:
    """Return an instance by the published recipe of Chu and Beasley (1998), with our own seed.

    Uses are drawn from 0 to 1000, each limit is ``tightness`` of the sum, worth is the mean use
    plus 500 times a draw from 0 to 1. Not one of their published instances.
    """
    draw = random.Random(seed)
    uses = [[draw.randint(0, 1000) for _ in range(size)] for _ in range(limits)]
    worth = [int(sum(row[j] for row in uses) / limits + 500 * draw.random()) for j in range(size)]
    most = [int(tightness * sum(row)) for row in uses]
    name = f"Chu-Beasley recipe, own seed, {limits}x{size}, {tightness}"
    return Instance(name, worth, uses, most, gap=1e-9)


def dense(*, size: int, seed: int) -> Instance:
    """Return an instance in which every candidate uses thirty resources."""
    draw = random.Random(seed)
    uses = [[draw.randint(1, 1000) for _ in range(size)] for _ in range(30)]
    worth = [draw.randint(10, 1000) for _ in range(size)]
    return Instance(f"dense 30x{size}", worth, uses, [3 * sum(row) // 10 for row in uses], 0.001)


def structured(*, size: int, seed: int) -> Instance:
    """Return a plan-like instance: money in all and by source, field, area and content quotas."""
    draw = random.Random(seed)
    rows = [[0] * size for _ in range(30)]
    worth = []
    for j in range(size):
        cost = draw.randint(20, 500)
        worth.append(int(cost * draw.uniform(5, 15)))
        for row in (0, 1 + draw.randrange(2), 3 + draw.randrange(9)):
            rows[row][j] = cost
        for row in (12 + draw.randrange(12), 24 + draw.randrange(6)):
            rows[row][j] = 1
    most = [int(sum(row) * draw.uniform(0.2, 0.45)) for row in rows]
    return Instance(f"structured 30x{size}", worth, rows, most, 0.001)


def instances() -> list[Instance]:
    """Return what is measured."""
    return [
        chu_beasley(size=100, limits=5, tightness=0.25, seed=2),
        chu_beasley(size=100, limits=5, tightness=0.75, seed=2),
        chu_beasley(size=500, limits=30, tightness=0.25, seed=1),
        chu_beasley(size=500, limits=30, tightness=0.75, seed=1),
        structured(size=10_000, seed=1),
        dense(size=10_000, seed=1),
    ]


def rows() -> list[dict[str, Any]]:
    """Return one row per instance."""
    return [_row(instance) for instance in instances()]


def _row(instance: Instance) -> dict[str, Any]:
    started = time.perf_counter()
    plan = solve(problem_of(instance), time_limit_s=LIMIT_S, gap=instance.gap, explain_first=0)
    seconds = time.perf_counter() - started
    ours = float(plan.worth[0])
    row: dict[str, Any] = {
        "instance": instance.name,
        "ours": int(ours),
        "gap %": 100 * plan.gap[0],
        "s": seconds,
        "greedy % below": 100 * (1 - greedy(instance) / ours),
    }
    others: tuple[tuple[str, Solver], ...] = (("CP-SAT", cp_sat), ("SCIP", scip))
    for name, solver in others:
        started = time.perf_counter()
        worth, gap = solver(instance)
        row[f"{name}/ours"] = f"{worth / ours:.5f}"
        row[f"{name} gap %"] = 100 * gap
        row[f"{name} s"] = time.perf_counter() - started
    return row


def problem_of(instance: Instance) -> Problem:
    """Return the instance as the planner takes it."""
    candidates = tuple(
        Candidate(
            f"p{j}",
            (worth,),
            {f"r{k}": row[j] for k, row in enumerate(instance.uses) if row[j]},
        )
        for j, worth in enumerate(instance.worth)
    )
    limits = tuple(Limit(f"r{k}", max=most) for k, most in enumerate(instance.most))
    return Problem(candidates, limits)


def greedy(instance: Instance) -> float:
    """Return what a spreadsheet finds: sort by worth for money, take from the top what fits."""
    left = list(instance.most)

    def price(j: int) -> float:
        used = zip(instance.uses, instance.most, strict=True)
        return sum(row[j] / most for row, most in used if most)

    total = 0
    by_price = sorted(range(len(instance.worth)), key=lambda j: -instance.worth[j] / price(j))
    for j in by_price:
        if all(row[j] <= room for row, room in zip(instance.uses, left, strict=True)):
            left = [room - row[j] for row, room in zip(instance.uses, left, strict=True)]
            total += instance.worth[j]
    return total


def cp_sat(instance: Instance) -> tuple[float, float]:
    """Return worth and gap by CP-SAT of OR-Tools."""
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    x = [model.new_bool_var("") for _ in instance.worth]
    for row, most in zip(instance.uses, instance.most, strict=True):
        model.add(cp_model.LinearExpr.weighted_sum(x, row) <= most)
    model.maximize(cp_model.LinearExpr.weighted_sum(x, instance.worth))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = LIMIT_S
    solver.parameters.relative_gap_limit = instance.gap
    solver.parameters.num_workers = 2
    solver.solve(model)
    worth, bound = solver.objective_value, solver.best_objective_bound
    return worth, (bound - worth) / bound


def scip(instance: Instance) -> tuple[float, float]:
    """Return worth and gap by SCIP."""
    from pyscipopt import Model, quicksum

    model = Model()
    model.hideOutput()
    x = [model.addVar(vtype="B") for _ in instance.worth]
    for row, most in zip(instance.uses, instance.most, strict=True):
        model.addCons(quicksum(use * xj for use, xj in zip(row, x, strict=True) if use) <= most)
    model.setObjective(
        quicksum(worth * xj for worth, xj in zip(instance.worth, x, strict=True)), "maximize"
    )
    model.setParam("limits/time", LIMIT_S)
    model.setParam("limits/gap", instance.gap)
    model.optimize()
    worth, bound = model.getObjVal(), model.getDualbound()
    return worth, (bound - worth) / bound
