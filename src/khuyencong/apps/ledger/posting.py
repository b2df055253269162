"""Put entries into the ledger; what the database refuses comes back in words.

These are no actions: whoever calls asks the permission and writes the line of the journal.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.ledger.kinds import KIND_BY_ID
from khuyencong.apps.ledger.models import Entry, FundLine, Position
from khuyencong.apps.ledger.refusals import in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """What is common to the entries of one deed: day, who, when, its paper and why."""

    on: date
    actor: Account
    at: datetime
    step_id: int | None = None
    contract_id: int | None = None
    paper_number: str = ""
    paper_on: date | None = None
    reason: str = ""
    is_past: bool = False
    is_carried: bool = False
    group: UUID | None = None
    key: UUID | None = None


def post(to: Position | FundLine, kind: str, amount: int, booking: Booking) -> Entry:
    """Add one entry; ``amount`` in the unit of its kind. A key that is known adds nothing.

    Raises BadInput when the entry would break a rule; nothing of it is kept.
    """
    return _add(to, kind, amount, booking)


def reverse(entry: Entry, booking: Booking) -> Entry:
    """Add the entry that takes this one back. Raises BadInput as ``post``."""
    same = replace(booking, contract_id=entry.contract_id)
    return _add(entry.position or entry.line, entry.kind, -entry.amount, same, of=entry)


def reverse_step(step_id: int, booking: Booking) -> list[Entry]:
    """Take back what a step booked, the last first; amounts of the past too."""
    entries = Entry.objects.filter(step=step_id, reverses=None, reversed_by=None)
    with_rows = entries.select_related("position", "line").order_by("-pk")
    return [reverse(each, replace(booking, is_past=each.is_past)) for each in with_rows]


def _add(
    to: Position | FundLine, kind: str, amount: int, booking: Booking, *, of: Entry | None = None
) -> Entry:
    position = to if isinstance(to, Position) else None
    line = to if isinstance(to, FundLine) else to.line
    if booking.key and (known := Entry.objects.filter(key=booking.key).first()):
        return known
    entry = new_entry(to, kind, amount, booking)
    entry.reverses = of
    try:
        with transaction.atomic():
            entry.save(force_insert=True)
    except IntegrityError as failure:
        raise in_words(failure, line=line, position=position, on=booking.on) from failure
    to.refresh_from_db()
    return entry


def new_entry(to: Position | FundLine, kind: str, amount: int, booking: Booking) -> Entry:
    """Return an entry that is not stored yet."""
    position = to if isinstance(to, Position) and KIND_BY_ID[kind].level == "position" else None
    line_id = to.line_id if isinstance(to, Position) else to.pk
    owner: dict[str, Any] = {"unit_id": to.unit_id, "province_id": to.province_id}
    return Entry(
        line_id=line_id,
        position=position,
        project_id=position.project_id if position else None,
        step_id=booking.step_id,
        contract_id=booking.contract_id,
        kind=kind,
        amount=amount,
        happened_on=booking.on,
        recorded_at=booking.at,
        recorded_by=booking.actor,
        is_past=booking.is_past,
        is_carried=booking.is_carried,
        group=booking.group,
        key=booking.key,
        paper_number=booking.paper_number,
        paper_on=booking.paper_on,
        reason=booking.reason,
        **owner,
    )
