"""What the cards of a round say once they are open: means, places, who passes, what was voted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.appraisals.counting import Tally, count_votes
from khuyencong.apps.appraisals.models import ScoreSheet
from khuyencong.apps.product_rounds.models import (
    ProductEntry,
    ProductInterest,
    ProductRound,
    RoundSeat,
    ScoreCard,
)
from khuyencong.apps.product_rounds.queries import entries_of
from khuyencong.domain.product_rounds.scoring import Mean, mean_of, rank


@dataclass(frozen=True, slots=True)
class Result:
    """An entry with its mean, its place, and the vote of the council when there was one."""

    entry: ProductEntry
    mean: Mean | None
    place: int | None
    tally: Tally | None

    @property
    def is_passing(self) -> bool:
        """Tell whether the jury's mean reaches the pass mark."""
        return bool(self.mean and self.mean.passes())


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a juror is: how many products he judges, declared, sealed; never what he wrote."""

    seat: RoundSeat
    entries: int
    declared: int
    conflicts: int
    sealed: int

    @property
    def lacking(self) -> int:
        """Return how many cards he still owes."""
        return self.entries - self.conflicts - self.sealed


def judged_entries(held: ProductRound) -> QuerySet[ProductEntry]:
    """Return the entries the jury judges: their file is whole and they were not withdrawn."""
    return held.entries.filter(accepted_at__isnull=False, withdrawn_at=None)


def means_of(held: ProductRound) -> dict[int, Mean]:
    """Return the mean of each judged entry. Empty while the cards are closed."""
    if held.opened_at is None:
        return {}
    cards: dict[int, list[dict[str, int]]] = defaultdict(list)
    rows = ScoreCard.objects.filter(entry__in=judged_entries(held), sealed_at__isnull=False)
    for key, points in rows.values_list("entry_id", "points"):
        cards[key].append(points)
    found = {key: mean_of(points) for key, points in cards.items()}
    return {key: mean for key, mean in found.items() if mean is not None}


def results_of(held: ProductRound, *, visible_to: Account) -> list[Result]:
    """Return the results, best first; places count all entries, those kept from the reader too."""
    means = means_of(held)
    places = rank(means)
    rows = entries_of(held, visible_to=visible_to).filter(accepted_at__isnull=False)
    rows = rows.filter(withdrawn_at=None).select_related("certificate")
    made = [
        Result(entry, means.get(entry.pk), places.get(entry.pk), tally_of(held, entry))
        for entry in rows
    ]
    return sorted(made, key=lambda each: (each.place or len(made) + 1, each.entry.number))


def tally_of(held: ProductRound, entry: ProductEntry) -> Tally | None:
    """Return the council's vote on an entry, counted by the rule of the round."""
    if entry.votes_for is None or entry.votes_against is None:
        return None
    verdicts = [ScoreSheet.Verdict.PASS] * entry.votes_for
    verdicts += [ScoreSheet.Verdict.FAIL] * entry.votes_against
    return count_votes(
        [str(each) for each in verdicts],
        entitled=len(verdicts),
        recused=0,
        quorum=held.quorum or 1,
        majority=held.majority,
    )


def progress_of(held: ProductRound) -> list[Progress]:
    """Return how far each juror is."""
    entries = judged_entries(held)
    seats = held.seats.filter(body=RoundSeat.Body.JURY, left_at=None).select_related("account")
    sealed = _count(ScoreCard.objects.filter(entry__in=entries, sealed_at__isnull=False))
    said = ProductInterest.objects.filter(entry__in=entries)
    declared, conflicts = _count(said), _count(said.filter(has_conflict=True))
    count = entries.count()
    return [
        Progress(
            seat,
            count,
            declared.get(seat.pk, 0),
            conflicts.get(seat.pk, 0),
            sealed.get(seat.pk, 0),
        )
        for seat in seats
    ]


def _count(rows: QuerySet[ScoreCard] | QuerySet[ProductInterest]) -> dict[int, int]:
    pairs: Iterable[tuple[int, int]] = (
        rows.order_by().values_list("seat").annotate(many=Count("pk"))
    )
    return dict(pairs)
