"""The relaxation narrows the search and never loses the best plan."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings

from khuyencong.domain.planning import model
from khuyencong.domain.planning.plan import Status
from khuyencong.domain.planning.problem import Candidate, Limit, Problem
from khuyencong.domain.planning.solve import solve
from tests.domain.planning.brute import best_worth
from tests.domain.planning.strategies import problems


def best_by_dynamic_programming(problem: Problem, limit: int) -> int:
    """Return the optimum of a knapsack with groups: at most one of each, whole amounts."""
    groups: dict[str, list[Candidate]] = {}
    for c in problem.candidates:
        groups.setdefault(c.group or c.id, []).append(c)
    best = [0] * (limit + 1)
    for members in groups.values():
        before = best[:]
        for c in members:
            uses, worth = int(c.uses["KCQG"]), int(c.worth[0])
            for room in range(uses, limit + 1):
                best[room] = max(best[room], before[room - uses] + worth)
    return best[limit]


@pytest.mark.parametrize("seed", range(6))
def test_it_agrees_with_dynamic_programming(seed: int) -> None:
    draw = random.Random(seed)
    candidates = []
    for i in range(200):
        uses = draw.randint(20, 100)
        group = f"g{draw.randrange(60)}" if draw.random() < 0.5 else None
        worth = uses + draw.randint(0, 10)  # worth close to cost: the hard kind
        candidates.append(Candidate(f"p{i}", (worth,), {"KCQG": uses}, group=group))
    problem = Problem(tuple(candidates), (Limit("KCQG", max=1_500, money=True),))
    plan = solve(problem, time_limit_s=30)
    assert plan.status is Status.OPTIMAL
    assert plan.worth == plan.bound == (best_by_dynamic_programming(problem, 1_500),)


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(problem=problems())
def test_the_core_never_loses_the_best_plan(
    monkeypatch: pytest.MonkeyPatch, problem: Problem
) -> None:
    monkeypatch.setattr(model, "SMALL", 0)
    monkeypatch.setattr(model, "CORES", ((0, 0), (2, 1)))
    plan = solve(problem, time_limit_s=30)
    best = best_worth(problem)
    assert (plan.status is Status.INFEASIBLE) == (best is None)
    if best is not None:
        assert plan.worth == plan.bound == best


def test_the_same_question_has_the_same_answer() -> None:
    draw = random.Random(7)
    candidates = tuple(
        Candidate(f"p{i}", (draw.randint(1, 50),), {"a": draw.randint(1, 99), "b": 1})
        for i in range(300)
    )
    problem = Problem(candidates, (Limit("a", max=3_000), Limit("b", max=60)))
    assert solve(problem, time_limit_s=60) == solve(problem, time_limit_s=60)


def test_a_gap_that_was_asked_for_is_kept() -> None:
    draw = random.Random(8)
    candidates = tuple(
        Candidate(f"p{i}", (draw.randint(1, 999),), {f"r{k}": draw.randint(1, 999) for k in "abc"})
        for i in range(150)
    )
    limits = tuple(Limit(f"r{k}", max=20_000) for k in "abc")
    plan = solve(Problem(candidates, limits), time_limit_s=30, gap=0.005)
    assert plan.status is Status.OPTIMAL
    assert 0 <= plan.gap[0] <= 0.005
    assert plan.worth[0] <= plan.bound[0]
