"""The line of the journal about a file of cleaner production."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry


def write_entry_of(
    cleaner_file: CleanerFile,
    what: str,
    data: dict[str, Any],
    *,
    actor: Account,
    at: datetime,
    reason: str = "",
) -> Entry:
    """Write one line, inside the transaction of the action that calls."""
    return write_entry(
        verb=f"cleaner_production.cleaner_file.{what}",
        actor=actor,
        at=at,
        unit_id=cleaner_file.unit_id,
        object_kind="cleaner_file",
        object_id=cleaner_file.pk,
        label=f"{cleaner_file.site.establishment.name}, {cleaner_file.site.name}",
        data=data,
        reason=reason,
    )
