"""Statements handed to HiGHS, and its answer checked again in exact integers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import floor, gcd
from typing import Any, Self

import highspy
import numpy as np
from highspy._core import _Highs

from khuyencong.domain.planning.covers import cover_statement
from khuyencong.domain.planning.statements import Statement, grain
from khuyencong.domain.planning.stopwatch import Stopwatch

INFINITY = highspy.kHighsInf
LARGEST_EXACT = 10**7  # whole numbers up to this size are told to the solver as they are
COMFORTABLE = 1e4  # larger ones are scaled so that their largest becomes this
LARGEST_SUM = 10**8  # objectives with more steps than this are told without their step
ROUNDING = 1e-9  # relative error granted to the solver's dual bound
SEED = 20161123


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one run found.

    ``chosen`` is None when no plan was found; ``infeasible`` True when none exists. ``bound`` is in
    the units of the objective's terms and never below the total of a plan that keeps every
    statement. ``proven`` tells that the gap asked for was reached.
    """

    chosen: frozenset[int] | None
    bound: int
    proven: bool
    infeasible: bool = False


@dataclass(frozen=True, slots=True)
class Objective:
    """A sum to make large, as the solver is told it: terms over ``divisor``.

    ``step`` lies between two attainable sums (0: too fine for the solver to use); ``most`` is the
    sum of all positive terms.
    """

    terms: Mapping[int, int]
    step: int
    divisor: float
    most: int

    @classmethod
    def of(cls, terms: Mapping[int, int]) -> Self:
        """Return the objective for these terms."""
        numbers = [abs(term) for term in terms.values()]
        step, largest = grain(numbers), max(numbers, default=0)
        most = sum(term for term in terms.values() if term > 0)
        if largest == 0:
            return cls(terms, 0, 1.0, most)
        if sum(numbers) // step <= LARGEST_SUM:
            return cls(terms, step, float(step), most)
        return cls(terms, 0, largest / COMFORTABLE, most)

    def total(self, chosen: Collection[int]) -> int:
        """Return the exact sum over the chosen."""
        return sum(self.terms.get(i, 0) for i in chosen)

    def bound(self, dual: float) -> int:
        """Return a bound in exact units from the solver's dual bound."""
        if abs(dual) >= INFINITY:
            return self.most
        bound = min(self.most, floor((dual + 1e-6 + ROUNDING * abs(dual)) * self.divisor))
        return bound - bound % self.step if self.step else bound


class Model:
    """Candidates ``0..size-1``, each chosen or not, under exact statements."""

    def __init__(self, size: int, statements: Sequence[Statement]) -> None:
        self.size = size
        self.statements = tuple(statements)
        self._starts, self._indices, self._values, self._lower, self._upper = _rows(statements)
        self._covers: list[Statement] = []

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
        while True:
            outcome = self._run(
                terms,
                watch=watch,
                gap=gap,
                extra=(*extra, *self._covers),
                fixed=fixed or {},
                start=start,
            )
            if outcome.chosen is None:
                return outcome
            broken = [
                statement
                for statement in (*self.statements, *extra)
                if not statement.holds(outcome.chosen)
            ]
            if not broken:
                return outcome
            # The solver's tolerance let an infeasible plan through: say it in exact words.
            self._covers += [cover_statement(row, outcome.chosen) for row in broken]
            if watch.is_over:
                return Outcome(None, outcome.bound, proven=False)

    def _run(
        self,
        terms: Mapping[int, int],
        *,
        watch: Stopwatch,
        gap: float,
        extra: Sequence[Statement],
        fixed: Mapping[int, int],
        start: Collection[int] | None,
    ) -> Outcome:
        objective = Objective.of(terms)
        if watch.is_over:
            return Outcome(None, objective.most, proven=False)
        highs = self._highs(objective, fixed)
        for row in extra:
            _add_row(highs, row)
        if objective.step:
            highs.setOptionValue("mip_abs_gap", 0.999)
        highs.setOptionValue("mip_rel_gap", gap)
        highs.setOptionValue("time_limit", max(watch.left_s, 0.01))
        if start is not None:
            _start_from(highs, start, self.size)
        highs.run()
        return _outcome(highs, objective)

    def _highs(self, objective: Objective, fixed: Mapping[int, int]) -> Any:
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = self.size, len(self.statements)
        cost = np.zeros(self.size)
        for i, worth in objective.terms.items():
            cost[i] = worth / objective.divisor
        lower, upper = np.zeros(self.size), np.ones(self.size)
        for i, value in fixed.items():
            lower[i] = upper[i] = value
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = cost, lower, upper
        lp.row_lower_, lp.row_upper_ = self._lower, self._upper
        lp.sense_ = highspy.ObjSense.kMaximize
        lp.integrality_ = [highspy.HighsVarType.kInteger] * self.size
        matrix = lp.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.num_col_, matrix.num_row_ = self.size, len(self.statements)
        matrix.start_, matrix.index_, matrix.value_ = self._starts, self._indices, self._values
        highs = _Highs()  # highspy.Highs prints a banner on standard output
        for option, value in (("output_flag", False), ("threads", 1), ("random_seed", SEED)):
            highs.setOptionValue(option, value)
        highs.passModel(lp)
        return highs


def _outcome(highs: Any, objective: Objective) -> Outcome:
    status = highs.getModelStatus()
    codes = highspy.HighsModelStatus
    if status in (codes.kInfeasible, codes.kUnboundedOrInfeasible):
        return Outcome(None, objective.most, proven=True, infeasible=True)
    info = highs.getInfo()
    bound = objective.bound(info.mip_dual_bound)
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return Outcome(None, bound, proven=False)
    values = np.asarray(highs.getSolution().col_value)
    chosen = frozenset(np.flatnonzero(values > 0.5).tolist())
    worth = objective.total(chosen)
    proven = status == codes.kOptimal
    if proven and bound - worth <= ROUNDING * abs(bound):
        bound = worth
    return Outcome(chosen, max(bound, worth), proven)


def _row_divisor(row: Statement) -> float:
    bounds = [abs(b) for b in (row.lower, row.upper) if b is not None]
    numbers = [abs(term) for term in row.terms.values()]
    step = gcd(*numbers, *bounds) or 1
    largest = max(numbers, default=0)
    return float(step) if largest // step <= LARGEST_EXACT else largest / COMFORTABLE


def _bounds(row: Statement, divisor: float) -> tuple[float, float]:
    return (
        -INFINITY if row.lower is None else row.lower / divisor,
        INFINITY if row.upper is None else row.upper / divisor,
    )


def _rows(statements: Sequence[Statement]) -> tuple[Any, Any, Any, Any, Any]:
    starts = [0]
    indices: list[int] = []
    values: list[float] = []
    lower: list[float] = []
    upper: list[float] = []
    for row in statements:
        divisor = _row_divisor(row)
        low, high = _bounds(row, divisor)
        lower.append(low)
        upper.append(high)
        indices.extend(row.terms)
        values.extend(term / divisor for term in row.terms.values())
        starts.append(len(indices))
    return (
        np.array(starts, dtype=np.int32),
        np.array(indices, dtype=np.int32),
        np.array(values, dtype=float),
        np.array(lower, dtype=float),
        np.array(upper, dtype=float),
    )


def _add_row(highs: Any, row: Statement) -> None:
    divisor = _row_divisor(row)
    low, high = _bounds(row, divisor)
    indices = np.fromiter(row.terms, dtype=np.int32)
    values = np.array([term / divisor for term in row.terms.values()], dtype=float)
    highs.addRow(low, high, len(indices), indices, values)


def _start_from(highs: Any, start: Collection[int], size: int) -> None:
    solution = highspy.HighsSolution()
    values = np.zeros(size)
    values[list(start)] = 1.0
    solution.col_value = values.tolist()
    highs.setSolution(solution)
