"""Entries of the ledger that a treasury should know: money that left the unit or came back.

This is the one place that reads the ledger for reconciling; nothing here writes to it.
"""

from __future__ import annotations

from datetime import date

from django.db.models import Case, F, IntegerField, QuerySet, When

from khuyencong.apps.establishments.matching import own_words
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.treasury.models import Match, MatchedEntry
from khuyencong.domain.reconciliation.facts import Side

SHORTEST_NAME = 6
"""Shorter ones are met in a text by chance."""
OUT, BACK = ("transferred", "managed"), ("refunded", "repaid")


def moving_entries() -> QuerySet[Entry]:
    """Return the entries that moved money here, signed as ``signed_vnd``: above zero for out.

    Left out: what was taken back together with the entry that took it back, what only moves a
    year on, and amounts entered from papers of the past.
    """
    rows = Entry.objects.filter(kind__in=(*OUT, *BACK), is_past=False, is_carried=False)
    rows = rows.filter(reverses=None, reversed_by=None)
    sign = Case(When(kind__in=OUT, then=1), default=-1, output_field=IntegerField())
    return rows.annotate(signed_vnd=F("amount") * sign)


def entries_of(unit_id: int, *, first: date, last: date) -> QuerySet[Entry]:
    """Return the moving entries of a unit in a period, with what names them."""
    rows = moving_entries().filter(unit_id=unit_id, happened_on__range=(first, last))
    return rows.select_related("project").order_by("happened_on", "pk")


def side_of(entry: Entry) -> Side:
    """Return an entry as a side to be matched."""
    return Side(
        key=entry.pk,
        on=entry.happened_on,
        number=entry.paper_number,
        amount_vnd=signed_vnd(entry),
        names=_names(entry),
    )


def signed_vnd(entry: Entry) -> int:
    """Return the money of an entry: above zero when it left, below when it came back."""
    return entry.amount if entry.kind in OUT else -entry.amount


def match_of(entry: Entry) -> Match | None:
    """Return what an entry was put together with (``treasury_match__match`` was fetched)."""
    link: MatchedEntry | None = getattr(entry, "treasury_match", None)
    return link.match if link else None


def _names(entry: Entry) -> tuple[str, ...]:
    if entry.project is None:
        return ()
    named = (entry.project.code, entry.project.beneficiary, own_words(entry.project.beneficiary))
    return tuple(name for name in named if len(name) >= SHORTEST_NAME)
