"""The line of the journal about an establishment."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.models import Establishment, RegisterImport
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry


def verb_of(what: str) -> str:
    """Return the journal code of what was done to an establishment."""
    return f"establishments.establishment.{what}"


def write_entry_of(
    establishment: Establishment,
    what: str,
    data: dict[str, Any],
    *,
    actor: Account,
    at: datetime,
    reason: str = "",
) -> Entry:
    """Write one line, inside the transaction of the action that calls."""
    return write_entry(
        verb=verb_of(what),
        actor=actor,
        at=at,
        unit_id=establishment.unit_id,
        object_kind="establishment",
        object_id=establishment.pk,
        label=establishment.name,
        data=data,
        reason=reason,
    )


def write_entry_of_import(
    register_import: RegisterImport,
    what: str,
    data: dict[str, Any],
    *,
    actor: Account,
    at: datetime,
) -> Entry:
    """Write one line about a list of establishments."""
    return write_entry(
        verb=f"establishments.register_import.{what}",
        actor=actor,
        at=at,
        unit_id=register_import.unit_id,
        object_kind="register_import",
        object_id=register_import.pk,
        label=register_import.file.name,
        data=data,
    )
