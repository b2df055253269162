"""One run of HiGHS, and what it said."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np

# highspy.Highs itself prints a banner on standard output, where only the answer may stand.
from highspy._core import _Highs

from khuyencong.domain.planning.objective import Objective
from khuyencong.domain.planning.rows import Rows


@dataclass(frozen=True, slots=True)
class Run:
    """What to solve: an objective over rows, some candidates fixed to 0 or 1."""

    size: int
    rows: Rows
    objective: Objective
    fixed: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Result:
    """What a run said. ``bound`` is exact units of the objective; ``chosen`` is not checked yet."""

    chosen: frozenset[int] | None
    bound: int
    closed: bool
    infeasible: bool


@dataclass(frozen=True, slots=True)
class Relaxation:
    """The linear relaxation: values 0 to 1, what moving each away costs, and the bound.

    ``values`` is None when time struck; costs and ``dual`` are in the solver's units.
    """

    values: Any
    costs: Any
    dual: float
    infeasible: bool


def solve_whole(
    run: Run,
    *,
    limit_s: float,
    gap: float,
    nodes: int | None = None,
    target: float | None = None,
    seed: int = 0,
    start: Collection[int] | None = None,
) -> Result:
    """Return the best whole plan within a time limit [s], a relative gap and a node limit.

    ``target``, in the solver's units, is good enough to stop at.
    """
    highs = _highs(run, whole=True, limit_s=limit_s)
    highs.setOptionValue("mip_rel_gap", gap)
    highs.setOptionValue("random_seed", seed)
    if run.objective.step:
        highs.setOptionValue("mip_abs_gap", 0.999)
    if nodes is not None:
        highs.setOptionValue("mip_max_nodes", nodes)
    if target is not None:
        highs.setOptionValue("objective_target", target)
    if start is not None:
        solution = highspy.HighsSolution()
        values = np.zeros(run.size)
        values[list(start)] = 1.0
        solution.col_value = values.tolist()
        highs.setSolution(solution)
    highs.run()
    status, info = highs.getModelStatus(), highs.getInfo()
    if _is_infeasible(status):
        return Result(None, run.objective.most, closed=True, infeasible=True)
    bound = run.objective.bound(info.mip_dual_bound)
    closed = status == highspy.HighsModelStatus.kOptimal
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return Result(None, bound, closed=False, infeasible=False)
    values = np.asarray(highs.getSolution().col_value)
    chosen = frozenset(np.flatnonzero(values > 0.5).tolist())
    return Result(chosen, bound, closed, infeasible=False)


def relax(run: Run, *, limit_s: float) -> Relaxation:
    """Return the linear relaxation."""
    highs = _highs(run, whole=False, limit_s=limit_s)
    highs.run()
    status = highs.getModelStatus()
    if status != highspy.HighsModelStatus.kOptimal:
        return Relaxation(None, None, np.inf, infeasible=_is_infeasible(status))
    solution = highs.getSolution()
    return Relaxation(
        values=np.asarray(solution.col_value),
        costs=np.abs(np.asarray(solution.col_dual)),
        dual=highs.getInfo().objective_function_value,
        infeasible=False,
    )


def _is_infeasible(status: Any) -> bool:
    codes = highspy.HighsModelStatus
    return status in (codes.kInfeasible, codes.kUnboundedOrInfeasible)


def _highs(run: Run, *, whole: bool, limit_s: float) -> Any:
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = run.size, len(run.rows.lower)
    cost, lower, upper = np.zeros(run.size), np.zeros(run.size), np.ones(run.size)
    for i, worth in run.objective.terms.items():
        cost[i] = worth / run.objective.divisor
    for i, value in run.fixed.items():
        lower[i] = upper[i] = value
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = cost, lower, upper
    lp.row_lower_, lp.row_upper_ = run.rows.lower, run.rows.upper
    lp.sense_ = highspy.ObjSense.kMaximize
    if whole:
        lp.integrality_ = [highspy.HighsVarType.kInteger] * run.size
    matrix = lp.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.num_col_, matrix.num_row_ = lp.num_col_, lp.num_row_
    matrix.start_, matrix.index_ = run.rows.starts, run.rows.indices
    matrix.value_ = run.rows.values
    highs = _Highs()
    for option, value in (("output_flag", False), ("threads", 1)):
        highs.setOptionValue(option, value)
    highs.setOptionValue("time_limit", max(limit_s, 0.01))
    highs.passModel(lp)
    return highs
