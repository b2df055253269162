"""The lines of the journal about a need."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.needs.models import Need, NeedSupplement
from khuyencong.apps.needs.supplementing import AMOUNTS


def write_entry_of(
    need: Need,
    verb: str,
    *,
    actor: Account,
    at: datetime,
    data: dict[str, Any] | None = None,
    reason: str = "",
) -> None:
    """Write one line, inside the transaction of the action that calls."""
    write_entry(
        verb=verb,
        actor=actor,
        at=at,
        unit_id=need.unit_id,
        object_kind="need",
        object_id=need.pk,
        label=need.title,
        data=data or {},
        reason=reason,
    )


def write_entry_of_supplement(
    supplement: NeedSupplement, what: str, *, actor: Account, at: datetime
) -> None:
    """Write one line about what was brought to a need: its fields, empty before, as brought."""
    before = {name: None if name in AMOUNTS else "" for name in supplement.after}
    write_entry_of(
        supplement.need,
        f"needs.need.{what}",
        actor=actor,
        at=at,
        data={"before": before, "after": supplement.after},
        reason=supplement.reason,
    )
