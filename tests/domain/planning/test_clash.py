"""A clash is a smallest set: together impossible, without any one of them possible."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, assume, given, settings

from khuyencong.domain.planning.plan import Clashing, Plan, Status
from khuyencong.domain.planning.problem import Candidate, Limit, Problem
from khuyencong.domain.planning.solve import solve
from tests.domain.planning.brute import best_worth
from tests.domain.planning.strategies import problems


def keeping(problem: Problem, limits: set[str]) -> Problem:
    return replace(problem, limits=tuple(x for x in problem.limits if x.name in limits))


def statements_kept(problem: Problem, kept: tuple[Clashing, ...]) -> Problem:
    """Return the problem with only these statements about candidates."""
    musts = {c.ids[0] for c in kept if c.kind == "must"}
    groups = {c.name for c in kept if c.kind == "group"}
    requires = {c.ids for c in kept if c.kind == "requires"}
    excludes = {frozenset(c.ids) for c in kept if c.kind == "excludes"}
    return replace(
        problem,
        candidates=tuple(
            replace(
                c,
                must=c.id in musts,
                group=c.group if c.group in groups else None,
                requires=tuple(o for o in c.requires if (c.id, o) in requires),
                excludes=tuple(o for o in c.excludes if frozenset((c.id, o)) in excludes),
            )
            for c in problem.candidates
        ),
    )


def test_minimum_that_money_cannot_reach() -> None:
    problem = Problem(
        tuple(Candidate(f"p{i}", (1,), {"KCQG": 300, "machines": 1}) for i in range(4)),
        (Limit("KCQG", max=900), Limit("machines", min=4), Limit("KCDP", max=5)),
    )
    plan = solve(problem)
    assert (plan.status, plan.chosen) == (Status.INFEASIBLE, ())
    assert plan.clash == ("KCQG", "machines")
    assert plan.clash_with == ()
    assert plan.clash_proven


def test_musts_that_exclude_each_other_need_no_limit() -> None:
    problem = Problem(
        (
            Candidate("a", (1,), must=True, excludes=("b",)),
            Candidate("b", (1,), must=True),
            Candidate("c", (1,), must=True),
        ),
        (Limit("KCQG", max=900),),
    )
    plan = solve(problem)
    assert plan.clash == ()
    assert {(c.kind, c.ids) for c in plan.clash_with} == {
        ("must", ("a",)),
        ("must", ("b",)),
        ("excludes", ("a", "b")),
    }


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
@given(problems(levels=1, largest=5))
def test_each_part_of_a_clash_is_needed(problem: Problem) -> None:
    assume(best_worth(problem) is None)
    plan: Plan = solve(problem)
    assert plan.status is Status.INFEASIBLE
    core = keeping(statements_kept(problem, plan.clash_with), set(plan.clash))
    assert best_worth(core) is None
    for name in plan.clash:
        assert best_worth(keeping(core, set(plan.clash) - {name})) is not None
    for part in plan.clash_with:
        rest = tuple(c for c in plan.clash_with if c != part)
        assert best_worth(statements_kept(core, rest)) is not None
