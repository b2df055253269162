"""How a unit and its treasury stand in a period: what agrees, what does not, to the đồng."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from khuyencong.apps.ledger.models import Entry
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
    """Both sides of a period."""

    treasury: Side
    here: Side

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
    return Standing(
        treasury=_side(lines, "match", F("debit_vnd") - F("credit_vnd")),
        here=_side(entries, "treasury_match__match", F("signed_vnd")),
    )


def _side(rows: QuerySet[StatementLine] | QuerySet[Entry], match: str, amount: object) -> Side:
    confirmed = Q(**{f"{match}__state": Match.State.CONFIRMED})
    explained = confirmed & Q(**{f"{match}__rule": Match.EXPLAINED})
    proposed = Q(**{f"{match}__state": Match.State.PROPOSED})
    none = Q(**{f"{match}__isnull": True})

    def total(which: Q) -> Coalesce:
        return Coalesce(Sum(amount, filter=which), 0)

    found = rows.order_by().aggregate(
        all_vnd=Coalesce(Sum(amount), 0),
        matched_vnd=total(confirmed & ~explained),
        explained_vnd=total(explained),
        proposed_vnd=total(proposed),
        open_vnd=total(none),
        open_count=Count("pk", filter=none),
        proposed_count=Count("pk", filter=proposed),
    )
    return Side(**found)
