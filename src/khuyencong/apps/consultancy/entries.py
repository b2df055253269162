"""The line of the journal about a piece of consultancy."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.consultancy.models import Engagement
from khuyencong.apps.journal.actions.write_entry import write_entry


def write_entry_of(
    engagement: Engagement,
    what: str,
    data: Mapping[str, Any] | None = None,
    *,
    actor: Account,
    at: datetime,
    reason: str = "",
) -> None:
    """Write ``consultancy.<what>`` inside the transaction of the action that calls."""
    write_entry(
        verb=f"consultancy.{what}",
        actor=actor,
        at=at,
        unit_id=engagement.unit_id,
        object_kind="engagement",
        object_id=engagement.pk,
        label=engagement.title,
        data=dict(data or {}),
        reason=reason,
    )
