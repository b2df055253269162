"""Why no plan exists: a smallest set of limits that cannot be kept together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from khuyencong.domain.planning.plan import Clashing
from khuyencong.domain.planning.search import Task
from khuyencong.domain.planning.statements import Kind
from khuyencong.domain.planning.stopwatch import Stopwatch


@dataclass(frozen=True, slots=True)
class Clash:
    """Names of limits, and the statements about candidates that take part.

    Without any one of them a plan exists (if ``proven``; else time struck before that was sure).
    """

    limits: tuple[str, ...]
    statements: tuple[Clashing, ...]
    proven: bool


def find_clash(task: Task, *, watch: Stopwatch) -> Clash:
    """Return an irreducible clash of an infeasible problem.

    Deletion filtering: leave one out; if there is still no plan, it had no part in the clash. First
    over the limits beside all else, then over musts, groups, requires and excludes.
    """
    proven = True

    def is_infeasible(kept: set[int]) -> bool:
        nonlocal proven
        dropped = set(range(len(task.statements))) - kept
        outcome = task.model.without(dropped).maximise({}, watch=watch.part(0.5), gap=1.0)
        proven = proven and (outcome.infeasible or outcome.chosen is not None)
        return outcome.infeasible

    by_limit: dict[str, list[int]] = {}
    others: list[list[int]] = []
    for k, statement in enumerate(task.statements):
        if statement.kind.is_limit:
            by_limit.setdefault(statement.name, []).append(k)
        else:
            others.append([k])
    everything = set(range(len(task.statements)))
    limits = _shrink(list(by_limit.values()), everything, is_infeasible)
    everything = {k for unit in (*limits, *others) for k in unit}
    statements = _shrink(others, everything, is_infeasible)
    return Clash(
        limits=tuple(task.statements[unit[0]].name for unit in limits),
        statements=tuple(_clashing(task, unit[0]) for unit in statements),
        proven=proven,
    )


def _shrink(
    units: Sequence[list[int]], kept: set[int], is_infeasible: Callable[[set[int]], bool]
) -> list[list[int]]:
    """Return the units that are needed beside the rest of ``kept``; ``kept`` loses the others.

    Halving: a whole stretch without a part in the clash goes in one step.
    """
    if not units:
        return []
    without = kept - {k for unit in units for k in unit}
    if is_infeasible(without):
        kept &= without
        return []
    if len(units) == 1:
        return list(units)
    half = len(units) // 2
    tail = _shrink(units[half:], kept, is_infeasible)
    return _shrink(units[:half], kept, is_infeasible) + tail


def _clashing(task: Task, k: int) -> Clashing:
    statement = task.statements[k]
    ids = tuple(task.problem.candidates[i].id for i in statement.terms)
    name = statement.name if statement.kind is Kind.GROUP else ""
    return Clashing(str(statement.kind), ids, name)
