"""The planner's face: a problem in, a plan out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import localcontext

from khuyencong.domain.planning.check import check_problem
from khuyencong.domain.planning.plan import Plan, Status
from khuyencong.domain.planning.problem import Amount, Problem
from khuyencong.domain.planning.reasons import rejections, reserve
from khuyencong.domain.planning.search import Found, Task, search, task_of
from khuyencong.domain.planning.statements import unscaled
from khuyencong.domain.planning.stopwatch import Stopwatch

PROOF = 1e-9
MAX_PRECISION = 100  # digits; sums of checked amounts need far fewer


def solve(problem: Problem, *, time_limit_s: float = 60.0, gap: float = PROOF) -> Plan:
    """Return the portfolio that is worth most within every limit."""
    check_problem(problem)
    watch = Stopwatch(time_limit_s)
    task = task_of(problem)
    found = search(task, watch=watch, gap=gap)
    return plan_of(task, found, gap=gap)


def plan_of(task: Task, found: Found, *, gap: float) -> Plan:
    """Return what a search found as the planner's answer, without explanations."""
    levelled = task.problem.levelled
    if found.infeasible:
        return Plan(Status.INFEASIBLE, levelled=levelled)
    if found.chosen is None:
        return Plan(Status.UNKNOWN, levelled=levelled)
    totals = task.totals(found.chosen)
    gaps = tuple((b - w) / abs(b) if b else 0.0 for b, w in zip(found.bounds, totals, strict=True))
    proven = all(g <= max(gap, PROOF) for g in gaps)
    return Plan(
        status=Status.OPTIMAL if proven else Status.FEASIBLE,
        chosen=_ids(task, sorted(found.chosen)),
        worth=_amounts(totals, task.scales),
        bound=_amounts(found.bounds, task.scales),
        gap=gaps,
        uses=_uses(task.problem, found.chosen),
        rejected=tuple(rejections(task, found.chosen)),
        reserve=_ids(task, reserve(task, found.chosen)),
        levelled=levelled,
    )


def _ids(task: Task, indices: Sequence[int]) -> tuple[str, ...]:
    return tuple(task.problem.candidates[i].id for i in indices)


def _uses(problem: Problem, chosen: Collection[int]) -> dict[str, Amount]:
    uses: dict[str, Amount] = dict.fromkeys(problem.resources, 0)
    with localcontext(prec=MAX_PRECISION):
        for i in chosen:
            for name, amount in problem.candidates[i].uses.items():
                uses[name] += amount
    return uses


def _amounts(totals: Sequence[int], scales: Sequence[int]) -> tuple[Amount, ...]:
    return tuple(unscaled(total, scale) for total, scale in zip(totals, scales, strict=True))
