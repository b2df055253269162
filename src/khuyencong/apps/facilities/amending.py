"""A row that is kept here is changed, or a change of it is taken back; three kinds alike."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.checking import changed_meanwhile
from khuyencong.apps.facilities.entries import kind_of, write_entry_of
from khuyencong.apps.facilities.facts import Facts, changes
from khuyencong.apps.facilities.holding import Kept
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput


def bring_to(held: Kept, facts: Facts, *, what: str, actor: Account, at: datetime) -> Entry | None:
    """Bring a held row to settled facts and write the line; None when nothing differs."""
    changed = changes(type(facts).of(held), facts)
    if changed is None:
        return None
    facts.store_in(held)
    held.version += 1
    held.save()
    facts.keep_beside(held)
    data: dict[str, Any] = {**changed}
    return write_entry_of(held, what, data, actor=actor, at=at)


def facts_before(held: Kept, entry_id: int, *, kind: type[Facts]) -> Facts:
    """Return what a held row was before the change that a line of the journal tells.

    Raises BadInput when no such change is known, or the row changed since.
    """
    entry = list_entries_of(kind_of(held), held.pk).filter(pk=entry_id).first()
    if entry is None or not entry.verb.endswith((".amended", ".undone")):
        raise BadInput("facilities.no_such_edit", "Không có lần sửa nào để hoàn tác")
    now = kind.of(held)
    told = now.told()
    if any(told.get(name, "") != text for name, text in entry.data["after"].items()):
        raise changed_meanwhile()
    return now.read_back(entry.data["before"])
