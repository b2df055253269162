"""How a unit and its treasury stand in a period: what agrees, what does not, to the đồng."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.treasury.booked import moving_entries
from khuyencong.apps.treasury.models import Match, StatementLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a period, out less back [VND] and how many; ``all`` is the sum of the others."""

    all_vnd: int
    matched_vnd: int
    proposed_vnd: int
    explained_vnd: int
    open_vnd: int
    open_count: int
    proposed_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Both sides of a period.

    ``outside_vnd`` is what the lines of the period were matched with on days outside it.
    """

    treasury: Side
    here: Side
    outside_vnd: int

    @property
    def is_settled(self) -> bool:
        """Tell whether nothing is left to look at."""
        return not any(
            (
                self.treasury.open_count,
                self.here.open_count,
                self.treasury.proposed_count,
                self.here.proposed_count,
            )
        )


def standing_of(lines: QuerySet[StatementLine], entries: QuerySet[Entry]) -> Standing:
    """Return the sums of both sides; two statements."""
    inside = Q(pk__in=entries.order_by().values("pk"))
    with_lines = Q(treasury_match__match__in=lines.order_by().values("match"))
    told = moving_entries().filter(inside | with_lines)
    amount = F("signed_vnd")
    here = _sums("treasury_match__match", amount, within=inside)
    found = told.aggregate(**here, outside_vnd=Coalesce(Sum(amount, filter=~inside), 0))
    return Standing(
        outside_vnd=found.pop("outside_vnd"),
        here=Side(**found),
        treasury=Side(**lines.aggregate(**_sums("match", F("debit_vnd") - F("credit_vnd")))),
    )


def _sums(match: str, amount: Any, *, within: Q | None = None) -> dict[str, Any]:
    every = within or Q(pk__isnull=False)
    confirmed = every & Q(**{f"{match}__state": Match.State.CONFIRMED})
    explained = confirmed & Q(**{f"{match}__rule": Match.EXPLAINED})
    proposed = every & Q(**{f"{match}__state": Match.State.PROPOSED})
    alone = every & Q(**{f"{match}__isnull": True})

    def total(which: Q) -> Coalesce:
        return Coalesce(Sum(amount, filter=which), 0)

    return {
        "all_vnd": total(every),
        "matched_vnd": total(confirmed & ~Q(**{f"{match}__rule": Match.EXPLAINED})),
        "explained_vnd": total(explained),
        "proposed_vnd": total(proposed),
        "open_vnd": total(alone),
        "open_count": Count("pk", filter=alone),
        "proposed_count": Count("pk", filter=proposed),
    }
