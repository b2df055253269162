"""Lines of the journal about complaints."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.journal.actions.write_entry import write_entry


def write_entry_of_complaint(
    complaint: Complaint,
    what: str,
    *,
    actor: Account | None,
    at: datetime,
    data: dict[str, Any] | None = None,
    reason: str = "",
) -> None:
    """Write one line; it tells neither who complains nor of whom."""
    write_entry(
        verb=f"complaints.complaint.{what}",
        actor=actor,
        at=at,
        unit_id=complaint.unit_id,
        object_kind="complaint",
        object_id=complaint.pk,
        label=complaint.number,
        data=data or {},
        reason=reason,
    )
