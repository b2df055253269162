"""The best plan under exact statements: relaxation, core, full search, each answer checked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from khuyencong.domain.planning.core import core_fixings, costly_fixings, fractional
from khuyencong.domain.planning.covers import cover_statement
from khuyencong.domain.planning.highs import Relaxation, Run, relax, solve_whole
from khuyencong.domain.planning.objective import Objective
from khuyencong.domain.planning.rows import Rows
from khuyencong.domain.planning.statements import Statement
from khuyencong.domain.planning.stopwatch import Stopwatch

SMALL = 60  # candidates up to which the full search alone is quickest
CORE_NODES = 100
CORES = tuple((more, seed) for seed in range(3) for more in (40, 20, 60, 30, 50))
"""Short searches over cores: candidates beyond the fractional ones, and the solver's seed.

On 30 limits and 500 candidates a few of them found within seconds what one search of the whole did
not find in a minute.
"""
FRACTIONAL_PER_CORE = 3  # one more short search for so many fractional candidates


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found.

    ``chosen`` is None when no plan was found; ``infeasible`` True when none exists. ``bound`` is in
    the units of the objective's terms and never below the total of a plan that keeps every
    statement. ``proven`` tells that the gap asked for was reached.
    """

    chosen: frozenset[int] | None
    bound: int
    proven: bool
    infeasible: bool = False


class Model:
    """Candidates ``0..size-1``, each chosen or not, under exact statements."""

    def __init__(
        self, size: int, statements: Sequence[Statement], rows: Rows | None = None
    ) -> None:
        self.size = size
        self.statements = tuple(statements)
        self._rows = rows or Rows.of(self.statements)
        self._covers: list[Statement] = []

    def without(self, dropped: Collection[int]) -> Model:
        """Return the model without the statements at these places."""
        kept = [s for k, s in enumerate(self.statements) if k not in dropped]
        return Model(self.size, kept, self._rows.without(dropped))

    def maximise(
        self,
        terms: Mapping[int, int],
        *,
        watch: Stopwatch,
        gap: float,
        extra: Sequence[Statement] = (),
        fixed: Mapping[int, int] | None = None,
        start: Collection[int] | None = None,
    ) -> Outcome:
        """Return the plan with the largest sum of ``terms``.

        Parameters
        ----------
        terms : mapping of int to int
            Worth of a candidate, whole numbers.
        watch : Stopwatch
            The run ends when it does.
        gap : float
            Relative gap at which the answer counts as proven. [-], >= 0
        extra : sequence of Statement
            Kept beside the statements of the model in this run.
        fixed : mapping of int to 0 or 1
            Candidates that must stay out or be in.
        start : collection of int
            A plan to start from.
        """
        hunt = _Hunt(self, Objective.of(terms), watch, gap, tuple(extra), dict(fixed or {}))
        if start is not None:
            hunt.offer(frozenset(start))
        return hunt.outcome()

    def broken(self, chosen: Collection[int], extra: Sequence[Statement]) -> list[Statement]:
        """Return the statements that a plan breaks, in exact integers."""
        return [s for s in (*self.statements, *extra) if not s.holds(chosen)]

    def rows(self, extra: Sequence[Statement]) -> Rows:
        """Return all rows, with what was learnt from broken plans."""
        return self._rows.with_rows((*extra, *self._covers))

    def learn(self, broken: Sequence[Statement], chosen: Collection[int]) -> None:
        """Keep exact words for statements that the solver's tolerance let a plan break."""
        self._covers += [cover_statement(row, chosen) for row in broken]


@dataclass
class _Hunt:
    """One search: the best plan so far and the best bound so far."""

    model: Model
    objective: Objective
    watch: Stopwatch
    gap: float
    extra: tuple[Statement, ...]
    fixed: dict[int, int]
    best: frozenset[int] | None = None
    bound: int = field(init=False)

    def __post_init__(self) -> None:
        self.bound = self.objective.most

    def offer(self, chosen: frozenset[int]) -> bool:
        """Take a plan if it is better; return False if it breaks a statement (which is learnt)."""
        if any((i in chosen) != bool(value) for i, value in self.fixed.items()):
            return True
        broken = self.model.broken(chosen, self.extra)
        if broken:
            self.model.learn(broken, chosen)
        elif self.best is None or self.objective.total(chosen) > self.objective.total(self.best):
            self.best = chosen
        return not broken

    def outcome(self) -> Outcome:
        """Search until the proof or the time limit."""
        relaxation: Relaxation | None = None
        if self.model.size > SMALL and not self.watch.is_over:
            relaxation = relax(self._run(self.fixed), limit_s=self.watch.left_s)
            if relaxation.infeasible:
                return Outcome(None, self.bound, proven=True, infeasible=True)
            self.bound = min(self.bound, self.objective.bound(relaxation.dual))
            if relaxation.values is not None:
                self._search_cores(relaxation)
        while not self.watch.is_over and not self._is_closed():
            done = self._search_all(relaxation)
            if done is not None:
                return done
        return self._answer(proven=self._is_closed())

    def _search_cores(self, relaxation: Relaxation) -> None:
        count = 1 + fractional(relaxation) // FRACTIONAL_PER_CORE
        for more, seed in CORES[:count]:
            fixings = core_fixings(relaxation, more, self.fixed)
            if self.watch.is_over or self._is_closed() or fixings is None:
                return
            result = solve_whole(
                self._run(fixings),
                limit_s=self.watch.left_s / 4,
                gap=0.0,
                nodes=CORE_NODES,
                seed=seed,
                target=relaxation.dual * (1 - self.gap),
                start=self.best if self._keeps(fixings) else None,
            )
            if result.chosen is not None:
                self.offer(result.chosen)

    def _search_all(self, relaxation: Relaxation | None) -> Outcome | None:
        """Run the full search; None when its plan broke a statement and it must run again."""
        fixings = self.fixed
        if relaxation is not None and relaxation.values is not None and self.best is not None:
            fixings = self.fixed | costly_fixings(relaxation, self.objective, self.best)
        result = solve_whole(
            self._run(fixings), limit_s=self.watch.left_s, gap=self.gap, start=self.best
        )
        if result.infeasible:
            if self.best is None:
                return Outcome(None, self.bound, proven=True, infeasible=True)
            self.bound = self.objective.total(self.best)
            return self._answer(proven=True)
        self.bound = min(self.bound, result.bound)
        if result.chosen is not None and not self.offer(result.chosen):
            return None
        return self._answer(proven=result.closed)

    def _keeps(self, fixings: Mapping[int, int]) -> bool:
        return self.best is not None and all(
            (i in self.best) == bool(value) for i, value in fixings.items()
        )

    def _run(self, fixings: Mapping[int, int]) -> Run:
        return Run(self.model.size, self.model.rows(self.extra), self.objective, fixings)

    def _is_closed(self) -> bool:
        return self.best is not None and self.objective.is_closed(
            self.objective.total(self.best), self.bound, self.gap
        )

    def _answer(self, *, proven: bool) -> Outcome:
        if self.best is None:
            return Outcome(None, self.bound, proven=False)
        worth = self.objective.total(self.best)
        if proven and self.objective.is_closed(worth, self.bound, 0.0):
            self.bound = worth
        return Outcome(self.best, max(self.bound, worth), proven)
