"""What of a line goes into its seal, as plain values. A new edition is a new function."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import DatabaseError

from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.hash_chain import FORM
from khuyencong.domain.foundation.text import fold

FIELDS = (
    "id",
    "at",
    "area",
    "verb",
    "actor_id",
    "actor_name",
    "unit_id",
    "object_kind",
    "object_id",
    "label",
    "data",
    "reason",
)
"""All but ``search``, which follows from the label (``has_its_search``)."""


def content_of(entry: Entry, *, salt: str, form: int = FORM) -> dict[str, Any]:
    """Return what is hashed of a line. Raises LookupError for an edition nobody knows."""
    if form != FORM:
        raise LookupError(f"unknown form of a seal: {form}")
    return {"form": form, "salt": salt, **{name: getattr(entry, name) for name in FIELDS}}


def has_its_search(entry: Entry) -> bool:
    """Tell whether a line is found by its own label: a changed one would be hidden from search."""
    return entry.search == fold(entry.label)


def read_lines(keys: Collection[int]) -> dict[int, Entry]:
    """Return the lines of these keys; those that cannot be read (a broken file) are left out."""
    try:
        return Entry.objects.in_bulk(keys)
    except (DatabaseError, ValueError, TypeError):
        return {key: entry for key in keys if (entry := _read(key))}


def _read(key: int) -> Entry | None:
    try:
        return Entry.objects.filter(pk=key).first()
    except (DatabaseError, ValueError, TypeError):
        return None
