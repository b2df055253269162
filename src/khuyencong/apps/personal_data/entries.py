"""Lines of the journal about requests of a person: that it happened, never about whom."""

from __future__ import annotations

from datetime import datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry


def write_entry_of_request(
    verb: str, *, rows: int, actor: Account, at: datetime, kept: int = 0, reason: str = ""
) -> None:
    """Write how many rows were handed out or erased, and how many a duty keeps."""
    unit = actor.main_unit()
    write_entry(
        verb=f"personal_data.person.{verb}",
        actor=actor,
        at=at,
        unit_id=unit.pk if unit else None,
        object_kind="personal_data",
        object_id=at.isoformat(),
        data={"rows_found": rows, "rows_kept": kept},
        reason=reason,
    )
