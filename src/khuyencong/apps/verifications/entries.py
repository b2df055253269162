"""The line of the journal about a verification."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.verifications.models import Verification


def write_entry_of(
    verification: Verification,
    what: str,
    data: dict[str, Any],
    *,
    actor: Account,
    at: datetime,
    reason: str = "",
) -> Entry:
    """Write ``verifications.verification.<what>`` in the transaction of the action that calls."""
    return write_entry(
        verb=f"verifications.verification.{what}",
        actor=actor,
        at=at,
        unit_id=verification.unit_id,
        object_kind="verification",
        object_id=verification.pk,
        label=verification.title,
        data=data,
        reason=reason,
    )
