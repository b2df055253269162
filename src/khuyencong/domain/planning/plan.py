"""What the planner answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from khuyencong.domain.planning.problem import Amount


class Status(StrEnum):
    """How much is known of the plan."""

    OPTIMAL = "optimal"
    """Proven best, within the gap asked for."""
    FEASIBLE = "feasible"
    """Keeps every limit; time struck before the proof."""
    INFEASIBLE = "infeasible"
    """No plan keeps every limit; ``clash`` says which ones quarrel."""
    UNKNOWN = "unknown"
    """Time struck before any plan was found."""


@dataclass(frozen=True, slots=True)
class Clashing:
    """A statement about candidates that takes part in a clash: must, group, requires, excludes."""

    kind: str
    ids: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Raise:
    """Raising ``limit`` alone by ``by`` brings the candidate in and costs no worth."""

    limit: str
    by: Amount
    exact: bool


@dataclass(frozen=True, slots=True)
class WouldGive:
    """The best plan that has the candidate in it, beside the plan chosen.

    ``possible`` is False when no plan can have it; ``exact`` False when time struck before the
    proof (the worth lost is then at most what is said, by the best plan found).
    """

    possible: bool
    exact: bool
    worth_lost: tuple[Amount, ...] = ()
    leaving: tuple[str, ...] = ()
    entering: tuple[str, ...] = ()
    raises: tuple[Raise, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why a candidate is not in the plan.

    ``limit`` and ``missing`` name the limit that stops it most and the exact amount it lacks beside
    the plan; both None when something else stops it. ``would_give`` is None when it was not asked
    for, or not reached in time (``explained`` then says so).
    """

    id: str
    reason: str
    limit: str | None = None
    missing: Amount | None = None
    would_give: WouldGive | None = None
    explained: str = ""


@dataclass(frozen=True, slots=True)
class Cut:
    """The plan under a share of every money limit.

    ``newcomers`` are in it though the plan of the cut before left them out; ``nesting_cost`` is the
    share of worth that keeping to that plan costs or would have cost. [-]
    """

    percent: Amount
    plan: Plan
    newcomers: tuple[str, ...] = ()
    nesting_cost: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The answer. Worth, bound and gap hold one value per level."""

    status: Status
    chosen: tuple[str, ...] = ()
    worth: tuple[Amount, ...] = ()
    bound: tuple[Amount, ...] = ()
    gap: tuple[float, ...] = ()
    uses: Mapping[str, Amount] | None = None
    rejected: tuple[Rejection, ...] = ()
    reserve: tuple[str, ...] = ()
    clash: tuple[str, ...] = ()
    clash_with: tuple[Clashing, ...] = ()
    clash_proven: bool = True
    cuts: tuple[Cut, ...] = ()
    levelled: bool = False
