"""The lines of the journal about facilities, bookings and people."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.models import (
    Booking,
    CommuneCollaborator,
    Facility,
    StaffMember,
)
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry

Told = Facility | Booking | StaffMember | CommuneCollaborator


def kind_of(row: Told) -> str:
    """Return what the journal calls the record."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(row).__name__).lower()


def write_entry_of(
    row: Told,
    what: str,
    data: dict[str, Any],
    *,
    actor: Account,
    at: datetime,
    reason: str = "",
    about: str = "",
) -> Entry:
    """Write one line, inside the transaction of the action; ``about`` names a row beside it."""
    return write_entry(
        verb=f"facilities.{about or kind_of(row)}.{what}",
        actor=actor,
        at=at,
        unit_id=row.unit_id,
        object_kind=kind_of(row),
        object_id=row.pk,
        label=_label(row),
        data=data,
        reason=reason,
    )


def _label(row: Told) -> str:
    if isinstance(row, Booking):
        return f"{row.facility.name}: {row.what}"[:300]
    if isinstance(row, CommuneCollaborator):
        return f"{row.shown_name}, {row.commune}"[:300]
    return row.name if isinstance(row, Facility) else row.full_name
