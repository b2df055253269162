"""The line of the journal about a regulation in the making."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.regulations.models import RegulationDraft


def told_part(fields: dict[str, Any]) -> dict[str, Any]:
    """Return a part as the journal keeps it."""
    return {"within_days" if name == "days" else name: value for name, value in fields.items()}


def write_entry_of(
    draft: RegulationDraft,
    what: str,
    data: dict[str, Any],
    *,
    actor: Account,
    at: datetime,
    reason: str = "",
) -> Entry:
    """Write one line, inside the transaction of the action that calls."""
    return write_entry(
        verb=f"regulations.draft.{what}",
        actor=actor,
        at=at,
        unit_id=draft.unit_id,
        object_kind="regulation_draft",
        object_id=draft.pk,
        label=draft.title,
        data=data,
        reason=reason,
    )
