"""Reads of the journal."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from khuyencong.apps.journal.models import Entry


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of the journal ends: the instant and number of its last line."""

    at: datetime
    pk: int

    @classmethod
    def read(cls, text: str) -> Place | None:
        """Return the place written by ``str``; None when the text is not one."""
        at, _, pk = text.rpartition("_")
        try:
            return cls(datetime.fromisoformat(at), int(pk))
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.at.isoformat()}_{self.pk}"


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """What to look for; None and empty mean anything. ``since`` is inside, ``before`` outside."""

    verb: str = ""
    actor_id: int | None = None
    since: datetime | None = None
    before: datetime | None = None


def list_entries_of(object_kind: str, object_id: object) -> QuerySet[Entry]:
    """Return the lines about one object, newest first."""
    return Entry.objects.filter(object_kind=object_kind, object_id=str(object_id)).order_by(
        "-at", "-pk"
    )


def list_entries(
    *, unit_ids: QuerySet[Any] | Collection[int], wanted: JournalFilter | None = None
) -> QuerySet[Entry]:
    """Return the lines of these units, newest first; lines without a unit belong to nobody."""
    return _wanted(Entry.objects.filter(unit_id__in=unit_ids), wanted or JournalFilter())


def list_entries_about(
    *, object_kind: str, object_id: str, unit_ids: QuerySet[Any] | Collection[int]
) -> QuerySet[Entry]:
    """Return the lines about one object that these units may see, newest first."""
    return list_entries_of(object_kind, object_id).filter(unit_id__in=unit_ids)


def has_entry(*, verb: str, object_kind: str, object_id: object) -> bool:
    """Tell whether something was done to an object at least once."""
    return list_entries_of(object_kind, object_id).filter(verb=verb).exists()


def after_place(rows: QuerySet[Entry], place: Place | None) -> QuerySet[Entry]:
    """Keep what stands after the place in a list with the newest first."""
    if place is None:
        return rows
    return rows.filter(Q(at__lt=place.at) | Q(at=place.at, pk__lt=place.pk))


def _wanted(rows: QuerySet[Entry], wanted: JournalFilter) -> QuerySet[Entry]:
    if wanted.verb:
        rows = rows.filter(verb=wanted.verb)
    if wanted.actor_id is not None:
        rows = rows.filter(actor_id=wanted.actor_id)
    if wanted.since:
        rows = rows.filter(at__gte=wanted.since)
    if wanted.before:
        rows = rows.filter(at__lt=wanted.before)
    return rows.order_by("-at", "-pk")
