"""Nested plans when money is cut."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.planning.cuts import cut_problem
from khuyencong.domain.planning.plan import Status
from khuyencong.domain.planning.problem import Candidate, Limit, Problem
from khuyencong.domain.planning.solve import solve
from tests.domain.planning.brute import best_worth, is_lawful, portfolios, worth
from tests.domain.planning.strategies import problems

MONEY = (Limit("KCQG", max=100, money=True),)


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(problems(levels=1, largest=6))
def test_a_project_kept_at_60_is_kept_at_80_unless_that_is_dear(problem: Problem) -> None:
    tolerance = Decimal("0.05")
    plan = solve(problem, cuts=(60, 80), cut_tolerance=tolerance)
    before = set(plan.chosen) if plan.status is Status.OPTIMAL else None
    for cut in plan.cuts:
        under = cut_problem(problem, cut.percent)
        best = best_worth(under)
        assert (cut.plan.status is Status.INFEASIBLE) == (best is None)
        if best is None:
            continue
        chosen = [c for c in under.candidates if c.id in cut.plan.chosen]
        assert is_lawful(under, chosen)
        assert worth(chosen, 1)[0] >= best[0] * (1 - Fraction(tolerance))
        newcomers = set(cut.plan.chosen) - before if before is not None else set()
        assert set(cut.newcomers) == newcomers
        if newcomers and before is not None:
            nested = [worth(c, 1)[0] for c in portfolios(under) if {x.id for x in c} <= before]
            assert not nested or max(nested) < best[0] * (1 - Fraction(tolerance))
        before = set(cut.plan.chosen)
    assert [cut.percent for cut in plan.cuts] == [80, 60]


def test_nesting_too_dear_brings_as_few_newcomers_as_needed() -> None:
    # 100: big (10) beats x + y (9). At 60 big is out and nothing of the plan is left: x, y come in.
    problem = Problem(
        (
            Candidate("big", (10,), {"KCQG": 100}),
            Candidate("x", (5,), {"KCQG": 30}),
            Candidate("y", (4,), {"KCQG": 30}),
        ),
        MONEY,
    )
    (cut,) = solve(problem, cuts=(60,)).cuts
    assert cut.plan.chosen == cut.newcomers == ("x", "y")
    assert cut.nesting_cost == 1
    (kept,) = solve(problem, cuts=(60,), cut_tolerance=Decimal(1)).cuts
    assert kept.plan.chosen == ()
    assert (kept.plan.bound, kept.plan.status) == ((9,), Status.FEASIBLE)


def test_a_must_that_no_longer_fits_makes_the_cut_infeasible() -> None:
    problem = Problem(
        (Candidate("old", (1,), {"KCQG": 70}, must=True), Candidate("new", (5,), {"KCQG": 30})),
        MONEY,
    )
    cuts = solve(problem, cuts=(80, 60)).cuts
    assert cuts[0].plan.chosen == ("old",)
    assert cuts[1].plan.status is Status.INFEASIBLE
    assert cuts[1].plan.clash == ("KCQG",)
    assert [c.ids for c in cuts[1].plan.clash_with] == [("old",)]


def test_cut_money_is_whole_dong_rounded_down() -> None:
    problem = Problem((Candidate("a", (1,)),), (Limit("KCQG", max=101, min=33, money=True),))
    (limit,) = cut_problem(problem, Decimal("50")).limits
    assert (limit.max, limit.min) == (50, 16)  # 50.5 and 16.5


@pytest.mark.parametrize("percent", [0, -5, 101])
def test_a_cut_outside_0_to_100_is_refused(percent: int) -> None:
    with pytest.raises(BadInput) as refusal:
        solve(Problem((Candidate("a", (1,)),), MONEY), cuts=(percent,))
    assert refusal.value.field == "--cuts"


def test_cuts_without_money_are_refused() -> None:
    with pytest.raises(BadInput, match="tiền"):
        solve(Problem((Candidate("a", (1,)),), (Limit("machines", max=1),)), cuts=(80,))
