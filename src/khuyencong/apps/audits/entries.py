"""The line of the journal about an audit and its parts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry


def write_entry_of(
    audit: EnergyAudit,
    what: str,
    data: Mapping[str, Any],
    *,
    actor: Account,
    at: datetime,
    reason: str = "",
) -> Entry:
    """Write ``audits.<what>`` inside the transaction of the action that calls."""
    return write_entry(
        verb=f"audits.{what}",
        actor=actor,
        at=at,
        unit_id=audit.unit_id,
        object_kind="energy_audit",
        object_id=audit.pk,
        label=f"{audit.site.name} · {audit.visited_on:%d/%m/%Y}",
        data=dict(data),
        reason=reason,
    )
