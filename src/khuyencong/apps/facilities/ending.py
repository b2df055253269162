"""Somebody leaves, or did not: staff and collaborators alike."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.checking import (
    bad,
    require_not_ahead,
    require_order,
    settled_line,
)
from khuyencong.apps.facilities.entries import write_entry_of
from khuyencong.apps.facilities.models import CommuneCollaborator, StaffMember

MOST_REASON = 500
Person = StaffMember | CommuneCollaborator
STAYS = (StaffMember.State.WORKING, CommuneCollaborator.State.ACTIVE)


def end(held: Person, *, to: str, on: date, reason: str, actor: Account, at: datetime) -> None:
    """Write the last day of a held row and its line. Raises BadInput."""
    if held.state not in STAYS:
        raise bad("ended_on", "Đã ghi là thôi rồi")
    require_not_ahead("ended_on", on, today=timezone.localdate(at))
    require_order("ended_on", held.started_on, on)
    told = settled_line("reason", reason, MOST_REASON)
    held.state, held.ended_on = to, on
    held.version += 1
    held.save(update_fields=["state", "ended_on", "version"])
    data = {"ended_on": on.isoformat()}
    write_entry_of(held, "ended", data, actor=actor, at=at, reason=told)


def reopen(held: Person, *, to: str, actor: Account, at: datetime) -> None:
    """Take the last day of a held row back. Raises BadInput when there is none."""
    if held.ended_on is None:
        raise bad("ended_on", "Chưa ghi là thôi")
    data = {"ended_on_before": held.ended_on.isoformat()}
    held.state, held.ended_on = to, None
    held.version += 1
    held.save(update_fields=["state", "ended_on", "version"])
    write_entry_of(held, "reopened", data, actor=actor, at=at)
