"""Lines of the journal about hand-overs."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.archives.models import HandOver
from khuyencong.apps.journal.actions.write_entry import write_entry


def write_entry_of(
    what: str, hand_over: HandOver, *, actor: Account, at: datetime, data: dict[str, Any]
) -> None:
    """Write one line at the list."""
    write_entry(
        verb=f"archives.hand_over.{what}",
        actor=actor,
        at=at,
        unit_id=hand_over.unit_id,
        object_kind="hand_over",
        object_id=hand_over.pk,
        label=hand_over.title,
        data=data,
    )
