"""Write many lines of the journal at once: one deed done to many objects, a line for each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from khuyencong.apps.journal.actions.write_entry import Actor, new_entry, require_transaction
from khuyencong.apps.journal.followers import tell_followers
from khuyencong.apps.journal.guards import ask_guards
from khuyencong.apps.journal.listeners import tell_listeners
from khuyencong.apps.journal.models import Entry


class Subject(NamedTuple):
    """One of the objects, and what its own line remembers."""

    object_id: object
    label: str
    data: dict[str, Any]


def write_entries(
    *,
    verb: str,
    actor: Actor | None,
    at: datetime,
    unit_id: int | None,
    object_kind: str,
    subjects: Iterable[Subject],
) -> None:
    """Write a line for each subject. Raises RuntimeError outside a transaction."""
    require_transaction(verb)
    written = list(subjects)
    keys = [str(each.object_id) for each in written]
    ask_guards(verb=verb, object_kind=object_kind, keys=keys)
    entries = Entry.objects.bulk_create(
        new_entry(
            verb=verb,
            actor=actor,
            at=at,
            unit_id=unit_id,
            object_kind=object_kind,
            object_id=each.object_id,
            label=each.label,
            data=each.data,
        )
        for each in written
    )
    tell_followers(object_kind=object_kind, keys=keys)
    tell_listeners(entries)
