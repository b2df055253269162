"""Entries beside others: reversals, the place of an entry, closed years, the rows that back it."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import F, Q, QuerySet

from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.money.models import InterestProof, Transfer
from khuyencong.apps.money.repaying import KINDS as COMES_BACK
from khuyencong.apps.money.verifying.faults import Fault

OURS = {"is_past": False, "is_carried": False, "reverses": None, "step": None}
"""Booked here by a deed of its own."""
WITH_PAPER = ("assigned", "transferred", "refunded", "repaid", "written_off")


def pair_faults() -> Iterator[Fault]:
    """Return entries that do not fit what they name, or that nothing stands behind."""
    entries = Entry.objects.order_by("pk")
    same = Q(
        kind=F("reverses__kind"),
        amount=-F("reverses__amount"),
        line=F("reverses__line"),
        is_past=F("reverses__is_past"),
        reverses__reverses=None,
    ) & (Q(position=F("reverses__position")) | Q(position=None, reverses__position=None))
    yield from _named("bad_reversal", entries.exclude(reverses=None).exclude(same))
    placed = Q(line=F("position__line"), project=F("position__project"))
    yield from _named("wrong_place", entries.exclude(position=None).exclude(placed))
    ours = entries.filter(**OURS)
    yield from _named("no_transfer", ours.filter(kind="transferred", transfer=None))
    yield from _named("no_proof", ours.filter(kind="proven", interest_proof=None))
    yield from _named("no_paper", ours.filter(kind__in=WITH_PAPER, paper_number=""))
    yield from _after_closing()
    yield from _strays()


def _after_closing() -> Iterator[Fault]:
    """``close_year`` holds the line before its number is drawn: what is numbered later is later."""
    closings = Entry.objects.filter(kind="year_closed").order_by("pk")
    for line_id, key in closings.values_list("line_id", "pk").iterator(chunk_size=500):
        later = Entry.objects.filter(line=line_id, pk__gt=key, is_past=False)
        yield from _named("after_closing", later.exclude(kind__in=COMES_BACK).order_by("pk"))


def _strays() -> Iterator[Fault]:
    fits = Q(entry__kind="transferred", entry__project=F("project"))
    strays = Transfer.objects.exclude(fits).order_by("pk")
    yield from _named("stray_transfer", Entry.objects.filter(transfer__in=strays))
    with_contract = Transfer.objects.exclude(contract=None)
    theirs = with_contract.filter(contract__items__project=F("project"))
    yield from _named(
        "no_contract",
        Entry.objects.filter(
            transfer__in=with_contract.exclude(pk__in=theirs.values("pk")).order_by("pk")
        ),
    )
    fits = Q(entry__kind="proven", entry__project=F("project"))
    strays_of_proof = InterestProof.objects.exclude(fits).order_by("pk")
    yield from _named("stray_proof", Entry.objects.filter(interest_proof__in=strays_of_proof))


def _named(code: str, entries: QuerySet[Entry]) -> Iterator[Fault]:
    keys = entries.values_list("pk", "unit_id", "line_id", "project_id")
    for entry_id, unit_id, line_id, project_id in keys.iterator(chunk_size=1000):
        yield Fault(
            code=code,
            unit_id=unit_id,
            line_id=line_id,
            project_id=project_id,
            entry_id=entry_id,
        )
