"""Which projects of the reserve list fit what is left of a line: in their order, and at best.

The order is the plan's own; the fullest choice stands beside it so that a person sees the price.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khuyencong.domain.planning.plan import Status
from khuyencong.domain.planning.problem import Candidate, Limit, Problem
from khuyencong.domain.planning.solve import solve

LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserved:
    """A project that waits: its place in the order is its place in the list. [VND], > 0"""

    id: str
    amount_vnd: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """Projects that fit, and what is still left then; ``is_best`` when nothing fills more."""

    projects: tuple[str, ...]
    used_vnd: int
    left_vnd: int
    is_best: bool


def fill_in_order(*, left_vnd: int, reserve: Sequence[Reserved]) -> Fill:
    """Return who fits when each is asked in turn; one that is too large is passed over.

    Examples
    --------
    >>> waiting = [Reserved(id="a", amount_vnd=60), Reserved(id="b", amount_vnd=50),
    ...            Reserved(id="c", amount_vnd=40)]
    >>> fill_in_order(left_vnd=90, reserve=waiting).projects
    ('a',)
    """
    chosen: list[str] = []
    left = max(0, left_vnd)
    for each in reserve:
        if each.amount_vnd <= left:
            chosen.append(each.id)
            left -= each.amount_vnd
    return Fill(
        projects=tuple(chosen),
        used_vnd=max(0, left_vnd) - left,
        left_vnd=left,
        is_best=not left or len(chosen) == len(reserve),
    )


def fullest_fill(*, left_vnd: int, reserve: Sequence[Reserved], time_limit_s: float = 2.0) -> Fill:
    """Return the choice that leaves least; among equal ones the planner's own.

    Examples
    --------
    >>> waiting = [Reserved(id="a", amount_vnd=60), Reserved(id="b", amount_vnd=50),
    ...            Reserved(id="c", amount_vnd=40)]
    >>> fullest_fill(left_vnd=90, reserve=waiting).projects
    ('b', 'c')
    """
    fitting = [each for each in reserve if 0 < each.amount_vnd <= left_vnd]
    in_order = fill_in_order(left_vnd=left_vnd, reserve=reserve)
    if in_order.is_best or not fitting:
        return in_order
    problem = Problem(
        candidates=tuple(
            Candidate(id=each.id, worth=(each.amount_vnd,), uses={LEFT: each.amount_vnd})
            for each in fitting
        ),
        limits=(Limit(name=LEFT, max=left_vnd, money=True),),
    )
    plan = solve(problem, time_limit_s=time_limit_s, explain_first=0)
    used = sum(each.amount_vnd for each in fitting if each.id in plan.chosen)
    if used < in_order.used_vnd:
        return in_order
    return Fill(
        projects=tuple(each.id for each in fitting if each.id in plan.chosen),
        used_vnd=used,
        left_vnd=left_vnd - used,
        is_best=plan.status is Status.OPTIMAL and plan.bound <= (used,),
    )
