"""Entries beside the journal: each was told by who booked it; what was told is still there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from khuyencong.apps.journal.models import Entry as Line
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.money.verifying.faults import Fault

PART = 500
NAMED = frozenset({"assigned", "management", "managed", "transferred", "refunded", "proven"})
"""Kinds whose line names the entry, where a deed of its own booked it."""


def told_faults() -> Iterator[Fault]:
    """Return entries without their line, and lines whose entry is gone."""
    after = 0
    while part := list(Entry.objects.filter(pk__gt=after, is_past=False).order_by("pk")[:PART]):
        after = part[-1].pk
        yield from _untold(part)
    yield from _lost()


def _untold(part: list[Entry]) -> Iterator[Fault]:
    lines = Line.objects.filter(at__in={entry.recorded_at for entry in part})
    deeds: set[tuple[datetime, int | None]] = set()
    named: set[int] = set()
    for at, actor_id, data in lines.values_list("at", "actor_id", "data"):
        deeds.add((at, actor_id))
        named.add(data.get("ledger_entry", 0))
    for entry in part:
        must_name = entry.kind in NAMED and not (
            entry.step_id or entry.is_carried or entry.reverses_id
        )
        if (entry.recorded_at, entry.recorded_by_id) not in deeds or (
            must_name and entry.pk not in named
        ):
            where: dict[str, Any] = {"line_id": entry.line_id, "project_id": entry.project_id}
            yield Fault(code="no_journal", unit_id=entry.unit_id, entry_id=entry.pk, **where)


def _lost() -> Iterator[Fault]:
    waiting: dict[int, int | None] = {}
    lines = Line.objects.filter(area="money").order_by("at", "pk").values_list("data", "unit_id")
    for data, unit_id in lines.iterator(chunk_size=PART):
        if key := data.get("ledger_entry"):
            waiting[key] = unit_id
        if len(waiting) >= PART:
            yield from _gone(waiting)
            waiting.clear()
    yield from _gone(waiting)


def _gone(waiting: dict[int, int | None]) -> Iterator[Fault]:
    there = set(Entry.objects.filter(pk__in=waiting).values_list("pk", flat=True))
    for key in sorted(set(waiting) - there):
        yield Fault(code="lost_entry", unit_id=waiting[key], entry_id=key)
