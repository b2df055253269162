"""Nested plans under cuts of money: a project kept at 60 % is kept at 80 %, unless that is dear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import ceil

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.planning.problem import Amount, Limit, Problem
from khuyencong.domain.planning.search import Found, Task, search, task_of
from khuyencong.domain.planning.statements import Kind, Statement, floor_statement
from khuyencong.domain.planning.stopwatch import Stopwatch


@dataclass(frozen=True, slots=True)
class CutFound:
    """The best plan under one cut; ``newcomers`` were not in the plan of the cut before."""

    percent: Amount
    task: Task
    found: Found
    newcomers: frozenset[int] = frozenset()
    nesting_cost: Decimal | None = None


def check_cuts(problem: Problem, percents: Sequence[Amount]) -> None:
    """Raise BadInput unless every percent is above 0 and at most 100 and some limit is money."""
    for percent in percents:
        if not 0 < percent <= 100:
            raise BadInput(
                "planning.cut",
                "Mức cắt phải lớn hơn 0 và không quá 100 (ở đây là {percent})",
                field="--cuts",
                percent=percent,
            )
    if percents and not any(limit.money for limit in problem.limits):
        raise BadInput(
            "planning.cut_without_money",
            'Không có giới hạn nào được đánh dấu là tiền ("money": true) để cắt',
            field="--cuts",
        )


def cut_problem(problem: Problem, percent: Amount) -> Problem:
    """Return the problem with every money limit at ``percent`` of itself, in whole đồng."""
    return replace(problem, limits=tuple(_cut_limit(limit, percent) for limit in problem.limits))


def _cut_limit(limit: Limit, percent: Amount) -> Limit:
    if not limit.money:
        return limit
    return replace(limit, max=_part(limit.max, percent), min=_part(limit.min, percent))


def _part(amount: Amount | None, percent: Amount) -> int | None:
    return None if amount is None else Fraction(amount) * Fraction(percent) // 100


def nested_plans(
    problem: Problem,
    whole: Found,
    percents: Sequence[Amount],
    *,
    tolerance: Decimal,
    watch: Stopwatch,
    gap: float,
) -> list[CutFound]:
    """Return the plan for each cut, from the lightest to the deepest.

    Each is taken from within the one before when that costs at most ``tolerance`` of worth (share
    of the first level that loses); else it has as few newcomers as keep the loss within it.
    """
    answers: list[CutFound] = []
    before = whole.chosen
    ordered = sorted(set(percents), reverse=True)
    for k, percent in enumerate(ordered):
        task = task_of(cut_problem(problem, percent))
        part = watch.part(1.0 / (len(ordered) - k))
        answer = _cut(task, before, percent=percent, tolerance=tolerance, watch=part, gap=gap)
        answers.append(answer)
        before = answer.found.chosen if answer.found.chosen is not None else before
    return answers


def _cut(
    task: Task,
    before: frozenset[int] | None,
    *,
    percent: Amount,
    tolerance: Decimal,
    watch: Stopwatch,
    gap: float,
) -> CutFound:
    free = search(task, watch=watch.part(0.4), gap=gap)
    if free.chosen is None or before is None or free.chosen <= before:
        return CutFound(percent, task, free, nesting_cost=None if before is None else Decimal(0))
    outside = dict.fromkeys(set(range(task.size)) - before, 0)
    nested = search(task, watch=watch.part(0.6), gap=gap, fixed=outside)
    cost = None
    if nested.chosen is not None:
        cost = _cost(task.totals(free.chosen), task.totals(nested.chosen))
        if cost <= tolerance:
            bounds = tuple(map(max, nested.bounds, free.bounds))
            kept = Found(nested.chosen, bounds, proven=nested.proven and free.proven)
            return CutFound(percent, task, kept, nesting_cost=cost)
    few = _fewest_newcomers(task, free, before, tolerance=tolerance, watch=watch, gap=gap)
    newcomers = (few.chosen or frozenset()) - before
    return CutFound(percent, task, few, newcomers, cost)


def _cost(free: Sequence[int], nested: Sequence[int]) -> Decimal:
    """Return the share lost at the first level where the two differ, 0 if nothing is lost."""
    for best, kept in zip(free, nested, strict=True):
        if best != kept:
            return max(Decimal(0), Decimal(best - kept) / Decimal(best or 1))
    return Decimal(0)


def _fewest_newcomers(
    task: Task,
    free: Found,
    before: frozenset[int],
    *,
    tolerance: Decimal,
    watch: Stopwatch,
    gap: float,
) -> Found:
    chosen = free.chosen or frozenset()
    allowed = 1 - Fraction(tolerance)
    floors = [
        floor_statement(terms, ceil(total * allowed), level=level)
        for level, (terms, total) in enumerate(zip(task.worth, task.totals(chosen), strict=True))
    ]
    newcomers = {i: -1 for i in range(task.size) if i not in before}
    fewest = task.model.maximise(
        newcomers, watch=watch.part(0.5), gap=0.0, extra=floors, start=chosen
    )
    if fewest.chosen is None:
        return free
    most = len(fewest.chosen - before)
    limit = Statement(Kind.COVER, "newcomers", dict.fromkeys(newcomers, 1), upper=most)
    found = search(task, watch=watch, gap=gap, extra=(limit,), start=fewest.chosen)
    if found.chosen is None:
        return free
    return replace(found, bounds=tuple(map(max, found.bounds, free.bounds)))
