"""The best plan, level by level of worth."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from khuyencong.domain.planning.model import Model
from khuyencong.domain.planning.problem import Problem
from khuyencong.domain.planning.statements import (
    Kind,
    Statement,
    floor_statement,
    statements_of,
    worth_terms,
)
from khuyencong.domain.planning.stopwatch import Stopwatch
from khuyencong.domain.planning.tally import Index, Tally, greedy_plan, index_of


@dataclass(frozen=True)
class Task:
    """A problem in exact integers, ready to be solved any number of times."""

    problem: Problem
    statements: tuple[Statement, ...]
    worth: tuple[Mapping[int, int], ...]
    scales: tuple[int, ...]
    model: Model = field(repr=False)
    index: Index = field(repr=False)

    @property
    def size(self) -> int:
        """Number of candidates."""
        return len(self.problem.candidates)

    def tally(self, chosen: Collection[int]) -> Tally:
        """Return the running totals of a plan."""
        return Tally(self.statements, self.index, chosen)

    def totals(self, chosen: Collection[int]) -> tuple[int, ...]:
        """Return the worth of a plan at each level, in whole units of the level."""
        return tuple(sum(terms.get(i, 0) for i in chosen) for terms in self.worth)

    def by_worth_for(self, costs: Iterable[Statement]) -> list[int]:
        """Return the candidates by worth for what they take of these maxima, best first.

        Level by level; those that take nothing come first, by their worth.
        """
        shares = [0.0] * self.size
        for row in costs:
            for i, amount in row.terms.items():
                shares[i] += amount / (row.upper or 1)

        def rank(i: int) -> tuple[float, ...]:
            divisor = shares[i] or 1e-12
            return tuple(-terms.get(i, 0) / divisor for terms in self.worth)

        return sorted(range(self.size), key=rank)

    def order(self) -> list[int]:
        """Return the candidates by worth, best first, earlier ones first among equals."""
        return sorted(
            range(self.size), key=lambda i: tuple(-terms.get(i, 0) for terms in self.worth)
        )


@dataclass(frozen=True, slots=True)
class Found:
    """The best plan of a search; bounds are in whole units of each level."""

    chosen: frozenset[int] | None
    bounds: tuple[int, ...]
    proven: bool
    infeasible: bool = False


def task_of(problem: Problem) -> Task:
    """Return the problem in exact integers."""
    statements = tuple(statements_of(problem))
    levels = [worth_terms(problem, level) for level in range(problem.levels)]
    return Task(
        problem=problem,
        statements=statements,
        worth=tuple(terms for terms, _ in levels),
        scales=tuple(scale for _, scale in levels),
        model=Model(len(problem.candidates), statements),
        index=index_of(len(problem.candidates), statements),
    )


def search(
    task: Task,
    *,
    watch: Stopwatch,
    gap: float,
    fixed: Mapping[int, int] | None = None,
    extra: Sequence[Statement] = (),
    start: Collection[int] | None = None,
) -> Found:
    """Return the plan that is best at the first level, then the second, and so on.

    ``fixed`` holds candidates in (1) or out (0); ``start`` is a plan to start from.
    """
    floors: list[Statement] = []
    bounds: list[int] = []
    chosen: frozenset[int] | None = None
    proven = True
    if start is None and not fixed and not extra:
        order = task.by_worth_for(s for s in task.statements if s.kind is Kind.MAX)
        start = greedy_plan(task.statements, task.index, order)
    for level, terms in enumerate(task.worth):
        if level and not terms:
            bounds.append(0)
            continue
        outcome = task.model.maximise(
            terms, watch=watch, gap=gap, extra=(*extra, *floors), fixed=fixed, start=start
        )
        if outcome.infeasible and chosen is None:
            return Found(None, (), proven=True, infeasible=True)
        proven = proven and outcome.proven
        chosen = outcome.chosen if outcome.chosen is not None else chosen
        if chosen is None:
            return Found(None, (), proven=False)
        start = chosen
        total = sum(terms.get(i, 0) for i in chosen)
        bounds.append(max(outcome.bound, total))
        floors.append(floor_statement(terms, total, level=level))
    if chosen is None:
        return Found(None, (), proven=False)
    chosen = _tidied(task, chosen, fixed or {}, extra)
    reached = task.totals(chosen)
    return Found(chosen, tuple(map(max, bounds, reached)), proven)


def _tidied(
    task: Task, chosen: frozenset[int], fixed: Mapping[int, int], extra: Sequence[Statement]
) -> frozenset[int]:
    """Return the plan with all that still fits, and without what is worth nothing."""
    statements = (*task.statements, *extra)
    index = task.index if not extra else index_of(task.size, statements)
    tally = Tally(statements, index, chosen)
    for i in task.order():
        worthless = not any(terms.get(i, 0) for terms in task.worth)
        if i in tally.chosen and worthless and not fixed.get(i):
            tally.drop(i)
            if not tally.holds():
                tally.take(i)
        elif i not in tally.chosen and not worthless and fixed.get(i, 1) and tally.fits(i):
            tally.take(i)
    return frozenset(tally.chosen)
