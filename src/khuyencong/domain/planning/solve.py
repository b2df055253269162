"""The planner's face: a problem in, a plan out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal, localcontext

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.planning.check import check_problem
from khuyencong.domain.planning.clash import find_clash
from khuyencong.domain.planning.cuts import CutFound, check_cuts, nested_plans
from khuyencong.domain.planning.explain import PROOF, explained
from khuyencong.domain.planning.plan import Cut, Plan, Status
from khuyencong.domain.planning.problem import Amount, Problem
from khuyencong.domain.planning.reasons import rejections, reserve
from khuyencong.domain.planning.search import Found, Task, search, task_of
from khuyencong.domain.planning.statements import unscaled
from khuyencong.domain.planning.stopwatch import Stopwatch

MARGIN_SHARE = 0.05  # of the time limit, left for reasons and writing
LARGEST_MARGIN_S = 3.0
TERM_S = 5e-6  # and so much for each term of a statement,
CANDIDATE_S = 3e-5  # and for each candidate
MAX_PRECISION = 100  # digits; sums of checked amounts need far fewer


def solve(
    problem: Problem,
    *,
    time_limit_s: float = 60.0,
    gap: float = PROOF,
    explain: Collection[str] = (),
    explain_first: int = 20,
    cuts: Sequence[Amount] = (),
    cut_tolerance: Decimal = Decimal("0.01"),
) -> Plan:
    """Return the portfolio that is worth most within every limit, and why the rest is out.

    Parameters
    ----------
    problem : Problem
    time_limit_s : float
        For everything: search, cuts and explanations. [s]
    gap : float
        Relative gap at which the plan counts as optimal. [-], >= 0
    explain : collection of str
        Ids to explain in depth if they are left out, before the others.
    explain_first : int
        How many of the rejected, best worth first, are explained without being asked for.
    cuts : sequence of Amount
        Percent of every money limit, 0 < x <= 100.
    cut_tolerance : Decimal
        Share of worth that nesting the plans of the cuts may cost. [-], >= 0

    Raises
    ------
    BadInput
        If the problem or an argument breaks a rule; ``field`` says where.
    """
    check_problem(problem)
    if not 0 <= gap < 1:
        raise BadInput("planning.gap", "Khoảng cách phải từ 0 đến dưới 1", field="--gap")
    check_cuts(problem, cuts)
    _check_explained(problem, explain)
    whole = Stopwatch(time_limit_s)
    task = task_of(problem)
    watch = whole.less(_margin_s(task, time_limit_s))
    found = search(task, watch=watch.part(1.0 - 0.3 * bool(cuts) - 0.3 * bool(explain)), gap=gap)
    plan = plan_of(task, found, gap=gap, watch=watch)
    if cuts:
        nested = nested_plans(
            problem,
            found,
            cuts,
            tolerance=cut_tolerance,
            watch=watch.part(0.5 if explain else 0.8),
            gap=gap,
        )
        plan = replace(plan, cuts=tuple(_cut_of(cut, gap=gap, watch=watch) for cut in nested))
    if found.chosen is None:
        return plan
    whys = rejections(task, found.chosen)
    whys = explained(
        task,
        found,
        whys,
        asked=frozenset(explain),
        first=explain_first,
        watch=watch,
        gap=gap,
    )
    return replace(plan, rejected=tuple(whys), reserve=_ids(task, reserve(task, found.chosen)))


def _margin_s(task: Task, time_limit_s: float) -> float:
    """Return what reasons and writing need at the end. [s]"""
    terms = sum(len(statement.terms) for statement in task.statements)
    size = TERM_S * terms + CANDIDATE_S * task.size
    return size + min(LARGEST_MARGIN_S, MARGIN_SHARE * time_limit_s)


def _check_explained(problem: Problem, explain: Collection[str]) -> None:
    known = {candidate.id for candidate in problem.candidates}
    for id_ in explain:
        if id_ not in known:
            raise BadInput(
                "planning.unknown_id",
                "Không có đề án nào mang mã “{id}”",
                field="--explain",
                id=id_,
            )


def _cut_of(cut: CutFound, *, gap: float, watch: Stopwatch) -> Cut:
    return Cut(
        percent=cut.percent,
        plan=plan_of(cut.task, cut.found, gap=gap, watch=watch),
        newcomers=_ids(cut.task, sorted(cut.newcomers)),
        nesting_cost=cut.nesting_cost,
    )


def plan_of(task: Task, found: Found, *, gap: float, watch: Stopwatch) -> Plan:
    """Return what a search found as the planner's answer, or the clash if nothing can be found."""
    levelled = task.problem.levelled
    if found.infeasible:
        clash = find_clash(task, watch=watch)
        return Plan(
            Status.INFEASIBLE,
            clash=clash.limits,
            clash_with=clash.statements,
            clash_proven=clash.proven,
            levelled=levelled,
        )
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
