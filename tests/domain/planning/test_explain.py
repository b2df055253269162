"""What would have to give is exact: compared with every portfolio that has the candidate."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import HealthCheck, given, settings

from khuyencong.domain.planning.plan import Status
from khuyencong.domain.planning.problem import Candidate, Limit, Problem
from khuyencong.domain.planning.solve import solve
from tests.domain.planning.brute import portfolios, used, worth
from tests.domain.planning.strategies import problems


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(problems(largest=6))
def test_worth_lost_is_exact(problem: Problem) -> None:
    plan = solve(problem)
    if plan.status is Status.INFEASIBLE:
        return
    for rejection in plan.rejected:
        would = rejection.would_give
        assert would is not None
        assert would.exact
        with_it = [c for c in portfolios(problem) if rejection.id in {x.id for x in c}]
        assert would.possible == bool(with_it)
        if not with_it:
            continue
        best = max(worth(chosen, problem.levels) for chosen in with_it)
        lost = tuple(Fraction(w) - b for w, b in zip(plan.worth, best, strict=True))
        assert tuple(map(Fraction, would.worth_lost)) == lost
        after = (set(plan.chosen) - set(would.leaving)) | {rejection.id, *would.entering}
        again = [c for c in problem.candidates if c.id in after]
        assert worth(again, problem.levels) == best


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(problems(levels=1, largest=6))
def test_the_smallest_raise_is_exact(problem: Problem) -> None:
    plan = solve(problem)
    if not plan.rejected:
        return
    id_ = plan.rejected[0].id
    deep = solve(problem, explain=(id_,)).rejected[0].would_give
    assert deep is not None
    for step in deep.raises:
        free = replace(
            problem,
            limits=tuple(
                replace(x, max=None) if x.name == step.limit else x for x in problem.limits
            ),
        )
        no_worse = [
            used(step.limit, chosen)
            for chosen in portfolios(free)
            if id_ in {c.id for c in chosen} and worth(chosen, 1) >= (Fraction(plan.worth[0]),)
        ]
        limit = next(x.max for x in problem.limits if x.name == step.limit)
        assert limit is not None
        assert step.exact
        assert step.by == max(0, min(no_worse) - limit)


def test_a_small_raise_with_a_swap_is_found() -> None:
    # c (60) does not fit beside a (50) and b (50) of 100; with 10 more it replaces a: 19 > 16
    problem = Problem(
        (
            Candidate("a", (8,), {"KCQG": 50}),
            Candidate("b", (8,), {"KCQG": 50}),
            Candidate("c", (11,), {"KCQG": 60}),
        ),
        (Limit("KCQG", max=100, money=True),),
    )
    plan = solve(problem, explain=("c",))
    rejection = plan.rejected[0]
    assert (rejection.id, rejection.limit, rejection.missing) == ("c", "KCQG", 60)
    would = rejection.would_give
    assert would is not None
    assert would.worth_lost == (5,)
    assert set(would.leaving) == {"a", "b"}
    assert [(r.limit, r.by) for r in would.raises] == [("KCQG", 10)]


def test_what_is_not_reached_in_time_says_so() -> None:
    candidates = tuple(Candidate(f"p{i}", (i + 1,), {"KCQG": 10 + i}) for i in range(30))
    plan = solve(Problem(candidates, (Limit("KCQG", max=100),)), time_limit_s=0.0)
    assert plan.rejected[0].would_give is None
    assert "Hết thời gian" in plan.rejected[0].explained


def test_a_variant_says_which_one_was_chosen() -> None:
    problem = Problem(
        (
            Candidate("full", (10,), {"KCQG": 120}, group="máy sấy"),
            Candidate("reduced", (7,), {"KCQG": 80}, group="máy sấy"),
            Candidate("none", (1,), {"KCQG": 10}, group="máy sấy"),
        ),
        (Limit("KCQG", max=100, money=True),),
    )
    reasons = {r.id: r.reason for r in solve(problem).rejected}
    assert "“reduced”" in reasons["full"]
    assert "KCQG thiếu 20 đồng" in reasons["full"]
    assert "giá trị thấp hơn" in reasons["none"]
