"""Reads of the journal."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.search.queries import matching

NEWEST_FIRST = ("-at", "-pk")
UnitIds = QuerySet[Any] | Collection[int]


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """What to look for; None and empty mean anything. ``since`` is inside, ``before`` outside."""

    area: str = ""
    verb: str = ""
    object_kind: str = ""
    actor_id: int | None = None
    since: datetime | None = None
    before: datetime | None = None
    text: str = ""
    """Words of the label, accents or not."""


def list_entries_of(object_kind: str, object_id: object) -> QuerySet[Entry]:
    """Return the lines about one object, newest first."""
    rows = Entry.objects.filter(object_kind=object_kind, object_id=str(object_id))
    return rows.order_by(*NEWEST_FIRST)


def list_entries_made(*, actor_id: int, at: datetime, verb: str) -> QuerySet[Entry]:
    """Return the lines of one deed: what one person did at one instant."""
    return Entry.objects.filter(actor_id=actor_id, at=at, verb=verb)


def list_entries(*, unit_ids: UnitIds, wanted: JournalFilter | None = None) -> QuerySet[Entry]:
    """Return the lines of these units, newest first; lines without a unit belong to nobody."""
    wanted = wanted or JournalFilter()
    equal = {
        "area": wanted.area or wanted.verb.partition(".")[0],
        "verb": wanted.verb,
        "object_kind": wanted.object_kind,
        "actor_id": wanted.actor_id,
    }
    named = {name: value for name, value in equal.items() if value}
    rows = _looked_up_in(Entry.objects.filter(**named), unit_ids) if named else _of(unit_ids)
    if wanted.since:
        rows = rows.filter(at__gte=wanted.since)
    if wanted.before:
        rows = rows.filter(at__lt=wanted.before)
    return matching(rows, wanted.text, walks=True).order_by(*NEWEST_FIRST)


def list_entries_about(*, object_kind: str, object_id: str, unit_ids: UnitIds) -> QuerySet[Entry]:
    """Return the lines about one object that these units may see, newest first."""
    return _looked_up_in(list_entries_of(object_kind, object_id), unit_ids)


def list_entries_about_person(account_id: int, *, unit_ids: UnitIds) -> QuerySet[Entry]:
    """Return the lines about an account, newest first: of these units, and what he did himself.

    A new password or mail belongs to no unit; whoever looks after the person may know of it.
    """
    rows = list_entries_of("account", account_id).alias(its_unit=F("unit_id") + 0)
    return rows.filter(Q(its_unit__in=unit_ids) | Q(unit_id__isnull=True))


def has_entry(*, verb: str, object_kind: str, object_id: object) -> bool:
    """Tell whether something was done to an object at least once."""
    return list_entries_of(object_kind, object_id).filter(verb=verb).exists()


def _of(unit_ids: UnitIds) -> QuerySet[Entry]:
    return Entry.objects.filter(unit_id__in=unit_ids)


def _looked_up_in(rows: QuerySet[Entry], unit_ids: UnitIds) -> QuerySet[Entry]:
    """Keep the lines of these units among those an index already gives in their order.

    No index holds the sum, so the database does not start from the units, which may hold most of
    the journal; each index holds the unit, so lines of others are passed over unread.
    """
    return rows.alias(its_unit=F("unit_id") + 0).filter(its_unit__in=unit_ids)
