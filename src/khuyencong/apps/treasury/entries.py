"""The line of the journal about a statement."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.treasury.models import Statement


def write_entry_of_statement(
    statement: Statement, what: str, data: dict[str, Any], *, actor: Account, at: datetime
) -> Entry:
    """Write one line, inside the transaction of the action that calls."""
    return write_entry(
        verb=f"treasury.statement.{what}",
        actor=actor,
        at=at,
        unit_id=statement.unit_id,
        object_kind="statement",
        object_id=statement.pk,
        label=statement.file.name,
        data=data,
    )
