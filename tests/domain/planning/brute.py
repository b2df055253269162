"""Every portfolio of a small problem, judged straight from what the problem says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain, combinations

from khuyencong.domain.planning.problem import Candidate, Limit, Problem

Worth = tuple[Fraction, ...]


def portfolios(problem: Problem) -> Iterator[tuple[Candidate, ...]]:
    """Yield each set of candidates that keeps every rule."""
    everyone = problem.candidates
    sizes = range(len(everyone) + 1)
    for chosen in chain.from_iterable(combinations(everyone, size) for size in sizes):
        if is_lawful(problem, chosen):
            yield chosen


def is_lawful(problem: Problem, chosen: Iterable[Candidate]) -> bool:
    """Return True if the chosen keep every limit, group, must, requires and excludes."""
    picked = list(chosen)
    ids = {c.id for c in picked}
    groups = [c.group for c in picked if c.group is not None]
    return (
        len(groups) == len(set(groups))
        and all(c.id in ids for c in problem.candidates if c.must)
        and all(other in ids for c in picked for other in c.requires)
        and not any(other in ids for c in picked for other in c.excludes)
        and all(_keeps(limit, picked) for limit in problem.limits)
    )


def used(name: str, chosen: Iterable[Candidate]) -> Fraction:
    """Return what the chosen use of a resource."""
    return sum((Fraction(c.uses.get(name, 0)) for c in chosen), Fraction(0))


def worth(chosen: Iterable[Candidate], levels: int) -> Worth:
    """Return the worth of the chosen at each level."""
    picked = list(chosen)
    return tuple(sum((Fraction(c.worth[k]) for c in picked), Fraction(0)) for k in range(levels))


def best_worth(problem: Problem) -> Worth | None:
    """Return the largest worth, level by level, or None when nothing is lawful."""
    return max((worth(chosen, problem.levels) for chosen in portfolios(problem)), default=None)


def _keeps(limit: Limit, chosen: list[Candidate]) -> bool:
    amount = used(limit.name, chosen)
    share = limit.min_share
    return (
        (limit.max is None or amount <= limit.max)
        and (limit.min is None or amount >= limit.min)
        and (share is None or amount >= Fraction(share.share) * used(share.of, chosen))
    )
