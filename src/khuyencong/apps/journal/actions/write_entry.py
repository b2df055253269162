"""Write one line of the journal, inside the transaction of the action that calls."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol

from django.db import connection

from khuyencong.apps.journal.followers import tell_followers
from khuyencong.apps.journal.guards import ask_guards
from khuyencong.apps.journal.listeners import tell_listeners
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.text import fold


class Actor(Protocol):
    """Whoever acts: the journal needs a number, a name, and for whom he acts if not for himself."""

    pk: Any

    @property
    def display_name(self) -> str: ...

    @property
    def acts_for_name(self) -> str: ...


def write_entry(
    *,
    verb: str,
    actor: Actor | None,
    at: datetime,
    unit_id: int | None,
    object_kind: str,
    object_id: object,
    label: str = "",
    data: dict[str, Any] | None = None,
    reason: str = "",
) -> Entry:
    """Write a line; ``actor`` None means the program itself.

    When the actor leans on a lent role, ``data["acts_for"]`` names whose it is.

    Raises RuntimeError outside a transaction: a line without its deed, or a deed without its line,
    must be impossible. A guard of the record may refuse (``guards``).
    """
    require_transaction(verb)
    ask_guards(verb=verb, object_kind=object_kind, keys=[str(object_id)])
    entry = new_entry(
        verb=verb,
        actor=actor,
        at=at,
        unit_id=unit_id,
        object_kind=object_kind,
        object_id=object_id,
        label=label,
        data=data,
        reason=reason,
    )
    entry.save(force_insert=True)
    tell_followers(object_kind=object_kind, keys=[str(object_id)])
    tell_listeners([entry])
    return entry


def require_transaction(verb: str) -> None:
    """Raise RuntimeError outside a transaction."""
    if not connection.in_atomic_block:
        raise RuntimeError(f"{verb} is journalled outside a transaction")


def new_entry(
    *,
    verb: str,
    actor: Actor | None,
    at: datetime,
    unit_id: int | None,
    object_kind: str,
    object_id: object,
    label: str = "",
    data: dict[str, Any] | None = None,
    reason: str = "",
) -> Entry:
    """Return a line that is not written yet."""
    lent = {"acts_for": actor.acts_for_name} if actor and actor.acts_for_name else {}
    return Entry(
        area=verb.partition(".")[0],
        verb=verb,
        actor_id=actor.pk if actor else None,
        actor_name=actor.display_name if actor else "",
        at=at,
        unit_id=unit_id,
        object_kind=object_kind,
        object_id=str(object_id),
        label=label[:300],
        search=fold(label[:300]),
        data={**(data or {}), **lent},
        reason=reason,
    )
