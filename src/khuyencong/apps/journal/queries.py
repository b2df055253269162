"""Reads of the journal."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.journal.models import Entry


def list_entries_of(object_kind: str, object_id: object) -> QuerySet[Entry]:
    """Return the lines about one object, newest first."""
    return Entry.objects.filter(object_kind=object_kind, object_id=str(object_id)).order_by(
        "-at", "-pk"
    )
