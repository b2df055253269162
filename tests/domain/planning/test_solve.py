"""The plan is the best one: compared with every portfolio of small problems."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khuyencong.domain.planning.plan import Plan, Status
from khuyencong.domain.planning.problem import Candidate, Limit, MinShare, Problem
from khuyencong.domain.planning.solve import solve
from tests.domain.planning.brute import best_worth, is_lawful, used, worth
from tests.domain.planning.strategies import problems

QUICK = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def picked(problem: Problem, plan: Plan) -> list[Candidate]:
    return [c for c in problem.candidates if c.id in plan.chosen]


@QUICK
@given(problems())
def test_it_finds_the_best_portfolio(problem: Problem) -> None:
    plan = solve(problem, time_limit_s=30)
    best = best_worth(problem)
    if best is None:
        assert plan.status is Status.INFEASIBLE
        return
    chosen = picked(problem, plan)
    assert plan.status is Status.OPTIMAL
    assert is_lawful(problem, chosen)
    assert worth(chosen, problem.levels) == best == tuple(map(Fraction, plan.worth))
    assert plan.bound == plan.worth
    assert plan.gap == (0.0,) * problem.levels


@QUICK
@given(problems(levels=1))
def test_it_says_exactly_what_is_used(problem: Problem) -> None:
    plan = solve(problem, time_limit_s=30)
    for name, amount in (plan.uses or {}).items():
        assert amount == used(name, picked(problem, plan))


@QUICK
@given(problems())
def test_everyone_left_out_is_rejected_with_a_reason(problem: Problem) -> None:
    plan = solve(problem, time_limit_s=30)
    if plan.status is Status.INFEASIBLE:
        return
    left_out = {c.id for c in problem.candidates} - set(plan.chosen)
    assert {r.id for r in plan.rejected} == left_out
    assert all(r.reason for r in plan.rejected)
    assert set(plan.reserve) <= left_out


@QUICK
@given(problems())
def test_missing_is_what_the_limit_lacks_beside_the_plan(problem: Problem) -> None:
    plan = solve(problem, time_limit_s=30)
    limits = {limit.name: limit for limit in problem.limits}
    for rejection in plan.rejected:
        if rejection.limit is None or rejection.missing is None:
            continue
        limit = limits[rejection.limit]
        new = [c for c in problem.candidates if c.id in (*plan.chosen, rejection.id)]
        total = used(limit.name, new)
        over = [total - limit.max] if limit.max is not None else []
        if limit.min_share is not None:
            over.append(Fraction(limit.min_share.share) * used(limit.min_share.of, new) - total)
        assert rejection.missing in over
        assert rejection.missing > 0


@QUICK
@given(problems(levels=1), st.randoms(use_true_random=False))
def test_the_names_of_candidates_do_not_matter(problem: Problem, random: object) -> None:
    renamed = replace(
        problem,
        candidates=tuple(
            replace(
                c,
                id="z" + c.id[::-1],
                requires=tuple("z" + other[::-1] for other in c.requires),
                excludes=tuple("z" + other[::-1] for other in c.excludes),
            )
            for c in problem.candidates
        ),
    )
    plan, again = solve(problem, time_limit_s=30), solve(renamed, time_limit_s=30)
    assert tuple("z" + id_[::-1] for id_ in plan.chosen) == again.chosen


def test_one_dong_over_the_limit_is_over() -> None:
    # 300.000.001 + 600.000.000 = 900.000.001, one đồng more than the limit
    problem = Problem(
        (
            Candidate("a", (Decimal("0.9"),), {"KCQG": 300_000_001}),
            Candidate("b", (1,), {"KCQG": 600_000_000}),
            Candidate("c", (Decimal("0.5"),), {"KCQG": 300_000_000}),
        ),
        (Limit("KCQG", max=900_000_000, money=True),),
    )
    plan = solve(problem)
    assert plan.chosen == ("b", "c")
    assert plan.worth == (Decimal("1.5"),)
    assert (plan.rejected[0].limit, plan.rejected[0].missing) == ("KCQG", 300_000_001)


def test_one_dong_in_a_thousand_billion_is_seen() -> None:
    # below the tolerance of the solver: only the exact check can see it
    big = 999_999_999_999
    problem = Problem(
        (Candidate("a", (2,), {"KCQG": big}), Candidate("b", (1,), {"KCQG": 2})),
        (Limit("KCQG", max=big + 1, money=True),),
    )
    plan = solve(problem)
    assert plan.chosen == ("a",)
    assert plan.status is Status.OPTIMAL
    assert plan.rejected[0].missing == 1


def test_a_higher_level_beats_everything_below() -> None:
    problem = Problem(
        (
            Candidate("flagship", (1, 0, 10), {"KCQG": 5}),
            Candidate("poor area", (0, 4, 90), {"KCQG": 3}),
            Candidate("ordinary", (0, 1, 99), {"KCQG": 3}),
            Candidate("small", (0, 1, 1), {"KCQG": 2}),
        ),
        (Limit("KCQG", max=8),),
        levelled=True,
    )
    plan = solve(problem)
    # the flagship first (5 of 8), then 4 for the poor area beats 1 + nothing that fits beside it
    assert plan.chosen == ("flagship", "poor area")
    assert plan.worth == (1, 4, 100)
    assert plan.bound == plan.worth


def test_minimum_share_is_of_what_is_used() -> None:
    share = MinShare(of="KCQG", share=Decimal("0.3"))
    problem = Problem(
        (
            Candidate("rich", (10,), {"KCQG": 700}),
            Candidate("poor", (1,), {"KCQG": 300, "poor_areas": 300}),
            Candidate("more", (2,), {"KCQG": 1}),
        ),
        (Limit("KCQG", max=2000), Limit("poor_areas", min_share=share)),
    )
    # 300 of 1000 is exactly 30 %; 300 of 1001 is not
    plan = solve(problem)
    assert plan.chosen == ("rich", "poor")
    assert plan.rejected[0].limit == "poor_areas"
    assert plan.rejected[0].missing == Decimal("0.3")


def test_reserve_comes_in_by_worth_for_money() -> None:
    problem = Problem(
        (
            Candidate("in", (50,), {"KCQG": 100}),
            Candidate("dear", (30,), {"KCQG": 90}),
            Candidate("cheap", (20,), {"KCQG": 30}),
            Candidate("other variant", (45,), {"KCQG": 95}, group="g"),
            Candidate("variant", (1,), {"KCQG": 0}, group="g"),
        ),
        (Limit("KCQG", max=100, money=True),),
    )
    plan = solve(problem)
    assert plan.chosen == ("in", "variant")
    assert plan.reserve == ("cheap", "dear")


def test_time_that_strikes_at_once_still_gives_a_lawful_plan() -> None:
    candidates = tuple(Candidate(f"p{i}", (i + 1,), {"KCQG": 10 + i}) for i in range(100))
    problem = Problem(candidates, (Limit("KCQG", max=200),))
    plan = solve(problem, time_limit_s=0.0)
    assert plan.status in (Status.FEASIBLE, Status.UNKNOWN)
    assert is_lawful(problem, picked(problem, plan))
