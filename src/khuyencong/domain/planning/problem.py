"""What is asked of the planner: candidates, limits, and the rules a problem must keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

Amount = int | Decimal
"""An exact amount: đồng, a count, a share of hectares. Never a float."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One project that may be chosen.

    Parameters
    ----------
    id : str
        Unique in the problem.
    worth : tuple of Amount
        One value per level; a larger first level beats everything after it. >= 0
    uses : mapping of str to Amount
        What it takes of each resource (đồng of a fund, 1 of a quota). >= 0
    group : str or None
        Variants of one project share a group; at most one of a group is chosen.
    requires, excludes : tuple of str
        Ids that must be chosen with it, ids that cannot.
    must : bool
        Carried over or picked by hand: always chosen.
    reason : str
        Why it is a must.
    """

    id: str
    worth: tuple[Amount, ...]
    uses: Mapping[str, Amount] = field(default_factory=dict)
    group: str | None = None
    requires: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    must: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MinShare:
    """At least ``share`` (0 to 1) of what is used of ``of``."""

    of: str
    share: Amount


@dataclass(frozen=True, slots=True)
class Limit:
    """What the chosen ones together may use, or have to use, of one resource.

    ``money`` marks whole đồng: the amounts that a budget cut cuts.
    """

    name: str
    max: Amount | None = None
    min: Amount | None = None
    money: bool = False
    min_share: MinShare | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Candidates and limits; ``levelled`` when worth was given as lists."""

    candidates: tuple[Candidate, ...]
    limits: tuple[Limit, ...]
    levelled: bool = False

    @property
    def levels(self) -> int:
        """Number of levels of worth."""
        return len(self.candidates[0].worth)

    @property
    def resources(self) -> tuple[str, ...]:
        """Names of all that is limited or used, limits first."""
        names = dict.fromkeys(limit.name for limit in self.limits)
        for candidate in self.candidates:
            names.update(dict.fromkeys(candidate.uses))
        return tuple(names)
