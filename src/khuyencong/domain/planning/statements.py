"""A problem as exact integer statements: each is one sum over chosen candidates within bounds.

The same statements feed the solver, the exact check, the search for a clash and the explanations.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import gcd

from khuyencong.domain.planning.check import decimals
from khuyencong.domain.planning.problem import Amount, Limit, MinShare, Problem


class Kind(StrEnum):
    """Where a statement comes from."""

    MAX = "max"
    MIN = "min"
    MIN_SHARE = "min_share"
    MUST = "must"
    GROUP = "group"
    REQUIRES = "requires"
    EXCLUDES = "excludes"
    FLOOR = "floor"
    """Worth of a level that later levels may not give up."""
    COVER = "cover"
    """An exact consequence of another statement, told to a solver that rounded it away."""

    @property
    def is_limit(self) -> bool:
        """True for what a person set as a limit."""
        return self in (Kind.MAX, Kind.MIN, Kind.MIN_SHARE)


@dataclass(frozen=True, slots=True)
class Statement:
    """``lower <= sum of terms[i] over chosen i <= upper``, all whole numbers.

    ``scale`` units of the statement are one unit of the resource ``name``.
    """

    kind: Kind
    name: str
    terms: Mapping[int, int]
    lower: int | None = None
    upper: int | None = None
    scale: int = 1

    def total(self, chosen: Iterable[int]) -> int:
        """Return the sum over the chosen candidates."""
        return sum(self.terms.get(i, 0) for i in chosen)

    def holds(self, chosen: Iterable[int]) -> bool:
        """Return True if the chosen candidates keep the statement."""
        total = self.total(chosen)
        return (self.lower is None or total >= self.lower) and (
            self.upper is None or total <= self.upper
        )


def statements_of(problem: Problem) -> list[Statement]:
    """Return every statement of the problem, limits first."""
    columns = {name: _column(problem, name) for name in problem.resources}
    rows = [row for limit in problem.limits for row in _limit_rows(limit, columns)]
    return rows + _candidate_rows(problem)


def worth_terms(problem: Problem, level: int) -> tuple[dict[int, int], int]:
    """Return worth at a level as whole numbers by candidate, and their scale."""
    return _scaled({i: c.worth[level] for i, c in enumerate(problem.candidates)})


def unscaled(total: int, scale: int) -> Amount:
    """Return ``total / scale`` exactly (scale is a power of ten)."""
    if total % scale == 0:
        return total // scale
    places = len(str(scale)) - 1
    while total % 10 == 0:
        total, places = total // 10, places - 1
    digits = tuple(int(d) for d in str(abs(total)))
    return Decimal((int(total < 0), digits, -places))


def floor_statement(terms: Mapping[int, int], lower: int, *, level: int) -> Statement:
    """Return the statement that keeps at least ``lower`` of worth at a level."""
    return Statement(Kind.FLOOR, f"worth[{level}]", terms, lower=lower)


def grain(terms: Collection[int]) -> int:
    """Return the step between two attainable sums (0 when every term is 0)."""
    return gcd(*terms) if terms else 0


def _column(problem: Problem, name: str) -> dict[int, Amount]:
    return {i: c.uses[name] for i, c in enumerate(problem.candidates) if c.uses.get(name)}


def _scaled(column: Mapping[int, Amount], *others: Amount | None) -> tuple[dict[int, int], int]:
    places = max((decimals(a) for a in (*column.values(), *others) if a is not None), default=0)
    return {i: whole(a, 10**places) for i, a in column.items() if a}, 10**places


def whole(amount: Amount, scale: int) -> int:
    """Return ``amount * scale`` as an int, exactly."""
    if isinstance(amount, int):
        return amount * scale
    numerator, denominator = amount.as_integer_ratio()
    return numerator * scale // denominator


def _limit_rows(limit: Limit, columns: Mapping[str, Mapping[int, Amount]]) -> list[Statement]:
    rows = []
    terms, scale = _scaled(columns[limit.name], limit.max, limit.min)
    if limit.max is not None:
        upper = whole(limit.max, scale)
        rows.append(Statement(Kind.MAX, limit.name, terms, upper=upper, scale=scale))
    if limit.min is not None:
        lower = whole(limit.min, scale)
        rows.append(Statement(Kind.MIN, limit.name, terms, lower=lower, scale=scale))
    if limit.min_share is not None:
        rows.append(_share_row(limit.name, limit.min_share, columns))
    return rows


def _share_row(
    name: str, wanted: MinShare, columns: Mapping[str, Mapping[int, Amount]]
) -> Statement:
    """Return ``own - share * of >= 0`` times a power of ten that makes it whole."""
    own, of, share = columns[name], columns[wanted.of], wanted.share
    share_scale = 10 ** decimals(share)
    places = max((decimals(a) for a in (*own.values(), *of.values())), default=0)
    scale = 10**places * share_scale
    terms = {i: whole(a, scale) for i, a in own.items()}
    for i, amount in of.items():
        terms[i] = terms.get(i, 0) - whole(amount, 10**places) * whole(share, share_scale)
    terms = {i: a for i, a in terms.items() if a}
    return Statement(Kind.MIN_SHARE, name, terms, lower=0, scale=scale)


def _candidate_rows(problem: Problem) -> list[Statement]:
    places = {candidate.id: i for i, candidate in enumerate(problem.candidates)}
    groups: dict[str, dict[int, int]] = {}
    rows: list[Statement] = []
    pairs: set[tuple[int, int]] = set()
    for i, candidate in enumerate(problem.candidates):
        if candidate.must:
            rows.append(Statement(Kind.MUST, candidate.id, {i: 1}, lower=1))
        if candidate.group is not None:
            groups.setdefault(candidate.group, {})[i] = 1
        for other in candidate.requires:
            j = places[other]
            rows.append(Statement(Kind.REQUIRES, candidate.id, {i: 1, j: -1}, upper=0))
        for other in candidate.excludes:
            j = places[other]
            if (min(i, j), max(i, j)) not in pairs:
                pairs.add((min(i, j), max(i, j)))
                rows.append(Statement(Kind.EXCLUDES, candidate.id, {i: 1, j: 1}, upper=1))
    for name, members in groups.items():
        if len(members) > 1:
            rows.append(Statement(Kind.GROUP, name, members, upper=1))
    return rows
