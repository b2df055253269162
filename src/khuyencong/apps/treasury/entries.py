"""The line of the journal about a statement."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.treasury.models import Match, ReconciledMark, Statement


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


def write_entry_of_match(
    match: Match, what: str, data: dict[str, Any], *, actor: Account, at: datetime
) -> Entry:
    """Write one line about lines and entries put together or taken apart."""
    return write_entry(
        verb=f"treasury.match.{what}",
        actor=actor,
        at=at,
        unit_id=match.unit_id,
        object_kind="match",
        object_id=match.pk,
        label=f"{match.on:%d/%m/%Y}",
        data=data,
        reason=match.reason,
    )


def write_entry_of_mark(
    mark: ReconciledMark, what: str, data: dict[str, Any], *, actor: Account, at: datetime
) -> Entry:
    """Write one line about the day up to which an account is reconciled."""
    return write_entry(
        verb=f"treasury.reconciled_mark.{what}",
        actor=actor,
        at=at,
        unit_id=mark.unit_id,
        object_kind="reconciled_mark",
        object_id=mark.pk,
        label=f"{mark.account} {mark.until:%d/%m/%Y}",
        data=data,
    )
